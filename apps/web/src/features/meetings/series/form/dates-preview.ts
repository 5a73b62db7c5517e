import { addDays, isLocalDate, type MeetingRule, type RuleDate, ruleDates, type WorkingDays } from '#libs/domain';
import { ruleFault } from '#libs/domain';

/** So far it is looked ahead; whoever meets once a year has two dates in it. */
const LOOKED_DAYS = 800;

/**
 * The next dates that a rule gives, with those that are left out or moved; nothing while it gives none.
 * @param today `YYYY-MM-DD`: what lies before it is of no interest
 */
export function datesPreview(rule: MeetingRule, today: string, days: WorkingDays): RuleDate[] {
  const whole = Number.isInteger(rule.interval) && rule.interval >= 1 && rule.interval <= 12;
  if (!whole || !isLocalDate(rule.starts) || ruleFault(rule)) return [];
  const from = rule.starts > today ? rule.starts : today;
  try {
    return ruleDates(rule, from, addDays(from, LOOKED_DAYS), days);
  } catch {
    // A calendar in which nobody ever works; it says so itself where it is changed.
    return [];
  }
}
