import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgencyView, allows, relationsToAgency, type TaskForceView } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { taskForceQuery } from '../../live/queries.js';
import { Seat } from '../../ui/seat.js';
import { AccessSection } from '../access/access-link.js';
import { AgencyTime } from '../calendar/agency-time.js';
import { AgencySheet } from '../people/agency-sheet.js';
import { Confirming } from '../people/confirming.js';
import { Inviting } from '../people/inviting.js';
import { Page, Section } from '../people/page.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { peopleAtTable, sitting } from '../people/table-people.js';
import { AgencyTallies } from '../tally/agency-tallies.js';
import { AgencyWebhook } from '../told/agency-webhook.js';
import { Members } from './members.js';
import { OwnSignIn } from './own-sign-in.js';
import styles from './agency.module.css';
import { SeatOfAgency } from './seat-of-agency.js';

/** My agency: what it is called, who fills its seat, its people, who is away, when it is closed, who is invited, how it signs in. */
export function AgencyScreen() {
  const { t } = useTranslation();
  const { me } = useSession();
  const query = useQuery(taskForceQuery);
  const agency = query.data?.agencies.find(({ id }) => id === me.agencyId);
  return (
    <Confirming>
      {query.data && agency ? (
        <Known table={query.data} agency={agency} />
      ) : (
        <Page name={t('shell.agency')} heading={t('shell.agency')}>
          <NotHereYet failed={query.isError} onTryAgain={() => void query.refetch()} />
        </Page>
      )}
    </Confirming>
  );
}

function Known({ table, agency }: { table: TaskForceView; agency: AgencyView }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const [naming, setNaming] = useState(false);
  const relations = relationsToAgency(me, agency.id);
  const people = peopleAtTable([agency], i18n.language);
  const sector = t(`sector.${agency.sector}`);
  return (
    <Page
      name={t('shell.agency')}
      heading={
        <span className={styles.heading}>
          <Seat letters={agency.letters} name={agency.name} us size="large" />
          {agency.name}
        </span>
      }
      lead={t('agency.lead', { count: sitting(agency).length, table: table.name, sector })}
      act={
        allows('agency.change', me, relations) && <Button onClick={() => setNaming(true)}>{t('agency.change')}</Button>
      }
    >
      <AgencySheet opened={naming} onClose={() => setNaming(false)} agency={agency} />
      <Section title={t('agency.seat')} text={t('agency.seatText')}>
        <SeatOfAgency agency={agency} />
      </Section>
      <Section title={t('agency.people')} count={people.length}>
        <Members agency={agency} people={people} />
      </Section>
      <AgencyTime agency={agency} />
      <AccessSection />
      <AgencyTallies zone={table.zone} />
      {allows('person.invite', me, relations) && <Inviting table={table} agencies={[agency]} agencyId={agency.id} />}
      <AgencyWebhook agency={agency} />
      {allows('single-sign-on.set', me, relations) && <OwnSignIn agency={agency} />}
    </Page>
  );
}
