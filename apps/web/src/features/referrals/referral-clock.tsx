import { IconAlertOctagonFilled, IconCircle, IconCircleHalf2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '#libs/domain';
import clock from '../actions/action-status.module.css';
import { referralDueState, referralDueWords } from './referral-due.js';

/** A ring while there is time, a half disc when it is near, a stop block when it has run out. */
const SHAPES = { ahead: IconCircle, soon: IconCircleHalf2, late: IconAlertOctagonFilled };

/** Until when the step is to be taken: a shape, words, and a ground only where it presses. Nothing where nobody is waited for. */
export function ReferralClock({ referral, now }: { referral: ReferralView; now: number }) {
  const { t, i18n } = useTranslation();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const state = referralDueState(referral, now);
  if (state === 'settled' || referral.dueAt === null) return null;
  const Shape = SHAPES[state];
  return (
    <time className={clock.clock} data-due={state} dateTime={new Date(referral.dueAt).toISOString()}>
      <Shape size={16} stroke={2} aria-hidden="true" />
      {referralDueWords(referral, { t, language: i18n.language, now, zone })}
    </time>
  );
}
