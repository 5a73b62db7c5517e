import { useTranslation } from 'react-i18next';
import { LeftInPeace } from './left-in-peace.js';
import { MyAway } from './my-away.js';
import { OfCalendar } from './of-calendar.js';

/** When I am away, and when I am left in peace. */
export function MyTime() {
  const { t } = useTranslation();
  return (
    <OfCalendar title={t('away.mine')}>
      {(calendar, today) => (
        <>
          <MyAway calendar={calendar} today={today} />
          <LeftInPeace quiet={calendar.quiet} />
        </>
      )}
    </OfCalendar>
  );
}
