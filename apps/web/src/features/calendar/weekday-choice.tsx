import { useTranslation } from 'react-i18next';
import styles from '../people/forms.module.css';
import { daysIn } from './days-in-words.js';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** The days of the week on which people work: Monday is 1, Sunday 7. */
export function WeekdayChoice({ chosen, onChange, error }: WeekdayChoiceProps) {
  const { t, i18n } = useTranslation();
  const { weekday } = daysIn(i18n.language);
  return (
    <fieldset className={styles.group}>
      <legend>{t('calendar.weekdays')}</legend>
      <div className={styles.boxes}>
        {WEEK.map((day, place) => (
          <label key={day} className={styles.box}>
            <input
              type="checkbox"
              checked={chosen.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(WEEK.filter((other) => (other === day ? checked : chosen.includes(other))))
              }
              data-autofocus={place === 0 || undefined}
            />
            {weekday(day)}
          </label>
        ))}
      </div>
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface WeekdayChoiceProps {
  chosen: readonly number[];
  onChange: (weekdays: number[]) => void;
  error: string | null;
}
