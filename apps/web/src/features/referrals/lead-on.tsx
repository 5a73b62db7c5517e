import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLedOn, isOpen, mayFollowUp, type ReferralView } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { referralsQuery } from '../../live/referrals-query.js';
import { Sheet } from '../../ui/sheet.js';
import { NextReferral } from './next-referral.js';

/** Where it ended and another door is the coordinator's to find: the way to write that down. Nothing once somebody did, and for anybody else. */
export function LeadOn({ referral }: { referral: ReferralView }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [writing, setWriting] = useState(false);
  const rows = useQuery(referralsQuery).data ?? [];
  const goesOn = rows.some(
    ({ caseId, at, state }) => caseId === referral.caseId && Date.parse(at) > referral.since && isOpen(state),
  );
  if (isOpen(referral.state) || !isLedOn(referral) || !mayFollowUp(actor, referral) || goesOn) return null;
  return (
    <>
      <Button variant="filled" onClick={() => setWriting(true)}>
        {t('nextReferral.title')}
      </Button>
      <Sheet opened={writing} onClose={() => setWriting(false)} title={t('nextReferral.title')}>
        <NextReferral referral={referral} onWritten={() => setWriting(false)} />
      </Sheet>
    </>
  );
}
