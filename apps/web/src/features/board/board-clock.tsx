import { IconAlertOctagonFilled, IconCircle, IconCircleHalf2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import clock from '../actions/action-status.module.css';
import { referralDueWords } from '../referrals/referral-due.js';
import { useTableZone } from '../referrals/referral-words.js';

/** A ring while there is time, a half disc when it is near, a stop block when it has run out. */
const SHAPES = { ahead: IconCircle, soon: IconCircleHalf2, late: IconAlertOctagonFilled };
/** From so long before on it is due soon (ms). */
const SOON_MS = 3 * 3_600_000;

/** When something is due: a shape, words, and a ground only where it presses. */
export function BoardClock({ dueAt, now }: { dueAt: string; now: number }) {
  const { t, i18n } = useTranslation();
  const zone = useTableZone();
  const at = Date.parse(dueAt);
  const state = at <= now ? 'late' : at - now <= SOON_MS ? 'soon' : 'ahead';
  const Shape = SHAPES[state];
  return (
    <time className={clock.clock} data-due={state} dateTime={dueAt}>
      <Shape size={16} stroke={2} aria-hidden="true" />
      {referralDueWords({ state: 'offered', since: at, dueAt: at }, { t, language: i18n.language, now, zone })}
    </time>
  );
}
