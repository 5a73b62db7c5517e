import { Button } from '@mantine/core';
import { IconAlertOctagonFilled, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CommandName } from '#libs/domain';
import { useSession } from '../../../live/hooks.js';
import { mayTakeBack, type OutboxEntry } from '../../../live/outbox-rules.js';
import { useDates } from '../../../ui/dates.js';
import { useLater } from '../../../ui/use-later.js';
import { refusalOf } from './refusal-of.js';
import { useRunning } from './running-context.js';
import styles from './act-trouble.module.css';

/** What is under way so shortly is not said (ms). */
const SOON_DONE_MS = 900;

/**
 * Beside what was pressed: what of it waits for the network, or why it was not done.
 * @param about shows only what was given with this, such as `{ decisionId }`
 */
export function ActTrouble({ of: names, about = {} }: ActTroubleProps) {
  const { entries } = useRunning();
  const shown = entries.filter(
    ({ name, input }) => names.includes(name as CommandName) && isAbout(input as Record<string, unknown>, about),
  );
  return shown.map((entry) => <Trouble key={entry.id} entry={entry} />);
}

interface ActTroubleProps {
  of: readonly CommandName[];
  about?: Record<string, unknown>;
}

const isAbout = (input: Record<string, unknown>, about: Record<string, unknown>): boolean =>
  Object.entries(about).every(([key, value]) => input[key] === value);

function Trouble({ entry }: { entry: OutboxEntry }) {
  const { t } = useTranslation();
  const { outbox } = useSession();
  const running = useRunning();
  const dates = useDates();
  const shown = useLater(true, SOON_DONE_MS);
  const refused = entry.state === 'refused';
  // What was typed is not lost with the sheet in which it was typed; a note shows its own.
  const { words, reason, text } = entry.input as Record<string, string | undefined>;
  const typed = entry.name === 'note.write' ? undefined : (words ?? reason ?? text);
  if (!refused && !shown) return null;
  const state = entry.unsure ? 'entry.unsure' : entry.state === 'sending' ? 'entry.sending' : 'entry.waiting';
  return (
    <div className={styles.trouble} data-refused={refused || undefined} role={refused ? 'alert' : 'status'}>
      {refused ? (
        <IconAlertOctagonFilled size={16} aria-hidden="true" />
      ) : (
        <IconClockPause size={16} stroke={1.6} aria-hidden="true" />
      )}
      <p>
        {entry.refusal ? refusalOf(entry.refusal, running, { t, dates }) : t(state)}
        {typed && <q dir="auto">{typed}</q>}
      </p>
      {mayTakeBack(entry) && (
        <Button variant="subtle" size="compact-sm" onClick={() => void outbox.takeBack(entry.id)}>
          {t(refused ? 'running.allRight' : 'entry.takeBack')}
        </Button>
      )}
    </div>
  );
}
