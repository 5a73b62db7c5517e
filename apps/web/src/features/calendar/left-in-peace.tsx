import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '#libs/domain';
import { placeOfZone } from '../actions/local-time.js';
import { Fact, Facts, Section } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { QuietSheet } from './quiet-sheet.js';

/** My quiet hours and free days, and what comes anyway. */
export function LeftInPeace({ quiet }: { quiet: CalendarView['quiet'] }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const { from, to, zone, freeDays } = quiet;
  const none = from === to;
  return (
    <Section
      title={t('peace.title')}
      text={t('peace.text')}
      act={<ActOn act={t('people.change')} on={t('peace.title')} onClick={() => setChanging(true)} />}
    >
      <Facts>
        <Fact name={t('peace.hours')} note={none ? null : t('calendar.clock', { place: placeOfZone(zone) })}>
          {none ? t('peace.hoursNone') : t('calendar.hoursSpan', { from, to })}
        </Fact>
        <Fact name={t('peace.freeDays')} note={t('peace.freeDaysMeans')}>
          {freeDays ? t('peace.freeDaysYes') : t('peace.freeDaysNo')}
        </Fact>
      </Facts>
      <QuietSheet quiet={quiet} opened={changing} onClose={() => setChanging(false)} />
    </Section>
  );
}
