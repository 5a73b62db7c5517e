import type { EntityManager } from 'typeorm';
import { type AbsenceRow, type CalendarView, type ClosingRow, USUAL_QUIET } from '#libs/domain';

interface Row {
  zone: string;
  weekdays: number[];
  from: string;
  to: string;
  country: string | null;
}

const DAY = `'YYYY-MM-DD'`;

/** When the table works, who is away and who stands in, and when the reader is not to be disturbed. */
export async function readCalendar(db: EntityManager): Promise<CalendarView> {
  const [table] = (await db.query(
    `select zone, weekdays, work_from as "from", work_to as "to", country from baraza.task_force`,
  )) as [Row];
  const closings = (await db.query(
    `select agency_id as "agencyId", to_char(first_day, ${DAY}) as first, to_char(last_day, ${DAY}) as last, name, holiday
       from baraza.closing order by first_day, agency_id nulls first`,
  )) as ClosingRow[];
  const [quiet] = (await db.query(
    `select quiet_from as "from", quiet_to as "to", free_days as "freeDays" from baraza.quiet_hours`,
  )) as { from: string; to: string; freeDays: boolean }[];
  return {
    ...table,
    closings,
    absences: await loadAbsences(db),
    quiet: { zone: table.zone, ...(quiet ?? USUAL_QUIET) },
  };
}

const loadAbsences = (db: EntityManager): Promise<AbsenceRow[]> =>
  db.query(
    `select id, person_id as "personId", to_char(first_day, ${DAY}) as first, to_char(last_day, ${DAY}) as last, deputy_id as "deputyId"
       from baraza.absence where last_day >= baraza.now()::date - 1 and ended_at is null order by first_day, id`,
  );

/** Whose an absence is, and for which agency they sit there; null when there is none at this table. */
export async function loadAbsence(
  db: EntityManager,
  absenceId: string,
): Promise<{ personId: string; agencies: string[] } | null> {
  const [row] = (await db.query(
    `select a.person_id as "personId", array(select distinct s.agency_id from baraza.standing s where s.person_id = a.person_id) as agencies
       from baraza.absence a where a.id = $1`,
    [absenceId],
  )) as { personId: string; agencies: string[] }[];
  return row ?? null;
}

/** The agencies for which somebody of this table sits; null when nobody of it is called so. */
export async function agenciesOf(db: EntityManager, personId: string): Promise<string[] | null> {
  const [row] = (await db.query(
    'select array_agg(distinct agency_id) as agencies from baraza.standing where person_id = $1',
    [personId],
  )) as [{ agencies: string[] | null }];
  return row.agencies;
}
