import { useTranslation } from 'react-i18next';
import chip from '../../../../ui/chip.module.css';
import { daysIn } from '../../../calendar/days-in-words.js';
import forms from '../../../people/forms.module.css';
import styles from './form.module.css';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** On which days of the week: Monday is 1. */
export function WeekdayChips({ chosen, onChange, error }: WeekdayChipsProps) {
  const { t, i18n } = useTranslation();
  const { weekday } = daysIn(i18n.language);
  return (
    <fieldset className={styles.chips}>
      <legend>{t('series.weekdays')}</legend>
      <div>
        {WEEK.map((day) => (
          <label key={day} className={chip.chip}>
            <input
              type="checkbox"
              checked={chosen.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(WEEK.filter((other) => (other === day ? checked : chosen.includes(other))))
              }
            />
            {weekday(day)}
          </label>
        ))}
      </div>
      {error && (
        <p className={forms.wrong} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface WeekdayChipsProps {
  chosen: readonly number[];
  onChange: (weekdays: number[]) => void;
  error?: string | undefined;
}
