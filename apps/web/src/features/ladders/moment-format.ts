import { localeOf } from '../../words/locale.js';

/** Writes moments as a clock in the zone shows them: "Fri, 11 Dec, 16:00". */
export function momentFormat(language: string, zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return (at) => format.format(at);
}
