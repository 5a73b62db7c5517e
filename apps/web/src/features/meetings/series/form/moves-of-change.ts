import {
  addDays,
  type KeptPlan,
  type MeetingRow,
  type Move,
  movesBy,
  planFrom,
  seriesDates,
  type SeriesPlan,
  type WorkingDays,
} from '#libs/domain';
import { ruleFault } from '#libs/domain';

/** As far ahead as the server looks for dates of a rule, in days. */
const AHEAD_DAYS = 800;

/**
 * Which meetings that stand already a changed series would move, as the server reckons it; none while the new rule gives no date.
 * @param begins `YYYY-MM-DD`: what lies before it stays
 */
export function movesOfChange(change: ChangedSeries, begins: string, days: WorkingDays): Move[] {
  if (ruleFault(change.plan.rule)) return [];
  const kept = planFrom(change.before, change.plan, begins);
  const meetings = change.meetings.filter(({ start }) => start.date >= begins);
  try {
    return movesBy(meetings, seriesDates({ ...kept, before: [] }, begins, addDays(begins, AHEAD_DAYS), days));
  } catch {
    return [];
  }
}

interface ChangedSeries {
  before: KeptPlan;
  plan: SeriesPlan;
  meetings: readonly MeetingRow[];
}
