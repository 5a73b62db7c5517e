import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { MoreActs } from '../people/more-acts.js';
import { asksOf } from './referral-asks.js';
import { ReferralSheet } from './referral-sheet.js';
import { STATE_ICONS } from './referral-state.js';
import { type ReferralStep, referralSteps } from './referral-steps.js';
import { useReferralWords } from './referral-words.js';
import styles from './referrals.module.css';
import { useReferralAct } from './use-referral-act.js';

/** Exactly what I may do with a referral now: the likely as buttons, the rest behind the dots, and from when on the others. */
export function ReferralActs({ referral, now, most, name, filled = false }: ReferralActsProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const words = useReferralWords(useDirectory());
  const acting = useReferralAct();
  const [asked, setAsked] = useState<ReferralStep | null>(null);
  const { likely, rare, later } = referralSteps(actor, referral, now);
  const take = (step: ReferralStep) => {
    if (acting.busy) return;
    acting.forget();
    if (asksOf(step)) return setAsked(step);
    const input = { to: step.to, from: referral.state };
    void acting.act(`/api/referrals/${referral.id}/move`, input, t(`referral.did.${step.verb}`));
  };
  const others = [...likely.slice(most), ...rare];
  return (
    <>
      {likely.length + rare.length > 0 && (
        <div className={styles.acts} role="group" aria-label={t('referral.acts')}>
          {likely.slice(0, most).map((step, place) => (
            <Button
              key={step.to}
              variant={place > 0 ? 'default' : filled ? 'filled' : 'light'}
              aria-disabled={acting.busy || undefined}
              aria-label={
                filled ? undefined : t('referrals.actOn', { act: t(`referral.does.${step.verb}`), what: name })
              }
              onClick={() => take(step)}
            >
              {t(`referral.does.${step.verb}`)}
            </Button>
          ))}
          <MoreActs
            label={`${t('referral.more')}: ${name}`}
            acts={others.map((step) => ({
              words: t(`referral.does.${step.verb}`),
              Icon: step.to === 'try' ? IconPhone : STATE_ICONS[step.to],
              act: () => take(step),
            }))}
          />
        </div>
      )}
      {filled &&
        later.map(({ step, from }) => (
          <p key={step.to} className={styles.later}>
            {t('referral.notBefore', { act: t(`referral.does.${step.verb}`), when: words.moment(from, now) })}
          </p>
        ))}
      {acting.problem && !asked && (
        <p role="alert" className={styles.problem}>
          {acting.problem}
        </p>
      )}
      <ReferralSheet
        referral={referral}
        step={asked}
        acting={acting}
        onClose={() => {
          setAsked(null);
          acting.forget();
        }}
      />
    </>
  );
}

interface ReferralActsProps {
  referral: ReferralView;
  now: number;
  /** So many stand as buttons. */
  most: number;
  /** What it is about, for those who listen. */
  name: string;
  /** It is what the screen is about: its first act is filled, and what cannot be done yet is said. */
  filled?: boolean;
}
