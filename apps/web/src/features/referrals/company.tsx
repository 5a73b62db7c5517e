import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayActOnReferral, mayGoAlong, mayHaveCompany, type ReferralView } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { Sheet } from '../../ui/sheet.js';
import { AskCompany } from './ask-company.js';
import { isAskedAlong } from './referral-due.js';
import styles from './referrals.module.css';
import { useReferralAct } from './use-referral-act.js';

/** What I may do about company on the way: ask somebody to go along, take that back, say yes or no. Nothing where there is nothing. */
export function Company({ referral }: { referral: ReferralView }) {
  const { t } = useTranslation();
  const { actor, me } = useSession();
  const { act, problem, busy } = useReferralAct();
  const [asking, setAsking] = useState(false);
  if (!mayHaveCompany(referral.state)) return null;
  const { id, accompanierAgencyId, askedAgencyId } = referral;
  const has = accompanierAgencyId !== null || askedAgencyId !== null;
  const asked = isAskedAlong(referral, me.agencyId);
  const answers = (asked || accompanierAgencyId === me.agencyId) && mayGoAlong(actor, referral);
  const leads = mayActOnReferral('referral.accompany', actor, referral) && !answers;
  const go = (goes: boolean) =>
    void (
      busy ||
      act(`/api/referrals/${id}/go-along`, { goes }, t(goes ? 'company.yes' : asked ? 'company.no' : 'company.noMore'))
    );
  const end = () => void (busy || act(`/api/referrals/${id}/accompany`, {}, t('company.end')));
  if (!answers && !leads) return null;
  return (
    <>
      <div className={styles.acts} role="group" aria-label={t('company.title')}>
        {answers && asked && (
          <Button variant="filled" aria-disabled={busy || undefined} onClick={() => go(true)}>
            {t('company.yes')}
          </Button>
        )}
        {answers && (
          <Button aria-disabled={busy || undefined} onClick={() => go(false)}>
            {t(asked ? 'company.no' : 'company.noMore')}
          </Button>
        )}
        {leads && !has && <Button onClick={() => setAsking(true)}>{t('company.ask')}</Button>}
        {leads && has && (
          <Button aria-disabled={busy || undefined} onClick={end}>
            {t('company.end')}
          </Button>
        )}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Sheet opened={asking} onClose={() => setAsking(false)} title={t('company.ask')}>
        <AskCompany referral={referral} onDone={() => setAsking(false)} />
      </Sheet>
    </>
  );
}
