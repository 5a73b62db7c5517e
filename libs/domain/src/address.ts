import { Transform } from 'class-transformer';
import { isEmail, MaxLength, ValidateBy } from 'class-validator';

/** The longest address that mail can carry (RFC 5321, 4.5.3.1.3), in characters. */
export const ADDRESS_MAX = 254;

/** Without half of a character that is made of two units, at which address checkers stumble. */
const WHOLE = /^\P{Surrogate}*$/u;

/**
 * An e-mail address in the one form under which it is kept and looked up: without space around it, in compatibility
 * form and small letters. Two ways of writing it are one address, so that no limit is got around by another spelling.
 */
export const canonicalAddress = (given: string): string => given.trim().normalize('NFKC').toLowerCase();

/** A field that holds an e-mail address, kept in its one form. */
export function IsAddress(): PropertyDecorator {
  return (target, property) => {
    ValidateBy({
      name: 'isAddress',
      validator: {
        validate: (given: unknown) =>
          typeof given === 'string' && WHOLE.test(given) && isEmail(given, { allow_utf8_local_part: false }),
        defaultMessage: () => `${String(property)} must be an e-mail address`,
      },
    })(target, property);
    MaxLength(ADDRESS_MAX)(target, property);
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalAddress(value) : value))(
      target,
      property,
    );
  };
}
