import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allows, type CalendarView } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { placeOfZone } from '../actions/local-time.js';
import { Fact, Facts, Section } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { Closings } from './closings.js';
import { countryName } from './countries.js';
import { daysIn, weekInWords } from './days-in-words.js';
import { Holidays } from './holidays.js';
import { OfCalendar } from './of-calendar.js';
import { WeekSheet } from './week-sheet.js';

/** When the table works, when it is closed, and the public holidays that it keeps. */
export function WhenWeWork() {
  const { t } = useTranslation();
  return (
    <OfCalendar title={t('calendar.when')}>
      {(calendar, today) => (
        <>
          <Week calendar={calendar} />
          <Closings calendar={calendar} today={today} agencyId={null} />
          {calendar.country && <Holidays calendar={calendar} country={calendar.country} today={today} />}
        </>
      )}
    </OfCalendar>
  );
}

function Week({ calendar }: { calendar: CalendarView }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const [changing, setChanging] = useState(false);
  const { weekdays, from, to, zone, country } = calendar;
  return (
    <Section
      title={t('calendar.when')}
      text={t('calendar.whenText')}
      act={
        allows('calendar.set', me, ['table']) && (
          <ActOn act={t('people.change')} on={t('calendar.when')} onClick={() => setChanging(true)} />
        )
      }
    >
      <Facts>
        <Fact name={t('calendar.weekdays')}>
          {weekInWords(weekdays, daysIn(i18n.language), (first, last) => t('calendar.through', { first, last }))}
        </Fact>
        <Fact name={t('calendar.hours')} note={t('calendar.clock', { place: placeOfZone(zone) })}>
          {t('calendar.hoursSpan', { from, to })}
        </Fact>
        <Fact name={t('calendar.kept')}>{country ? countryName(country, i18n.language) : t('calendar.keptNone')}</Fact>
      </Facts>
      <WeekSheet calendar={calendar} opened={changing} onClose={() => setChanging(false)} />
    </Section>
  );
}
