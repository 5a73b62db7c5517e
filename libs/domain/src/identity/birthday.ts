import { ValidateBy } from 'class-validator';

const FIRST_YEAR = 1900;

/** True for a day on which somebody who lives may have been born: `1990-03-26`. Whether it is past says the clock of whoever asks. */
export function isBirthday(date: unknown): date is string {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const midnight = Date.parse(`${date}T00:00Z`);
  return (
    Number(date.slice(0, 4)) >= FIRST_YEAR &&
    !Number.isNaN(midnight) &&
    new Date(midnight).toISOString().startsWith(date)
  );
}

/** A field that holds such a day. */
export const IsBirthday = (): PropertyDecorator =>
  ValidateBy({
    name: 'isBirthday',
    validator: { validate: isBirthday, defaultMessage: () => 'born must be a day from 1900 on such as 1990-03-26' },
  });
