import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgencyView, allows, relationsToAgency, SECTORS, type TaskForceView } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { InPlace } from '../../ui/list-state.js';
import { Seat } from '../../ui/seat.js';
import { AgencySheet } from '../people/agency-sheet.js';
import { Panel, Row, Rows, Section } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { holding, sitting } from '../people/table-people.js';
import styles from './task-force.module.css';

/** The agencies on their bench, then each with its sector and who fills its seat. */
export function Agencies({ table }: { table: TaskForceView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const [changing, setChanging] = useState<AgencyView | null>(null);
  const [adding, setAdding] = useState(false);
  const sectors = SECTORS.map((sector) => table.agencies.filter((agency) => agency.sector === sector)).filter(
    (agencies) => agencies.length > 0,
  );
  return (
    <Section
      title={t('table.bench')}
      count={table.agencies.length}
      act={
        allows('agency.add', me, ['table']) && <Button onClick={() => setAdding(true)}>{t('agency.addTitle')}</Button>
      }
    >
      <div
        className={styles.bench}
        role="img"
        aria-label={t('begin.bench', { names: table.agencies.map(({ name }) => name).join(', ') })}
      >
        {sectors.map((agencies) => (
          <span key={agencies[0]!.sector} className={styles.together}>
            {agencies.map(({ id, letters, name }) => (
              <Seat key={id} letters={letters} name={name} us={id === me.agencyId} size="large" />
            ))}
          </span>
        ))}
      </div>
      {table.agencies.length === 0 ? (
        <Panel>
          <InPlace title={t('table.noAgenciesTitle')} text={t('table.noAgenciesText')} />
        </Panel>
      ) : (
        <Rows>
          {sectors.flat().map((agency) => (
            <li key={agency.id}>
              <Agency agency={agency} us={agency.id === me.agencyId} onChange={() => setChanging(agency)} />
            </li>
          ))}
        </Rows>
      )}
      <AgencySheet opened={adding} onClose={() => setAdding(false)} />
      <AgencySheet opened={changing !== null} onClose={() => setChanging(null)} agency={changing ?? undefined} />
    </Section>
  );
}

const PLACES = ['liaison', 'deputy', 'duty_contact'] as const;

function Agency({ agency, us, onChange }: { agency: AgencyView; us: boolean; onChange: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { name, letters, sector } = agency;
  const places = PLACES.map((standing) => ({ standing, people: holding(agency, standing) }));
  return (
    <Row
      sign={<Seat letters={letters} name={name} us={us} size="large" />}
      title={name}
      notes={[
        `${t('table.people', { count: sitting(agency).length })}, ${t(`sector.${sector}`)}`,
        <dl key="places" className={styles.places}>
          {places
            .filter(({ standing, people }) => people.length > 0 || standing === 'liaison')
            .map(({ standing, people }) => (
              <div key={standing}>
                <dt>{t(`agency.place.${standing}`)}</dt>
                <dd dir="auto">{people.map((person) => person.name).join(', ') || t('people.nobodyYet')}</dd>
              </div>
            ))}
        </dl>,
      ]}
      acts={
        allows('agency.change', me, relationsToAgency(me, agency.id)) && (
          <ActOn act={t('people.change')} on={name} onClick={onChange} />
        )
      }
    />
  );
}
