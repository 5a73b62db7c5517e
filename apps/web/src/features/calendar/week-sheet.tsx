import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '#libs/domain';
import { calendarQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { ActProblem } from '../people/act-problem.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import styles from '../people/forms.module.css';
import { useDoing } from '../people/sending.js';
import { showingAtOnce } from '../people/showing-at-once.js';
import { withWeek } from './calendar-changes.js';
import { countriesIn } from './countries.js';
import { wrongWeek } from './given-days.js';
import { WeekdayChoice } from './weekday-choice.js';

/** Changes when the table works, and whose public holidays it keeps. */
export function WeekSheet({ calendar, opened, onClose }: WeekSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t('calendar.change')}>
      <Change calendar={calendar} onClose={onClose} />
    </ActSheet>
  );
}

interface WeekSheetProps {
  calendar: CalendarView;
  opened: boolean;
  onClose: () => void;
}

function Change({ calendar, onClose }: Omit<WeekSheetProps, 'opened'>) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState(() => {
    const { weekdays, from, to, country } = calendar;
    return { weekdays, from, to, country };
  });
  const set = (change: Partial<typeof said>) => {
    setSaid({ ...said, ...change });
    clear();
  };
  const countries = useMemo(() => countriesIn(i18n.language), [i18n.language]);
  const wrong = wrongWeek(said);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.weekdays || wrong.hours) return;
    const { country, ...week } = said;
    const body = country ? { ...week, country } : week;
    const done = await run((send) =>
      showingAtOnce<CalendarView>(
        queries,
        calendarQuery,
        (now) => withWeek(now, said),
        () => send('PUT', '/api/calendar', body),
      ),
    );
    if (!done) return;
    announce(t('people.saved'));
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.fields}>
        <WeekdayChoice
          chosen={said.weekdays}
          onChange={(weekdays) => set({ weekdays })}
          error={tried && wrong.weekdays ? t('calendar.weekdaysMissing') : null}
        />
        <div className={styles.pair}>
          <TextInput
            type="time"
            label={t('calendar.from')}
            value={said.from}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('calendar.to')}
            value={said.to}
            onChange={(event) => set({ to: event.currentTarget.value })}
            error={tried && wrong.hours && t('calendar.hoursWrong')}
          />
        </div>
        <NativeSelect
          label={t('calendar.country')}
          description={t('calendar.countryMeans')}
          value={said.country ?? ''}
          onChange={(event) => set({ country: event.currentTarget.value || null })}
        >
          <option value="">{t('calendar.countryNone')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <ActProblem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('people.save')}</DoButton>
      </SheetActs>
    </form>
  );
}
