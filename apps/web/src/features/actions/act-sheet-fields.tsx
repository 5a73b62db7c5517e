import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ACTION_WORDS_MAX, type Promised } from '#libs/domain';
import styles from './act-sheet.module.css';
import type { Given } from './given.js';
import { dayIn, placeOfZone } from './local-time.js';

/** One line of words. Enter sends it, as in every field of one line. */
export function WordsField({ label, value, onChange, wrong }: WordsFieldProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={label}
      description={t('actSheet.wordsHint')}
      required
      withAsterisk={false}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={ACTION_WORDS_MAX}
      value={value}
      error={wrong === true ? t('actSheet.writeWords') : wrong}
      onChange={(event) => onChange(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
      data-autofocus
    />
  );
}

interface WordsFieldProps {
  label: string;
  value: string;
  onChange: (words: string) => void;
  /** True, or in words what is wrong with it. */
  wrong: boolean | string;
}

/** A day and a time of it, in the zone in which it was promised. */
export function DueFields({ due: { date, time = '', zone }, onChange, wrong }: DueFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.due}>
      <TextInput
        type="date"
        label={t('actSheet.day')}
        required
        withAsterisk={false}
        min={dayIn(zone, Date.now())}
        value={date}
        error={wrong === true ? t('actSheet.chooseDay') : wrong}
        onChange={(event) => onChange({ date: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('actSheet.time')}
        value={time}
        onChange={(event) => onChange({ time: event.currentTarget.value })}
      />
      <p className={styles.text}>{t('actSheet.timeHint', { zone: placeOfZone(zone) })}</p>
    </div>
  );
}

interface DueFieldsProps {
  due: Promised;
  onChange: (given: Partial<Given>) => void;
  wrong: boolean | string;
}
