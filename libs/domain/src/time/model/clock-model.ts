/**
 * What clocks on the wall show, asked of `Intl.DateTimeFormat` minute by minute. It shares nothing with what it is there to
 * check, and is as simple and as slow as it looks.
 *
 * A moment is in minutes since 1970. So is a reading, as if the clock that it was read on stood in Greenwich.
 */

/** Zones in which the tests live: two of the Union, one that never changes, one overseas, one that changes by half an hour. */
export const ZONES = [
  'Europe/Rome',
  'Europe/Athens',
  'Africa/Nairobi',
  'America/New_York',
  'Australia/Lord_Howe',
] as const;

/** The days of 2027 on which one of them changes its clocks. */
export const CHANGES = ['2027-03-14', '2027-03-28', '2027-04-04', '2027-10-03', '2027-10-31', '2027-11-07'] as const;

/** No clock is further from Greenwich. */
const FARTHEST = 15 * 60;
/** No zone of the tests changes in between. */
const HALF_HOUR = 30;

const formats = new Map<string, Intl.DateTimeFormat>();
/** How far a zone's clock is from Greenwich, in each half hour that was asked about. */
const offsets = new Map<string, Map<number, number>>();

/** What the clock shows at a moment. */
export function readingAt(zone: string, moment: number): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const half = Math.floor(moment / HALF_HOUR);
  const offset = known.get(half) ?? askedAt(zone, half * HALF_HOUR) - half * HALF_HOUR;
  known.set(half, offset);
  return moment + offset;
}

function askedAt(zone: string, moment: number): number {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { ...numeric, timeZone: zone, hourCycle: 'h23' });
  formats.set(zone, format);
  const parts = Object.fromEntries(format.formatToParts(moment * 60_000).map(({ type, value }) => [type, +value]));
  return Date.UTC(parts['year']!, parts['month']! - 1, parts['day'], parts['hour'], parts['minute']) / 60_000;
}

/** A day and a time as a reading. */
export const reading = (date: string, time: string): number =>
  Date.parse(`${date}T00:00Z`) / 60_000 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The first minute in which the clock shows a reading or something later. */
export function firstShown(zone: string, wanted: number): number {
  let moment = wanted - FARTHEST;
  while (readingAt(zone, moment) < wanted) moment++;
  return moment;
}

/** The last minute in which the clock shows a reading; for one that it skips, the first in which it shows something later. */
export function lastShown(zone: string, wanted: number): number {
  for (let moment = wanted + FARTHEST; moment > wanted - FARTHEST; moment--)
    if (readingAt(zone, moment) === wanted) return moment;
  return firstShown(zone, wanted);
}
