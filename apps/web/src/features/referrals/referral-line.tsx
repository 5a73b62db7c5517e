import { IconFolder, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOpen, type ReferralRow } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import lists from '../actions/actions.module.css';
import { ReferralActs } from './referral-acts.js';
import { ReferralClock } from './referral-clock.js';
import { ReferralStateMark } from './referral-state.js';
import { useReferralWords } from './referral-words.js';
import styles from './referrals-list.module.css';

/** One line of a list: until when, what for and between whom, whose it is, how it stands, who is waited for; and the likeliest act. */
export function ReferralLine({ row, now, directory }: { row: ReferralRow; now: number; directory: Directory }) {
  const { t } = useTranslation();
  const words = useReferralWords(directory);
  const open = isOpen(row.state);
  const service = t(`referral.serviceName.${row.service}`);
  const Place = row.place.startsWith('part/') ? IconLock : IconFolder;
  return (
    <div className={styles.row} data-referral={row.id} data-open={open || undefined}>
      {open && (
        <div className={styles.when}>
          <ReferralClock referral={row} now={now} />
        </div>
      )}
      <div className={styles.what}>
        <Link to="/referrals/$referralId" params={{ referralId: row.id }} className={lists.title}>
          {service}, {words.between(row)}
        </Link>
        <p className={lists.notes}>
          <span className={lists.note}>
            <Place size={15} stroke={1.6} aria-hidden="true" />
            <b dir="auto">{row.handle}</b>
          </span>
          {row.priority === 'urgent' && (
            <span className={lists.note} data-presses>
              {t('referral.urgent')}
            </span>
          )}
        </p>
        {(open ? [...words.detail(row, now), ...words.company(row)] : words.because(row)).map((sentence) => (
          <p key={sentence} className={lists.waitsFor}>
            {sentence}
          </p>
        ))}
      </div>
      <div className={styles.stands}>
        <ReferralStateMark state={row.state} />
        {open && (
          <p>
            {words.holder(row)}
            {row.assigneeId !== null && `, ${t('referral.takenBy', { name: words.taker(row) })}`}
          </p>
        )}
      </div>
      <div className={styles.acts}>
        <ReferralActs referral={row} now={now} most={1} name={`${service}, ${row.handle}`} />
      </div>
    </div>
  );
}
