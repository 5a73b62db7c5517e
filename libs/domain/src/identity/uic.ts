/** The fewest and the most characters of a code, as it is compared. */
export const UIC_MIN = 4;
export const UIC_MAX = 40;

/** Greek capitals that look like Latin ones: the same code is typed on either keyboard. */
const LOOKALIKES: Record<string, string> = {
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
};

/**
 * A code of another programme as it is compared: capitals without accents, letters and digits alone, whatever stood between them. Letters that
 * look alike in Greek and Latin are one; a letter O and a digit 0 are two, since such a code is written by people who know it. Null for what is
 * too short or too long to be one, or has a letter of another script.
 */
export function canonicalUic(typed: string): string | null {
  const plain = typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/\p{Script=Greek}/gu, (letter) => LOOKALIKES[letter] ?? letter);
  return new RegExp(`^[A-Z0-9\\p{Script=Greek}]{${UIC_MIN},${UIC_MAX}}$`, 'u').test(plain) ? plain : null;
}
