import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '#libs/domain';
import { calendarQuery } from '../../live/queries.js';
import { dayIn } from '../actions/local-time.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { Section } from '../people/page.js';

/**
 * Shows something of the table's calendar. It is asked for anew when a screen opens: of what I changed about myself on another
 * device nothing tells.
 */
export function OfCalendar({ title, children }: OfCalendarProps) {
  const { t } = useTranslation();
  const query = useQuery({ ...calendarQuery, refetchOnMount: 'always' });
  if (query.data) return children(query.data, dayIn(query.data.zone, Date.now()));
  return (
    <Section title={title}>
      <NotHereYet failed={query.isError} title={t('calendar.failed')} onTryAgain={() => void query.refetch()} />
    </Section>
  );
}

interface OfCalendarProps {
  /** What it is, until it is there. */
  title: string;
  /** Shows it; today is the day of the table's zone. */
  children: (calendar: CalendarView, today: string) => ReactNode;
}
