import { IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysIn } from '../../calendar/days-in-words.js';
import { guestName, guestsFor } from '../guests-now.js';
import { itemsLeft } from './agenda-now.js';
import styles from './item.module.css';
import { useRunning } from './running-context.js';

/** For who leads and who looks after the meeting: who was asked to come for the current item, and for the next (B6). */
export function GuestsWaiting() {
  const { t, i18n } = useTranslation();
  const { view, may } = useRunning();
  if (!may('guest.ask')) return null;
  const namesFor = (itemId: string | undefined): string | null => {
    const names = guestsFor(view, itemId).map(({ guestId }) => guestName(view, guestId) ?? t('guests.somebody'));
    return names.length ? daysIn(i18n.language).list(names) : null;
  };
  const now = namesFor(view.meeting.currentItemId);
  const next = namesFor(itemsLeft(view)[0]?.item.itemId);
  if (!now && !next) return null;
  return (
    <div className={styles.note} role="status">
      <IconUserQuestion size={18} stroke={1.6} aria-hidden="true" />
      <div>
        {now && <p dir="auto">{t('guests.waitNow', { names: now })}</p>}
        {next && <p dir="auto">{t('guests.waitNext', { names: next })}</p>}
      </div>
    </div>
  );
}
