import { IsOptional, ValidateBy } from 'class-validator';
import { IsZone } from '../people/place.js';
import { isLocalDate, isLocalTime } from './local-date.js';

/** A field that holds a day of the calendar. */
export const IsLocalDate = (): PropertyDecorator =>
  ValidateBy({
    name: 'isLocalDate',
    validator: { validate: isLocalDate, defaultMessage: () => 'date must be a day from 2000 on such as 2027-03-26' },
  });

/** A field that holds a time of a day. */
export const IsLocalTime = (): PropertyDecorator =>
  ValidateBy({
    name: 'isLocalTime',
    validator: { validate: isLocalTime, defaultMessage: () => 'time must be a time of the day such as 16:00' },
  });

/**
 * What somebody promised, in the words of the promise: a day, a time of it, and where. This is what is kept; the moment is
 * derived from it (`instantOf`), anew whenever the rules of a zone change.
 */
export class Promised {
  /** `YYYY-MM-DD` in the zone. */
  @IsLocalDate()
  date: string;

  /** `HH:MM` in the zone; without it, the end of the day. */
  @IsOptional()
  @IsLocalTime()
  time?: string;

  /** A name of the IANA database, as in `Europe/Athens`. */
  @IsZone()
  zone: string;
}
