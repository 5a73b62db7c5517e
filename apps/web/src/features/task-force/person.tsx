import { IconDoorEnter, IconDoorOff, IconLogout, IconUserEdit, IconUserMinus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgencyView, allows, relationsToAgency, type TaskForceView } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { taskForceQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { Face } from '../../ui/face.js';
import { Seat } from '../../ui/seat.js';
import { useRoles } from '../entry/use-roles.js';
import { AskingOnce } from '../people/asking-once.js';
import { EndPlace } from '../people/end-place.js';
import type { MoreAct } from '../people/more-acts.js';
import { Row } from '../people/page.js';
import { RowActs } from '../people/row-acts.js';
import { showingAtOnce } from '../people/showing-at-once.js';
import { type PersonAtTable, withPerson } from '../people/table-people.js';
import styles from './task-force.module.css';
import { useMayChange } from './use-may-change.js';

type Asked = 'shut' | 'open' | 'sessions' | null;

/** One person at the table: every seat with its roles, and what can be done. */
export function Person({ person, onChange }: { person: PersonAtTable; onChange: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const roles = useRoles();
  const mayChange = useMayChange();
  const [asked, setAsked] = useState<Asked>(null);
  const [ending, setEnding] = useState<AgencyView | null>(null);
  const { id, name, disabled, seats } = person;
  const self = id === me.personId;
  const may = seats.some(({ agency }) => mayChange(agency.id)) || allows('standing.change', me, ['table']);
  const acts: MoreAct[] = [
    ...seats
      .filter(({ agency, standings }) => allows('standing.change', me, relationsToAgency(me, agency.id, standings)))
      .map(({ agency }) => ({
        words: t('people.endFor', { agency: agency.shortName }),
        Icon: IconUserMinus,
        act: () => setEnding(agency),
      })),
    ...(allows('person.end-sessions', me, ['table'])
      ? [{ words: t('people.endSessions'), Icon: IconLogout, act: () => setAsked('sessions') }]
      : []),
    // Nobody locks themselves out.
    ...(allows('person.disable', me, ['table']) && !disabled && !self
      ? [{ words: t('people.shut'), Icon: IconDoorOff, act: () => setAsked('shut') }]
      : []),
    ...(allows('person.enable', me, ['table']) && disabled
      ? [{ words: t('people.letIn'), Icon: IconDoorEnter, act: () => setAsked('open') }]
      : []),
  ];
  return (
    <Row
      sign={<Face name={name} />}
      title={name}
      tag={disabled ? t('people.shutOut') : self ? t('people.isYou') : null}
      notes={seats.map(({ agency, standings }) => (
        <span key={agency.id} className={styles.seat}>
          <Seat letters={agency.letters} name={agency.name} us={agency.id === me.agencyId} size="small" />
          <span>
            {agency.name}: {roles(standings)}
          </span>
        </span>
      ))}
      acts={
        <RowActs
          on={name}
          first={may ? { words: t('people.roles'), Icon: IconUserEdit, act: onChange } : null}
          others={acts}
        />
      }
    >
      <Questions person={person} asked={asked} onClose={() => setAsked(null)} />
      {ending && <EndPlace person={person} agency={ending} opened onClose={() => setEnding(null)} />}
    </Row>
  );
}

interface QuestionsProps {
  person: PersonAtTable;
  asked: Asked;
  onClose: () => void;
}

/** What is asked once before somebody is shut out, let in, or signed out everywhere. */
function Questions({ person: { id, name }, asked, onClose }: QuestionsProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const shut = (disabled: boolean, send: () => Promise<unknown>) =>
    showingAtOnce<TaskForceView>(queries, taskForceQuery, (table) => withPerson(table, id, disabled), send);
  return (
    <>
      <AskingOnce
        opened={asked === 'shut'}
        onClose={onClose}
        title={t('people.shutTitle', { name })}
        submit={t('people.shut')}
        act={(send) => shut(true, () => send('POST', `/api/people/${id}/disable`, {}))}
        onDone={() => announce(t('people.shutDone', { name }))}
        illegal={t('people.lastAdministrator')}
      >
        {t('people.shutText')}
      </AskingOnce>
      <AskingOnce
        opened={asked === 'open'}
        onClose={onClose}
        title={t('people.letInTitle', { name })}
        submit={t('people.letIn')}
        act={(send) => shut(false, () => send('POST', `/api/people/${id}/enable`, {}))}
        onDone={() => announce(t('people.letInDone', { name }))}
      >
        {t('people.letInText')}
      </AskingOnce>
      <AskingOnce
        opened={asked === 'sessions'}
        onClose={onClose}
        title={t('people.endSessionsTitle', { name })}
        submit={t('people.endSessions')}
        act={async (send) => {
          await send('POST', `/api/people/${id}/end-sessions`, {});
        }}
        onDone={() => announce(t('people.sessionsEnded', { name }))}
      >
        {t('people.endSessionsText')}
      </AskingOnce>
    </>
  );
}
