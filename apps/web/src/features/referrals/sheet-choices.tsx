import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ATTEMPT_CHANNELS,
  isLedOn,
  isOpen,
  type Label,
  mayFollowUp,
  type NextStep,
  REFERRAL_SERVICES,
  type ReferralService,
} from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { caseReferralsQuery, referralsQuery } from '../../live/referrals-query.js';
import { sharesQuery } from '../../live/shares-query.js';
import choosing from '../../ui/choices.module.css';
import { OneOf } from '../../ui/one-of.js';
import { NextReferral } from './next-referral.js';
import type { ReferralAsks } from './referral-asks.js';
import { helpFor, nextSteps, reasonKey, reasonsOf } from './referral-given.js';
import styles from './referral-sheet.module.css';
import { useReferralWords } from './referral-words.js';
import type { FieldProps } from './sheet-fields.js';

/** Why, by the side on which it lies. Where it is not known nothing is chosen for anybody. */
export function ReasonField({ given, onChange, fault, of }: FieldProps & { of: NonNullable<ReferralAsks['reason']> }) {
  const { t } = useTranslation();
  const groups = of.families
    .map((family) => ({
      group: t(`referralSheet.family.${family}`),
      items: reasonsOf(family, of.codes).map((code) => ({
        value: reasonKey({ family, code }),
        label: t(`referralSheet.code.${code}`),
      })),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <NativeSelect
      label={t('referralSheet.reason')}
      required={!of.optional}
      withAsterisk={false}
      value={given.reason}
      error={fault === 'reason' && t('referralSheet.chooseReason')}
      onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
      data={[{ value: '', label: t(of.optional ? 'referralSheet.reasonUnknown' : 'refer.choose') }, ...groups]}
    />
  );
}

/** Where the person goes from here. What practitioners do by that reason is chosen before; whoever decides may choose another. */
export function NextField({ referral, given, onChange, fault, asks, ends }: NextFieldProps) {
  const { t } = useTranslation();
  const help = helpFor(given.reason);
  const onward = asks.onward === true || (ends && given.next === 'new_referral');
  return (
    <>
      {!asks.onward && (
        <NativeSelect
          label={t('referralSheet.next')}
          required
          withAsterisk={false}
          value={given.next}
          error={fault === 'next' && t('referralSheet.chooseNext')}
          description={help && t('referralSheet.also', { what: t(`referralSheet.help.${help}`) })}
          onChange={({ currentTarget }) => onChange({ next: currentTarget.value as NextStep['kind'] | '' })}
          data={[
            { value: '', label: t('refer.choose') },
            ...nextSteps(given.reason).map((kind) => ({ value: kind, label: t(`referralSheet.step.${kind}`) })),
          ]}
        />
      )}
      {onward && <OnwardField referral={referral} given={given} onChange={onChange} fault={fault} />}
    </>
  );
}

interface NextFieldProps extends FieldProps {
  asks: ReferralAsks;
  /** Nobody holds it after this: an end that leads to another service names the referral. */
  ends: boolean;
}

/** Another referral of the same person that goes on where this one ends. */
function OnwardField({ referral, given, onChange, fault }: FieldProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const words = useReferralWords(useDirectory());
  const [writing, setWriting] = useState(false);
  const all = useQuery(referralsQuery).data ?? [];
  const here = useQuery(caseReferralsQuery(referral.caseId)).data ?? [];
  const others = new Map(
    [...here, ...all.filter(({ caseId }) => caseId === referral.caseId)]
      .filter(({ id, state }) => id !== referral.id && isOpen(state))
      .map((row) => [row.id, row]),
  );
  const may = mayFollowUp(actor, referral) && isLedOn(referral);
  const wrote = (nextId: string) => {
    setWriting(false);
    onChange({ onward: nextId });
  };
  if (may && (writing || others.size === 0)) return <NextReferral referral={referral} onWritten={wrote} />;
  if (others.size === 0)
    return (
      <p className={styles.text} role={fault === 'onward' ? 'alert' : undefined}>
        {t('referralSheet.onwardNone')}
      </p>
    );
  return (
    <>
      <NativeSelect
        label={t('referralSheet.onward')}
        required
        withAsterisk={false}
        value={given.onward}
        error={fault === 'onward' && t('referralSheet.chooseOnward')}
        onChange={({ currentTarget }) => onChange({ onward: currentTarget.value })}
        data={[
          { value: '', label: t('refer.choose') },
          ...[...others.values()].map((row) => ({
            value: row.id,
            label: `${t(`referral.serviceName.${row.service}`)}, ${words.between(row)}`,
          })),
        ]}
      />
      {may && (
        <Button variant="subtle" className={styles.write} onClick={() => setWriting(true)}>
          {t('nextReferral.another')}
        </Button>
      )}
    </>
  );
}

/** Which service was given. */
export function ServiceField({ given, onChange, fault }: FieldProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('referralSheet.given')}
      required
      withAsterisk={false}
      value={given.given}
      error={fault === 'given' && t('referralSheet.wrong.given')}
      onChange={({ currentTarget }) => onChange({ given: currentTarget.value as ReferralService })}
      data={REFERRAL_SERVICES.map((value) => ({ value, label: t(`referral.serviceName.${value}`) }))}
    />
  );
}

/** On which way somebody was tried to be reached. */
export function WayField({ given, onChange, fault }: FieldProps) {
  const { t } = useTranslation();
  return (
    <OneOf
      legend={t('referralSheet.way')}
      value={given.way}
      missing={fault === 'way' && t('referralSheet.wrong.channel')}
      onChange={(way) => onChange({ way })}
      options={ATTEMPT_CHANNELS.map((value) => ({ value, label: t(`referral.channel.${value}`) }))}
    />
  );
}

/** To what a question belongs, as far as the person agreed to have it told. */
export function LabelsField({ referral, given, onChange }: FieldProps) {
  const { t } = useTranslation();
  const share = useQuery(sharesQuery(referral.caseId)).data?.find(({ id }) => id === referral.shareId);
  if (!share) return null;
  const toggle = (label: Label) =>
    onChange({
      labels: given.labels.includes(label) ? given.labels.filter((one) => one !== label) : [...given.labels, label],
    });
  return (
    <fieldset className={choosing.choices}>
      <legend>{t('referralSheet.asks')}</legend>
      {share.labels.map((label) => (
        <label key={label} className={choosing.choice}>
          <input type="checkbox" checked={given.labels.includes(label)} onChange={() => toggle(label)} />
          {t(`share.label.${label}`)}
        </label>
      ))}
      <p className={styles.hint}>{t('referralSheet.asksHint')}</p>
    </fieldset>
  );
}
