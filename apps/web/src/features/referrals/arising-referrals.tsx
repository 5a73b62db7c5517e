import { IconBellExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen, type ReferralRow, spacedReference } from '#libs/domain';
import { type Directory, useDirectory } from '../../live/directory.js';
import { seriesQuery } from '../../live/meetings-query.js';
import { referralsQuery } from '../../live/referrals-query.js';
import styles from '../actions/arising-actions.module.css';
import { ReferralActs } from './referral-acts.js';
import { ReferralClock } from './referral-clock.js';
import { ReferralStateMark } from './referral-state.js';
import { useReferralWords } from './referral-words.js';
import { useReferralNow } from './use-referral-now.js';

const NONE: readonly ReferralRow[] = [];

/**
 * Referrals that nobody answered, or of which an end left it to the meeting where to go on, as far as the reader follows them. By whose
 * step it is and by the case reference: what somebody wants to be called is not said in a meeting.
 */
export function ArisingReferrals({ seriesId }: { seriesId: string }) {
  const { t } = useTranslation();
  const title = useId();
  const directory = useDirectory();
  const all = useQuery(referralsQuery).data ?? NONE;
  const now = useReferralNow(all);
  const noted = all.filter(({ onAgenda }) => onAgenda);
  const meetings = useQuery({ ...seriesQuery(seriesId), enabled: noted.length > 0 }).data?.meetings ?? [];
  const lastEnded = Math.max(0, ...meetings.map(({ endedAt }) => endedAt ?? 0));
  // An end is looked at once, in the meeting that follows it; a step that nobody takes in each, until somebody does.
  const rows = noted.filter(({ state, since }) => isOpen(state) || since > lastEnded);
  if (rows.length === 0) return null;
  return (
    <section className={styles.agency} aria-labelledby={title}>
      <h3 id={title}>{t('referral.title')}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Line row={row} now={now} directory={directory} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ row, now, directory }: { row: ReferralRow; now: number; directory: Directory }) {
  const { t } = useTranslation();
  const words = useReferralWords(directory);
  const name = `${t(`referral.serviceName.${row.service}`)}, ${words.between(row)}`;
  return (
    <div className={styles.line} data-referral={row.id}>
      <div className={styles.what}>
        <Link to="/referrals/$referralId" params={{ referralId: row.id }} className={styles.title}>
          {name}
        </Link>
        <p className={styles.notes}>
          <ReferralClock referral={row} now={now} />
          <ReferralStateMark state={row.state} />
          {isOpen(row.state) && <span>{words.holder(row)}</span>}
          <span>{spacedReference(row.reference)}</span>
        </p>
        <p className={styles.presses}>
          <IconBellExclamation size={15} stroke={1.8} aria-hidden="true" />
          {isOpen(row.state) ? t('referral.nobodyAnswered') : words.because(row).join(' ')}
        </p>
      </div>
      <div className={styles.acts}>
        <ReferralActs referral={row} now={now} most={1} name={name} />
      </div>
    </div>
  );
}
