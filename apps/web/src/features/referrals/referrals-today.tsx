import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReferralRow } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { referralsQuery } from '../../live/referrals-query.js';
import { Part } from '../today/part.js';
import today from '../today/today.module.css';
import { ReferralClock } from './referral-clock.js';
import { inList } from './referral-due.js';
import { useReferralWords } from './referral-words.js';
import { useReferralNow } from './use-referral-now.js';

const NONE: readonly ReferralRow[] = [];

/** The referrals in which somebody waits for us, and for whoever coordinates: a line each. Nothing where there are none. */
export function ReferralsToday({ directory }: { directory: Directory }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const rows = useQuery(referralsQuery).data ?? NONE;
  const now = useReferralNow(rows);
  const words = useReferralWords(directory);
  const leads = me.standings.includes('coordinator');
  const waiting = [...inList(rows, 'ours', me.agencyId), ...(leads ? inList(rows, 'coordinator', me.agencyId) : [])];
  if (waiting.length === 0) return null;
  return (
    <Part id="referrals" title={t('referral.title')} count={waiting.length}>
      <ul className={today.panel}>
        {waiting.map((row) => (
          <li key={row.id} className={today.line} data-referral={row.id}>
            <ReferralClock referral={row} now={now} />
            <p className={today.lineWhat}>
              <b dir="auto">{row.handle}</b>{' '}
              <Link to="/referrals/$referralId" params={{ referralId: row.id }}>
                {t(`referral.serviceName.${row.service}`)}, {words.between(row)}
              </Link>
            </p>
            <span className={today.who}>{t(`referral.state.${row.state}`)}</span>
          </li>
        ))}
      </ul>
      <Link to="/referrals" className={today.all}>
        {t('referrals.all')}
      </Link>
    </Part>
  );
}
