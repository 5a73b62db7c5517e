import { CROCKFORD, checkCharacter } from '../cases/subject-reference.js';

const RANDOM_LENGTH = 19;
const CODE = /^[0-9A-HJKMNP-TV-Z]{20}$/;

/**
 * The code of a card: 19 characters of chance (95 bits) and a check character, so that a typing mistake is seen before anything is asked.
 * It is made of nothing that is known of the person.
 * @param chance at least 19 bytes of chance
 */
export function makeCardCode(chance: Uint8Array): string {
  const body = Array.from(chance.slice(0, RANDOM_LENGTH), (byte) => CROCKFORD[byte % 32]!).join('');
  if (body.length < RANDOM_LENGTH) throw new Error(`the code of a card needs ${RANDOM_LENGTH} bytes of chance`);
  return body + checkCharacter(body);
}

/** Reads what somebody typed or scanned (spaces, hyphens, lower case, O for 0, I and L for 1) into the code, or null if it is none. */
export function readCardCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return CODE.test(plain) && plain.at(-1) === checkCharacter(plain.slice(0, RANDOM_LENGTH)) ? plain : null;
}

/** The form for the eye and for the voice: `7K2M-9QX4-TD0B-H3VN-5RWC`. */
export const spacedCardCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
