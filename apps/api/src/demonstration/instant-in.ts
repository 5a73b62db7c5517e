/**
 * The instant of a local time of day in a zone.
 * @param day any instant of that day; @param time `HH:MM`
 * @returns milliseconds since 1970
 */
export function instantIn(zone: string, day: Date, time: string): number {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(day);
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  // The offset is that of the instant itself, which is known only once an offset is assumed: looked up twice.
  const assumed = asUtc - offsetMs(zone, asUtc);
  return asUtc - offsetMs(zone, assumed);
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
function offsetMs(zone: string, instant: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
