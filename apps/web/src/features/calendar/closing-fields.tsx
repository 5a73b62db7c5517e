import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Closing, CLOSING_NAME_MAX } from '#libs/domain';
import styles from './calendar.module.css';
import { DaysFields } from './days-fields.js';

/** One row of days on which something is closed. A new one has the focus. */
export function ClosingFields({ number, closing, tried, onChange, onRemove }: ClosingFieldsProps) {
  const { t } = useTranslation();
  const name = useRef<HTMLInputElement>(null);
  const isNew = useRef(!closing.name && !closing.first);
  useEffect(() => {
    if (isNew.current) name.current?.focus();
  }, []);
  const legend = t('calendar.closing', { number });
  return (
    <fieldset className={styles.closing}>
      <legend>{legend}</legend>
      <TextInput
        ref={name}
        label={t('calendar.closingName')}
        autoComplete="off"
        maxLength={CLOSING_NAME_MAX}
        value={closing.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={tried && !closing.name.trim() && t('calendar.closingNameMissing')}
      />
      <DaysFields days={closing} tried={tried} onChange={onChange} />
      <Button
        variant="subtle"
        onClick={onRemove}
        aria-label={t('people.actOn', { act: t('calendar.removeDays'), on: closing.name || legend })}
      >
        {t('calendar.removeDays')}
      </Button>
    </fieldset>
  );
}

interface ClosingFieldsProps {
  number: number;
  closing: Closing;
  /** Whether what is wrong is to be said. */
  tried: boolean;
  onChange: (change: Partial<Closing>) => void;
  onRemove: () => void;
}
