import { ValidateBy } from 'class-validator';

/** The languages of the screens and letters. */
export const LANGUAGES = ['en', 'it', 'el', 'sw'] as const;
export type Language = (typeof LANGUAGES)[number];

/** True for the name of a time zone of the IANA database, as in `Europe/Athens`. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name.length > 64) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Z][\w+/-]*$/.test(name);
  } catch {
    return false;
  }
}

/** A field that holds the name of a time zone. */
export const IsZone = (): PropertyDecorator =>
  ValidateBy({
    name: 'isZone',
    validator: { validate: isTimeZone, defaultMessage: () => 'zone must be a time zone such as Europe/Athens' },
  });
