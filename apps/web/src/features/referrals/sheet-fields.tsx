import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { REFERRAL_WORDS_MAX, type ReferralView } from '#libs/domain';
import { dayIn, placeOfZone } from '../actions/local-time.js';
import type { ReferralAsks } from './referral-asks.js';
import type { ReferralFault, ReferralGiven } from './referral-given.js';
import styles from './referral-sheet.module.css';
import { useLastSaid } from './use-referral.js';

/** What every field of a sheet is given. */
export interface FieldProps {
  referral: ReferralView;
  given: ReferralGiven;
  onChange: (by: Partial<ReferralGiven>) => void;
  /** The field that is wrong. */
  fault: ReferralFault | null;
}

/** What is said below the name of a field. */
const HINTS = { door: 'referralSheet.doorHint', about: 'refer.wordsHint' } as const;

/** One line of words: what is asked for, a question, an answer, a remark, or where to come. */
export function WordsField({ referral, given, onChange, onTyped, fault, what, optional, readOnly }: WordsFieldProps) {
  const { t } = useTranslation();
  const kept = useLastSaid(referral, what === 'about' ? 'about' : null);
  const begun = useRef(given.words !== '');
  // What was written down with the draft, unless it was said otherwise since, stands in the field, and can be changed before it is sent.
  useEffect(() => {
    if (kept === null || begun.current) return;
    begun.current = true;
    onChange({ words: kept });
  }, [kept, onChange]);
  return (
    <Textarea
      label={t(what === 'about' ? 'refer.words' : `referralSheet.${what}`)}
      {...(what === 'door' || what === 'about' ? { description: t(HINTS[what]) } : {})}
      {...(what === 'door' ? {} : { 'data-autofocus': true })}
      required={!optional}
      withAsterisk={false}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={REFERRAL_WORDS_MAX}
      value={given.words}
      readOnly={readOnly}
      error={fault === 'words' && t('referralSheet.writeWords')}
      onChange={(event) => {
        begun.current = true;
        const words = event.currentTarget.value.replace(/[\r\n]+/g, ' ');
        onChange({ words });
        onTyped(words);
      }}
    />
  );
}

interface WordsFieldProps extends FieldProps {
  what: NonNullable<ReferralAsks['words']>;
  optional: boolean;
  readOnly: boolean;
  /** Told what somebody types, and not what stood there already. */
  onTyped: (words: string) => void;
}

/** What was asked, above the field in which it is answered. */
export function Asked({ referral }: Pick<FieldProps, 'referral'>) {
  const question = useLastSaid(referral, 'question');
  return (
    question && (
      <blockquote className={styles.asked} dir="auto">
        {question}
      </blockquote>
    )
  );
}

/** When the appointment is: a day and a time, by the clock of the table. */
export function SlotFields({ given, onChange, fault, zone }: FieldProps & { zone: string }) {
  const { t } = useTranslation();
  const wrong = fault === 'slot' && t('referralSheet.chooseTime');
  return (
    <div className={styles.slot}>
      <TextInput
        type="date"
        label={t('referralSheet.day')}
        required
        withAsterisk={false}
        data-autofocus
        min={dayIn(zone, Date.now())}
        value={given.date}
        error={wrong}
        onChange={(event) => onChange({ date: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('referralSheet.time')}
        required
        withAsterisk={false}
        value={given.time}
        error={wrong !== false}
        onChange={(event) => onChange({ time: event.currentTarget.value })}
      />
      <p className={styles.text}>{t('referralSheet.zone', { zone: placeOfZone(zone) })}</p>
    </div>
  );
}

/** The place on the waiting list, or how long it is likely to take: one of the two is enough. */
export function ListFields({ given, onChange, fault }: FieldProps) {
  const { t } = useTranslation();
  const wrong = fault === 'place' && t('referralSheet.writePlace');
  return (
    <div className={styles.slot}>
      <TextInput
        inputMode="numeric"
        label={t('referralSheet.position')}
        data-autofocus
        value={given.position}
        error={wrong}
        onChange={(event) => onChange({ position: event.currentTarget.value })}
      />
      <TextInput
        inputMode="numeric"
        label={t('referralSheet.estimate')}
        value={given.days}
        error={wrong !== false}
        onChange={(event) => onChange({ days: event.currentTarget.value })}
      />
    </div>
  );
}
