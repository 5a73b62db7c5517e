/** Crockford's base32: no I, L, O or U, so that it can be read aloud and copied by hand. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_LENGTH = 9;

/**
 * A new case reference: `S-`, nine random characters and a check character (Luhn's scheme modulo 32, which finds every
 * single wrong character). It carries no date, place or initials and is never made from who somebody is.
 * @param random at least nine random bytes
 */
export function makeReference(random: Uint8Array): string {
  const body = Array.from(random.slice(0, RANDOM_LENGTH), (byte) => CROCKFORD[byte % 32]!).join('');
  if (body.length < RANDOM_LENGTH) throw new Error(`a case reference needs ${RANDOM_LENGTH} random bytes`);
  return `S-${body}${checkCharacter(body)}`;
}

/** Reads what somebody typed or said (spaces, lower case, O for 0, I and L for 1) into the stored form, or null if it is no reference. */
export function readReference(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^S[0-9A-HJKMNP-TV-Z]{10}$/.test(plain)) return null;
  const body = plain.slice(1, 1 + RANDOM_LENGTH);
  return plain.at(-1) === checkCharacter(body) ? `S-${body}${plain.at(-1)}` : null;
}

/**
 * True where somebody typed a case reference somewhere in a text, in any way in which it is read. Words that only look like one, since
 * they are long and begin with S, have neither its hyphen nor a digit.
 */
export function mentionsReference(text: string): boolean {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}])(?=([Ss](?:[\s-]*[0-9A-Za-z]){10})(?![\p{L}\p{N}]))/gu)];
  return found.some(([, typed = '']) => /^S-|\d/i.test(typed) && readReference(typed) !== null);
}

/** The form for the eye: `S-7K2M 9QX4 TD`. */
export const spacedReference = (reference: string): string => reference.replace(/^(S-.{4})(.{4})(.+)$/, '$1 $2 $3');

/** The check character of what is written in that alphabet: Luhn's scheme modulo 32. */
export function checkCharacter(body: string): string {
  const sum = Array.from(body)
    .reverse()
    .reduce((total, character, place) => {
      const doubled = CROCKFORD.indexOf(character) * (place % 2 === 0 ? 2 : 1);
      return total + Math.floor(doubled / 32) + (doubled % 32);
    }, 0);
  return CROCKFORD[(32 - (sum % 32)) % 32]!;
}
