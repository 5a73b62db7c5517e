import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { ACTION_STATUSES, type ActionRow, type HandBackRow } from '#libs/domain';
import { handBackQuery } from '../../live/actions-query.js';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { http } from '../../live/http.js';
import { announce } from '../../ui/announcer.js';
import { ActWaits } from '../actions/act-waits.js';
import { ActionStatusMark } from '../actions/action-status.js';
import type { ActionStep } from '../actions/action-steps.js';
import { PlaceName } from '../actions/place-name.js';
import type { Steps } from '../actions/use-steps.js';
import { daysIn } from '../calendar/days-in-words.js';
import { Problem } from '../entry/parts.js';
import { deedsInOrder } from './deeds.js';
import { Part } from './part.js';
import styles from './today.module.css';

/** What was done for me while I was away, until I have seen it or a week is over. */
export function HandBack({ directory, steps, stepsOf }: HandBackProps) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery(handBackQuery);
  const [problem, setProblem] = useState<unknown>(null);
  if (!data) return null;
  const { absenceId, first, last, deputyId, rows } = data;
  const nameOf = (id: string): string => directory.person(id)?.name ?? t('app.somebody');
  const seen = async () => {
    setProblem(null);
    try {
      await http('POST', `/api/absences/${absenceId}/seen`, {}, v7());
    } catch (error) {
      return setProblem(error);
    }
    queries.setQueryData(handBackQuery.queryKey, null);
    announce(t('handBack.seenDone'));
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <Part id="hand-back" title={t('handBack.title')} count={rows.length}>
      <div className={styles.panel}>
        <div className={styles.handBackHead}>
          <p>
            {daysIn(i18n.language).span(first, last)}.{' '}
            {deputyId ? t('handBack.stoodIn', { name: nameOf(deputyId) }) : t('handBack.nobodyStoodIn')}{' '}
            {rows.length === 0 && t('handBack.nothing')}
          </p>
          <Button onClick={() => void seen()}>{t('handBack.seen')}</Button>
        </div>
        {problem !== null && <Problem of={problem} />}
        {rows.length > 0 && (
          <ul className={styles.handBack}>
            {rows.map((row) => (
              <li key={row.action.id}>
                <Returned row={row} may={stepsOf(row.action)} steps={steps} deputy={deputyId && nameOf(deputyId)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Part>
  );
}

interface HandBackProps {
  directory: Directory;
  steps: Steps;
  stepsOf: (row: ActionRow) => ActionStep[];
}

function Returned({ row: { action, told, deeds }, may, steps, deputy }: ReturnedProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const title = action.title ?? t('actionPage.erased');
  const takeBack = action.holderId !== me.personId && ACTION_STATUSES[action.status].open && may.includes('hold');
  const happened = [
    ...deedsInOrder(deeds).map((deed) => t(`handBack.deed.${deed}`)),
    ...(told > 0 && deputy ? [t('handBack.told', { count: told, name: deputy })] : []),
  ];
  return (
    <div className={styles.line} data-action={action.id}>
      <ActionStatusMark status={action.status} />
      <div className={styles.lineWhat}>
        <p>
          <PlaceName row={action} />{' '}
          <Link to="/actions/$actionId" params={{ actionId: action.id }} dir="auto">
            {title}
          </Link>
        </p>
        <p className={styles.small}>{happened.join(' · ')}</p>
        <ActWaits action={action} onAgain={(entry) => steps.again(action, entry)} />
      </div>
      {takeBack && (
        <Button
          variant="light"
          onClick={() => void steps.act(action, 'hold', { personId: me.personId })}
          aria-disabled={steps.acting.has(action.id) || undefined}
          aria-label={t('actions.actOn', { act: t('handBack.takeBack'), title })}
        >
          {t('handBack.takeBack')}
        </Button>
      )}
    </div>
  );
}

interface ReturnedProps {
  row: HandBackRow;
  may: readonly ActionStep[];
  steps: Steps;
  /** Who stood in, by name. */
  deputy: string | null;
}
