import { Button, Switch, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarView, isLocalTime, USUAL_QUIET } from '#libs/domain';
import { calendarQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { ActProblem } from '../people/act-problem.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import styles from '../people/forms.module.css';
import { useDoing } from '../people/sending.js';
import { showingAtOnce } from '../people/showing-at-once.js';
import { withQuiet } from './calendar-changes.js';

/** Changes when I am left in peace. */
export function QuietSheet({ quiet, opened, onClose }: QuietSheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={t('peace.title')}>
      <Change quiet={quiet} onClose={onClose} />
    </ActSheet>
  );
}

interface QuietSheetProps {
  quiet: CalendarView['quiet'];
  opened: boolean;
  onClose: () => void;
}

/** The same time twice: how no quiet hours are said. */
const NO_HOURS = { from: '00:00', to: '00:00' };

function Change({ quiet, onClose }: Omit<QuietSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState(() => {
    const hours = quiet.from !== quiet.to;
    const { from, to } = hours ? quiet : USUAL_QUIET;
    return { hours, from, to, freeDays: quiet.freeDays };
  });
  const set = (change: Partial<typeof said>) => {
    setSaid({ ...said, ...change });
    clear();
  };
  const { hours, from, to, freeDays } = said;
  const wrong = hours && (!isLocalTime(from) || !isLocalTime(to) || from === to);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong) return;
    const body = { ...(hours ? { from, to } : NO_HOURS), freeDays };
    const done = await run((send) =>
      showingAtOnce<CalendarView>(
        queries,
        calendarQuery,
        (now) => withQuiet(now, body),
        () => send('PUT', '/api/account/quiet-hours', body),
      ),
    );
    if (!done) return;
    announce(t('people.saved'));
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.fields}>
        <Switch
          label={t('peace.hoursAsk')}
          checked={hours}
          onChange={(event) => set({ hours: event.currentTarget.checked })}
          data-autofocus
        />
        {hours && (
          <div className={styles.pair}>
            <TextInput
              type="time"
              label={t('calendar.from')}
              value={from}
              onChange={(event) => set({ from: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              label={t('calendar.to')}
              value={to}
              onChange={(event) => set({ to: event.currentTarget.value })}
              error={tried && wrong && t('peace.hoursMissing')}
            />
          </div>
        )}
        <Switch
          label={t('peace.freeDaysAsk')}
          description={t('peace.freeDaysMeans')}
          checked={freeDays}
          onChange={(event) => set({ freeDays: event.currentTarget.checked })}
        />
        <p className={styles.text}>{t('peace.text')}</p>
        <ActProblem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('people.save')}</DoButton>
      </SheetActs>
    </form>
  );
}
