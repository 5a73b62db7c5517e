import { Button } from '@mantine/core';
import { IconAlertOctagonFilled, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../live/hooks.js';
import { useLater } from '../../../ui/use-later.js';
import { refusalWords } from '../../../words/refusal-words.js';
import { useAgenda } from './agenda-context.js';
import styles from './lines.module.css';

/** What is under way so shortly is not said (ms). */
const SOON_DONE_MS = 700;

/** On the thing itself: that something waits for the network or the server, or why it was not done. */
export function ActWaits({ itemId }: { itemId: string | null }) {
  const { t } = useTranslation();
  const { outbox } = useSession();
  const { entriesOf, dismiss } = useAgenda();
  const entries = entriesOf(itemId);
  const refused = entries.filter(({ state }) => state === 'refused');
  const waits = useLater(entries.length > refused.length, SOON_DONE_MS);
  return (
    <>
      {waits && (
        <p className={styles.waits} role="status">
          <IconClockPause size={16} stroke={1.6} aria-hidden="true" />
          {t('agenda.waits')}
        </p>
      )}
      {refused.map((entry) => (
        <div key={entry.id} className={styles.waits} data-refused role="alert">
          <IconAlertOctagonFilled size={16} aria-hidden="true" />
          <b>{t('agenda.refused')}</b>
          {entry.refusal && <span>{refusalWords(entry.refusal, t)}</span>}
          <Button variant="subtle" size="compact-sm" onClick={() => void outbox.tryAgain(entry.id)}>
            {t('agenda.again')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => dismiss(entry.id)}>
            {t('agenda.dismiss')}
          </Button>
        </div>
      ))}
    </>
  );
}
