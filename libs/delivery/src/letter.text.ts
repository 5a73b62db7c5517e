import type { LetterContent } from './letter.content.js';

/** The letter as plain text: paragraphs, a list line by line, and each link on a line of its own. */
export const letterText = ({ greeting, paragraphs, list, links, remarks }: LetterContent): string =>
  [
    greeting,
    ...paragraphs,
    ...listed(list),
    ...links.map(({ label, address }) => `${label}:\n${address}`),
    ...remarks,
    'Baraza',
  ]
    .join('\n\n')
    .concat('\n');

const listed = (list: LetterContent['list']): string[] =>
  list ? [[list.heading, ...list.lines.map((line, place) => `${place + 1}. ${line}`)].join('\n')] : [];
