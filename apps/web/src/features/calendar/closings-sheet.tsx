import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { CalendarView } from '#libs/domain';
import { calendarQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { ActProblem } from '../people/act-problem.js';
import { ActSheet } from '../people/confirming.js';
import { DoButton } from '../people/do-button.js';
import forms from '../people/forms.module.css';
import { useDoing } from '../people/sending.js';
import { showingAtOnce } from '../people/showing-at-once.js';
import { closingsAhead, closingsOver } from './ahead.js';
import { withClosings } from './calendar-changes.js';
import type { CalendarNow } from './calendar-now.js';
import styles from './calendar.module.css';
import { ClosingFields } from './closing-fields.js';
import { wrongDays } from './given-days.js';

/** Changes the days on which the table or an agency is closed, as rows. Those that are over stay as they are. */
export function ClosingsSheet({ opened, onClose, title, ...rest }: ClosingsSheetProps) {
  return (
    <ActSheet opened={opened} onClose={onClose} title={title}>
      <Change onClose={onClose} {...rest} />
    </ActSheet>
  );
}

interface ClosingsSheetProps extends CalendarNow {
  /** Null for the whole table. */
  agencyId: string | null;
  title: string;
  opened: boolean;
  onClose: () => void;
}

function Change({ calendar, today, agencyId, onClose }: Omit<ClosingsSheetProps, 'opened' | 'title'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [tried, setTried] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const [rows, setRows] = useState(() =>
    closingsAhead(calendar, agencyId, today).map(({ first, last, name }) => ({ key: v7(), first, last, name })),
  );
  const set = (changed: typeof rows) => {
    setRows(changed);
    clear();
  };

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (rows.some((row) => !row.name.trim() || Object.values(wrongDays(row)).some(Boolean))) return;
    const closings = [
      ...closingsOver(calendar, agencyId, today).map(({ first, last, name }) => ({ first, last, name })),
      ...rows.map(({ first, last, name }) => ({ first, last, name: name.trim() })),
    ];
    const done = await run((send) =>
      showingAtOnce<CalendarView>(
        queries,
        calendarQuery,
        (now) => withClosings(now, agencyId, closings),
        () => send('PUT', '/api/calendar/closings', agencyId === null ? { closings } : { agencyId, closings }),
      ),
    );
    if (!done) return;
    announce(t('people.saved'));
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className={forms.fields}>
        {rows.map((row, place) => (
          <ClosingFields
            key={row.key}
            number={place + 1}
            closing={row}
            tried={tried}
            onChange={(change) => set(rows.map((one) => (one === row ? { ...one, ...change } : one)))}
            onRemove={() => {
              set(rows.filter((one) => one !== row));
              add.current?.focus();
            }}
          />
        ))}
        <Button
          ref={add}
          className={styles.add}
          onClick={() => {
            setTried(false);
            set([...rows, { key: v7(), first: '', last: '', name: '' }]);
          }}
          data-autofocus
        >
          {t('calendar.addDays')}
        </Button>
        <ActProblem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('people.save')}</DoButton>
      </SheetActs>
    </form>
  );
}
