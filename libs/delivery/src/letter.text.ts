import type { LetterContent } from './letter.content.js';

/** The letter as plain text: paragraphs, and each link on a line of its own. */
export const letterText = ({ greeting, paragraphs, links, remarks }: LetterContent): string =>
  [greeting, ...paragraphs, ...links.map(({ label, address }) => `${label}:\n${address}`), ...remarks, 'Baraza']
    .join('\n\n')
    .concat('\n');
