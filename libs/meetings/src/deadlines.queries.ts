import type { EntityManager } from 'typeorm';
import { addWorkingDays, instantOf, type MeetingState, type Promised, type SeriesPlan } from '#libs/domain';
import { calendarFor } from '#libs/ladders';

/** How many working days before the next meeting an action is due, where nothing else is said (X1). */
const ACTION_DAYS_BEFORE = 2;

/** Whether a proposal comes after the deadline of its series, and needs the leave of the meeting (D3). */
export async function isLate(
  db: EntityManager,
  taskForceId: string,
  meeting: MeetingState,
  now: number,
): Promise<boolean> {
  const [row] = (await db.query('select plan from baraza.series where id = $1', [meeting.seriesId])) as [
    { plan: SeriesPlan },
  ];
  const calendar = await calendarFor(db, taskForceId, null);
  return now > instantOf(addWorkingDays(calendar, meeting.start, -row.plan.proposeDays));
}

/** When an action is due that is captured without a date: two working days before the next meeting, at the end of the day (X1). */
export async function usualDue(
  db: EntityManager,
  taskForceId: string,
  meeting: MeetingState,
): Promise<Promised | null> {
  const [next] = (await db.query(
    `select m.state -> 'start' as start from baraza.meeting m
      where m.series_id = $1 and m.id <> $2 and m.status in ('planned', 'draft', 'called') and m.starts_at > to_timestamp($3 / 1000.0)
      order by m.starts_at limit 1`,
    [meeting.seriesId, meeting.meetingId, instantOf(meeting.start)],
  )) as { start: Required<Promised> }[];
  if (!next) return null;
  const { date, zone } = addWorkingDays(await calendarFor(db, taskForceId, null), next.start, -ACTION_DAYS_BEFORE);
  return { date, zone };
}
