import { useTranslation } from 'react-i18next';
import { Section } from '../people/page.js';
import { holidaysAhead } from './ahead.js';
import type { CalendarNow } from './calendar-now.js';
import styles from './calendar.module.css';
import { countryName } from './countries.js';
import { daysIn } from './days-in-words.js';

/** The public holidays of the next twelve months, as they are called in their country. */
export function Holidays({ calendar, country, today }: HolidaysProps) {
  const { t, i18n } = useTranslation();
  const holidays = holidaysAhead(calendar, today);
  if (holidays.length === 0) return null;
  return (
    <Section
      title={t('calendar.holidays', { country: countryName(country, i18n.language) })}
      text={t('calendar.holidaysText')}
    >
      <ul className={styles.holidays}>
        {holidays.map(({ first, last, name }) => (
          <li key={`${first} ${name}`}>
            <b dir="auto">{name}</b>
            <span>{daysIn(i18n.language).span(first, last)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface HolidaysProps extends CalendarNow {
  /** Two capital letters (ISO 3166-1). */
  country: string;
}
