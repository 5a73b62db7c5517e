import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen, type ReferralView } from '#libs/domain';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import { useSession } from '../../live/hooks.js';
import { unsentAbout } from './refer-begun.js';
import { asksOf, type ReferralAsks } from './referral-asks.js';
import {
  givenAtFirst,
  inputOf,
  type ReferralFault,
  type ReferralGiven,
  withReason,
  wrongInGiven,
} from './referral-given.js';
import { Asked, ListFields, SlotFields, WordsField } from './sheet-fields.js';
import { LabelsField, NextField, ReasonField, ServiceField, WayField } from './sheet-choices.js';
import type { ReferralStep } from './referral-steps.js';
import { useTableZone } from './referral-words.js';
import styles from './referral-sheet.module.css';
import type { ReferralAct } from './use-referral-act.js';

/** Asks for what a step needs beside the tap, and says on the spot why it was not done. Nothing while nothing is asked. */
export function ReferralSheet({ referral, step, acting, onClose }: ReferralSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={step !== null} onClose={onClose} title={step ? t(`referral.does.${step.verb}`) : ''}>
      {step && (
        <Asking
          key={`${referral.id} ${referral.state} ${step.to}`}
          referral={referral}
          step={step}
          asks={asksOf(step) ?? {}}
          acting={acting}
          onClose={onClose}
        />
      )}
    </Sheet>
  );
}

interface ReferralSheetProps {
  referral: ReferralView;
  step: ReferralStep | null;
  acting: ReferralAct;
  onClose: () => void;
}

function Asking({ referral, step, asks, acting, onClose }: AskingProps) {
  const { t } = useTranslation();
  const zone = useTableZone();
  const { drafts } = useSession();
  const unsent = asks.words === 'about' ? unsentAbout(drafts, referral.id) : null;
  const [given, setGiven] = useState<ReferralGiven>(() => ({
    ...givenAtFirst(asks, referral),
    words: unsent?.get() ?? '',
  }));
  const [fault, setFault] = useState<ReferralFault | null>(null);
  const ends = step.to !== 'try' && !isOpen(step.to);
  const change = useCallback((by: Partial<ReferralGiven>) => {
    setGiven((before) => (by.reason === undefined ? { ...before, ...by } : withReason(before, by.reason)));
    setFault(null);
  }, []);
  const send = async () => {
    const found = wrongInGiven(asks, given, { ends, now: Date.now(), zone });
    setFault(found);
    if (found) return;
    const input = inputOf(asks, given, zone);
    const says = t(`referral.did.${step.verb}`);
    const done =
      step.to === 'try'
        ? await acting.act(`/api/referrals/${referral.id}/try`, input, says)
        : await acting.act(`/api/referrals/${referral.id}/move`, { to: step.to, from: referral.state, ...input }, says);
    if (!done) return;
    unsent?.set('');
    onClose();
  };
  const fields = { referral, given, onChange: change, fault };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles.fields}>
        {acting.problem && <Problem words={acting.problem} />}
        {asks.slot && <SlotFields {...fields} zone={zone} />}
        {asks.words === 'answer' && <Asked referral={referral} />}
        {asks.words && (
          <WordsField
            {...fields}
            what={asks.words}
            optional={asks.wordsOptional === true}
            readOnly={acting.busy}
            onTyped={(words) => unsent?.set(words)}
          />
        )}
        {asks.labels && <LabelsField {...fields} />}
        {asks.place && <ListFields {...fields} />}
        {asks.given && <ServiceField {...fields} />}
        {asks.way && <WayField {...fields} />}
        {asks.reason && <ReasonField {...fields} of={asks.reason} />}
        {(asks.next || asks.onward) && <NextField {...fields} asks={asks} ends={ends} />}
        {asks.text && <p className={styles.text}>{t(`referralSheet.${asks.text}Text`)}</p>}
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" aria-disabled={acting.busy || undefined}>
          {t(`referral.does.${step.verb}`)}
        </Button>
      </SheetActs>
    </form>
  );
}

interface AskingProps {
  referral: ReferralView;
  step: ReferralStep;
  asks: ReferralAsks;
  acting: ReferralAct;
  onClose: () => void;
}
