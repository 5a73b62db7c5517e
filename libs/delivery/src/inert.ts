const LONGEST = 120;
/** Control characters and separators of lines: they would end a header, or a line of the letter. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** What is not seen, or turns the order of letters around. The two joiners stay: some scripts cannot be written without. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cs}]/gu;
/** Where a mail program finds the beginning of a link by itself: `a.b`, `scheme:x`, `a@b`, `//`, in every width. */
const JOINS = /[.:@．：＠。｡․](?=\S)|[/\\](?=[/\\])/gu;

/**
 * A name that somebody typed, in the form that it has in a letter: one short line that nothing makes a link of. A space
 * after each dot and colon is what mail programs, which make links by themselves, cannot read past.
 * @param longest in characters; what is longer ends there
 */
export const inert = (name: string, longest = LONGEST): string =>
  Array.from(name.replace(UNSEEN, '').replace(BREAKS, ' ').trim()).slice(0, longest).join('').replace(JOINS, '$& ');
