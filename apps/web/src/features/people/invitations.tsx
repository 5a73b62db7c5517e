import { Button } from '@mantine/core';
import {
  IconAlertOctagonFilled,
  IconClockPause,
  IconLink,
  IconMailCheck,
  IconMailOff,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allows, type InvitationRow, relationsToAgency, type TaskForceView } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { invitationsQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { useDates } from '../../ui/dates.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { useRoles } from '../entry/use-roles.js';
import { ActProblem } from './act-problem.js';
import { AskingOnce } from './asking-once.js';
import styles from './invitations.module.css';
import { LinkSheet } from './link-sheet.js';
import { Panel, Row, Rows, Section } from './page.js';
import { RowActs } from './row-acts.js';
import { useDoing } from './sending.js';
import { showingAtOnce } from './showing-at-once.js';
import { inOrder } from './table-people.js';

/** The invitations that wait for an answer, for one agency or for all. */
export function Invitations({ table, agencyId, act, linkOf, onLink }: InvitationsProps) {
  const { t } = useTranslation();
  const { data, isError, refetch } = useQuery(invitationsQuery);
  const rows = data?.filter((row) => !agencyId || row.agencyId === agencyId);
  return (
    <Section title={t('invite.open')} count={rows?.length || undefined} act={act}>
      {!rows && (
        <Panel>
          {isError ? (
            <InPlace
              title={t('people.failed')}
              text={t('people.failedText')}
              act={<Button onClick={() => void refetch()}>{t('app.tryAgain')}</Button>}
            />
          ) : (
            <Lines widths={[30, 56, 0, 26, 48]} />
          )}
        </Panel>
      )}
      {rows?.length === 0 && (
        <Panel>
          <InPlace title={t('invite.noneTitle')} text={t('invite.noneText')} />
        </Panel>
      )}
      {rows && rows.length > 0 && (
        <Rows>
          {rows.map((row) => (
            <li key={row.id}>
              <Invitation row={row} table={table} withAgency={!agencyId} onLink={() => onLink(row.id)} />
            </li>
          ))}
        </Rows>
      )}
      <LinkSheet invitation={data?.find(({ id }) => id === linkOf) ?? null} onClose={() => onLink(null)} />
    </Section>
  );
}

interface InvitationsProps {
  table: TaskForceView;
  /** Only those of this agency. */
  agencyId?: string;
  act?: ReactNode;
  /** The invitation whose link is shown. */
  linkOf: string | null;
  onLink: (invitationId: string | null) => void;
}

function Invitation({ row, table, withAgency, onLink }: InvitationProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const roles = useRoles();
  const { busy, problem, run } = useDoing();
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  const relations = relationsToAgency(me, row.agencyId, row.standings);
  const may = { renew: allows('invitation.renew', me, relations), end: allows('invitation.withdraw', me, relations) };
  const agency = table.agencies.find(({ id }) => id === row.agencyId)?.name ?? t('app.anAgency');

  const renew = async () => {
    const done = await run(async (send) => {
      await send('POST', `/api/invitations/${row.id}/renew`, {});
      await queries.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    });
    if (done) announce(t('invite.renewed', { name: row.name }));
  };
  return (
    <Row
      title={row.name}
      notes={[row.address, withAgency ? `${agency}: ${roles(inOrder(row.standings))}` : roles(inOrder(row.standings))]}
      acts={
        <RowActs
          on={row.name}
          first={may.renew ? { words: t('invite.link'), Icon: IconLink, act: onLink } : null}
          others={[
            ...(may.renew && !busy ? [{ words: t('invite.renew'), Icon: IconRefresh, act: () => void renew() }] : []),
            ...(may.end ? [{ words: t('invite.withdraw'), Icon: IconTrash, act: () => setAsking(true) }] : []),
          ]}
        />
      }
    >
      <State row={row} />
      <ActProblem of={problem} />
      <AskingOnce
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('invite.withdrawTitle', { name: row.name })}
        submit={t('invite.withdraw')}
        act={(send) =>
          showingAtOnce<InvitationRow[]>(
            queries,
            invitationsQuery,
            (rows) => rows.filter(({ id }) => id !== row.id),
            () => send('DELETE', `/api/invitations/${row.id}`),
          )
        }
        onDone={() => announce(t('invite.withdrawn', { name: row.name }))}
      >
        {t('invite.withdrawText')}
      </AskingOnce>
    </Row>
  );
}

interface InvitationProps {
  row: InvitationRow;
  table: TaskForceView;
  withAgency: boolean;
  onLink: () => void;
}

const LETTERS = {
  none: IconLink,
  waiting: IconClockPause,
  sent: IconMailCheck,
  given_up: IconMailOff,
} as const;

/** How the letter fares, and until when the link opens anything. */
function State({ row }: { row: InvitationRow }) {
  const { t } = useTranslation();
  const dates = useDates();
  const expires = new Date(row.expiresAt);
  if (expires.getTime() <= Date.now()) {
    return (
      <p className={styles.state} data-late>
        <IconAlertOctagonFilled size={16} aria-hidden="true" />
        {t('invite.tooOld', { day: dates.day(expires) })}
      </p>
    );
  }
  const Icon = LETTERS[row.letter];
  return (
    <p className={styles.state} data-late={row.letter === 'given_up' || undefined}>
      <Icon size={16} stroke={1.6} aria-hidden="true" />
      <span>
        {t(`invite.letter.${row.letter}`)} {t('invite.until', { day: dates.day(expires) })}
      </span>
    </p>
  );
}
