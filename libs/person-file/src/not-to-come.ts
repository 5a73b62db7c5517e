import { localOf, Refusal } from '#libs/domain';

/** @throws Refusal `invalid_input` for a day that is still to come where the table is (`now` in milliseconds since 1970) */
export function refuseDayToCome(on: string, now: number, zone: string): void {
  if (on > localOf(now, zone).date) throw new Refusal('invalid_input', { on: ['must not be a day to come'] });
}
