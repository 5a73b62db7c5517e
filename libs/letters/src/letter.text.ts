import type { LetterContent } from './letter.content.js';

/** The letter as plain text: paragraphs, and the link on a line of its own. */
export const letterText = ({ greeting, paragraphs, link, remarks }: LetterContent): string =>
  [greeting, ...paragraphs, ...(link ? [`${link.label}:\n${link.address}`] : []), ...remarks, 'Baraza']
    .join('\n\n')
    .concat('\n');
