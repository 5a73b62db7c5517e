import { describe, expect, it } from '@jest/globals';
import { MEETING_RULES, NOT_YET } from '../support/meeting-rules.js';
import { sources } from '../support/sources.js';
import { holdWritten } from '../support/written.js';

/** Where tests of meetings are. */
const PLACES = ['libs/domain/src/meetings', 'libs/meetings', 'apps/web/src/features/meetings', 'test/board'];
const TITLE = /\bit\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g;
const LETTERS = /\b(?:D13\.\d+|[BCRAPXHLK]\d{1,2})\b/g;
const LETTER_NAMES = Object.values(MEETING_RULES).flatMap((rules) => Object.keys(rules));

interface Titled {
  letters: string[];
  title: string;
  path: string;
}

/** Tests whose titles name rules of meetings, the shortest way to each file. */
const titled: Titled[] = sources(PLACES, /\.spec\.tsx?$/)
  .filter(({ path, name }) => !path.startsWith('test/board') || name.startsWith('meeting'))
  .flatMap(({ path, text }) =>
    [...text.matchAll(TITLE)].map(([, , title]) => ({ letters: title!.match(LETTERS) ?? [], title: title!, path })),
  )
  .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

const testsOf = (letter: string): Titled[] => titled.filter(({ letters }) => letters.includes(letter));

/** A title without the letters, as a sentence of its own in a list. */
const said = (title: string): string =>
  title
    .replace(LETTERS, '')
    .replace(/\s+/g, ' ')
    .replace(/; /g, '; ')
    .replace(/^[\s:]+/, '')
    .trim();

function written(): string {
  const part = ([heading, rules]: [string, Record<string, string>]): string => {
    const lines = Object.entries(rules).map(([letter, rule]) => {
      const tests = testsOf(letter).map(({ title, path }) => `  - ${said(title)} (\`${path}\`)\n`);
      const none = NOT_YET[letter] === undefined ? '' : `  - Not yet: ${NOT_YET[letter]}\n`;
      return `- **${letter}** ${rule}\n${tests.join('')}${none}`;
    });
    return `\n## ${heading}\n\n${lines.join('')}`;
  };
  return `${Object.entries(MEETING_RULES).map(part).join('')}\n`;
}

describe('the rules of meetings', () => {
  it('have a test each whose title names them, or say why there is none yet', () => {
    const bare = LETTER_NAMES.filter((letter) => !testsOf(letter).length && NOT_YET[letter] === undefined);
    const there = Object.keys(NOT_YET).filter((letter) => testsOf(letter).length || !LETTER_NAMES.includes(letter));
    expect({ bare, there }).toEqual({ bare: [], there: [] });
  });

  it('docs/meetings-rules.md says which tests hold which', () => {
    holdWritten('docs/meetings-rules.md', written(), 'rules');
  });
});
