import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOpen, mayActOnReferral, type ReferralView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { holdingAgency } from './referral-due.js';
import { useReferralWords } from './referral-words.js';
import styles from './referrals.module.css';
import { useReferralAct } from './use-referral-act.js';

/** Who of the agency takes the step; and that I do, or no longer, where it is ours. */
export function ReferralTaker({ referral, directory }: { referral: ReferralView; directory: Directory }) {
  const { t } = useTranslation();
  const { actor, me } = useSession();
  const words = useReferralWords(directory);
  const { act, problem, busy } = useReferralAct();
  const agencyId = holdingAgency(referral);
  const ours = isOpen(referral.state) && agencyId === me.agencyId;
  const may = ours && mayActOnReferral('referral.assign', actor, referral);
  const mine = referral.assigneeId === me.personId;
  const change = () => act(`/api/referrals/${referral.id}/assign`, mine ? {} : { personId: me.personId });
  return (
    <>
      {words.taker(referral)}
      {may && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.take}
          aria-disabled={busy || undefined}
          onClick={() => void (busy || change())}
        >
          {t(mine ? 'referral.giveBack' : 'referral.takeIt')}
        </Button>
      )}
      {problem && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </>
  );
}
