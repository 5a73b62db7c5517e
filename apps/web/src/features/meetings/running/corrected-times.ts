/** What a field for a time of the day shows of a moment, on the clock of this device. */
export function timeField(at: number | undefined): string {
  if (at === undefined) return '';
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/**
 * The moment that a field for a time of the day means, on the day of another moment: milliseconds since 1970; undefined for an empty
 * field. A field that still shows what was recorded means that to the millisecond.
 */
export function momentOf(field: string, day: number, recorded?: number): number | undefined {
  if (!field) return undefined;
  if (recorded !== undefined && timeField(recorded) === field) return recorded;
  const [hours, minutes] = field.split(':').map(Number);
  const date = new Date(day);
  date.setHours(hours!, minutes!, 0, 0);
  return date.getTime();
}
