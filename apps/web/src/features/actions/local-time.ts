const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** The day of the calendar in a zone, `YYYY-MM-DD`. */
export function dayIn(zone: string, at: number): string {
  const { year, month, day } = partsIn(zone, at);
  return `${year}-${month}-${day}`;
}

/** What a clock in a zone shows, `HH:MM`. */
export function timeIn(zone: string, at: number): string {
  const { hour, minute } = partsIn(zone, at);
  return `${hour}:${minute}`;
}

/** Whether clocks in the zone and on this device show the same at a moment. */
export function showsTheSame(zone: string, at: number, device = deviceZone()): boolean {
  const [there, here] = [partsIn(zone, at), partsIn(device, at)];
  return (['year', 'month', 'day', 'hour', 'minute'] as const).every((part) => there[part] === here[part]);
}

/** So many days after a day of the calendar. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The Sunday that ends the week of a day. */
export function endOfWeek(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return daysAfter(day, (7 - weekday) % 7);
}

/** The place in the name of a zone: `Europe/Athens` is Athens. */
export const placeOfZone = (zone: string): string => zone.split('/').at(-1)!.replaceAll('_', ' ');

const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute';

function partsIn(zone: string, at: number): Record<Part, string> {
  let clock = CLOCKS.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    CLOCKS.set(zone, clock);
  }
  return Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value])) as Record<Part, string>;
}
