import { Button } from '@mantine/core';
import { IconAlertOctagonFilled, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionStatus } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { mayTakeBack, type OutboxEntry } from '../../live/outbox-rules.js';
import { useLater } from '../../ui/use-later.js';
import { refusalWords } from '../../words/refusal-words.js';
import { type ActionStep, isOneTap, stepKey } from './action-steps.js';
import styles from './act-waits.module.css';
import { useActEntries } from './use-act.js';

/** What is under way so shortly is not said (ms). */
const SOON_DONE_MS = 700;

/** On the action itself: which step waits for the network or for the server, or why it was not done. */
export function ActWaits({ action, onAgain }: ActWaitsProps) {
  const entries = useActEntries(action.id);
  return entries.map((entry) => <Waiting key={entry.id} entry={entry} status={action.status} onAgain={onAgain} />);
}

interface ActWaitsProps {
  action: { id: string; status: ActionStatus };
  /** Opens what was given for a step that was refused, to be put right; without it, it can only be sent again as it was. */
  onAgain?: ((entry: OutboxEntry) => void) | undefined;
}

function Waiting({ entry, status, onAgain }: WaitingProps) {
  const { t } = useTranslation();
  const { outbox } = useSession();
  const shown = useLater(true, SOON_DONE_MS);
  const refused = entry.state === 'refused';
  if (!refused && !shown) return null;
  const taken = entry.name.slice('action.'.length) as ActionStep;
  const step = t(stepKey(taken, status));
  // What the server found wrong is not sent again as it was, where it can be put right.
  const again = onAgain && entry.refusal?.code === 'invalid_input' && isAsked(taken) ? onAgain : null;
  const state = refused ? 'entry.notDone' : entry.state === 'sending' ? 'entry.sending' : 'entry.waiting';
  // Nothing is gained by giving again what the action has left behind.
  const over = entry.refusal?.code === 'illegal_move';
  return (
    <div className={styles.waits} data-refused={refused || undefined} role={refused ? 'alert' : 'status'}>
      {refused ? (
        <IconAlertOctagonFilled size={16} aria-hidden="true" />
      ) : (
        <IconClockPause size={16} stroke={1.6} aria-hidden="true" />
      )}
      <b>{step}:</b> {t(entry.unsure && !refused ? 'entry.unsure' : state)}
      {entry.refusal && (
        <span className={styles.reason}>{over ? t('action.changedMeanwhile') : refusalWords(entry.refusal, t)}</span>
      )}
      {refused && !over && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => (again ? again(entry) : void outbox.tryAgain(entry.id))}
        >
          {t(again ? 'people.change' : 'entry.tryAgain')}
        </Button>
      )}
      {mayTakeBack(entry) && (
        <Button variant="subtle" size="compact-sm" onClick={() => void outbox.takeBack(entry.id)}>
          {t(refused ? 'action.dismiss' : 'entry.takeBack')}
        </Button>
      )}
    </div>
  );
}

interface WaitingProps extends Pick<ActWaitsProps, 'onAgain'> {
  entry: OutboxEntry;
  status: ActionStatus;
}

/** Steps with a sheet that can be filled in again: of who helps each change is a step of its own. */
const isAsked = (step: ActionStep): boolean => !isOneTap(step) && step !== 'help';
