import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import forms from '../people/forms.module.css';
import { lastWith, wrongDays } from './given-days.js';

/** From which day to which, the last one included. Whoever chooses the first alone means that day. */
export function DaysFields({ days, tried, focus = false, onChange }: DaysFieldsProps) {
  const { t } = useTranslation();
  const wrong = wrongDays(days);
  return (
    <div className={forms.pair}>
      <TextInput
        type="date"
        label={t('calendar.first')}
        value={days.first}
        onChange={({ currentTarget: { value } }) => onChange({ first: value, last: lastWith(value, days.last) })}
        error={tried && wrong.first && t('calendar.firstMissing')}
        data-autofocus={focus || undefined}
      />
      <TextInput
        type="date"
        label={t('calendar.last')}
        min={days.first || undefined}
        value={days.last}
        onChange={({ currentTarget: { value } }) => onChange({ last: value })}
        error={tried && wrong.last && t('calendar.lastWrong')}
      />
    </div>
  );
}

interface Days {
  /** `YYYY-MM-DD`, or nothing yet. */
  first: string;
  last: string;
}

interface DaysFieldsProps {
  days: Days;
  /** Whether what is wrong is to be said. */
  tried: boolean;
  /** Whether a sheet that opens begins here. */
  focus?: boolean;
  onChange: (change: Partial<Days>) => void;
}
