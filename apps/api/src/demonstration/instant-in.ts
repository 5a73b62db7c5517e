/**
 * The instant of a local time of day in a zone.
 * @param day any instant of that day; @param time `HH:MM`
 * @returns milliseconds since 1970
 */
export function instantIn(zone: string, day: Date, time: string): number {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(day);
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(asUtc))
    .find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return asUtc - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
