import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReferralRow } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { referralsQuery } from '../../live/referrals-query.js';
import pressing from '../actions/actions-pressing.module.css';
import { listOf, referralDueState } from './referral-due.js';
import styles from './referrals.module.css';
import { useReferralNow } from './use-referral-now.js';

const NONE: readonly ReferralRow[] = [];

/** How many wait for us, and for whoever coordinates: beside the word in the navigation; nothing where there are none. */
export function ReferralsWaiting() {
  const { t } = useTranslation();
  const { me } = useSession();
  const data = useQuery(referralsQuery).data ?? NONE;
  const leads = me.standings.includes('coordinator');
  const now = useReferralNow(data);
  const waiting = data.filter((row) => {
    const list = listOf(row, me.agencyId);
    return list === 'ours' || (leads && list === 'coordinator');
  });
  const count = waiting.length;
  const late = waiting.some((row) => referralDueState(row, now) === 'late');
  if (count === 0) return null;
  return (
    <span className={`${pressing.count} ${styles.waiting}`} data-late={late || undefined}>
      <span aria-hidden="true">{count}</span>
      <span className={pressing.words}>{t('referrals.nav', { count })}</span>
    </span>
  );
}
