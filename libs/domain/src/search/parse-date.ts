const pad = (number: number, length = 2): string => String(number).padStart(length, '0');

/** True for a day that is in the calendar. */
function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * A day as somebody typed it: 2026-11-24, 24.11.2026, 24/11/2026, 24-11-2026, or without a year the latest such day up to
 * today. Answers `YYYY-MM-DD`, or null for what is no day.
 * @param today `YYYY-MM-DD`
 */
export function parseDay(typed: string, today: string): string | null {
  const found =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(typed)?.groups ??
    /^(?<day>\d{1,2})[./-](?<month>\d{1,2})(?:[./-](?<year>\d{4})|[./]?)$/.exec(typed)?.groups;
  if (!found) return null;
  const [month, day] = [Number(found['month']), Number(found['day'])];
  if (found['year'] !== undefined) return asDay(Number(found['year']), month, day);
  const year = Number(today.slice(0, 4));
  // The 29th of February may lie up to eight years back.
  for (let back = 0; back <= 8; back++) {
    const then = asDay(year - back, month, day);
    if (then !== null && then <= today) return then;
  }
  return null;
}

const asDay = (year: number, month: number, day: number): string | null =>
  isDay(year, month, day) ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : null;
