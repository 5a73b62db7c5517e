import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldWords, wordsOf } from '#libs/domain';
import { makeDatabase, type TestDatabase } from '../../support/test-server.js';
import { connected } from '../support/connection.js';

let database: TestDatabase;
beforeAll(async () => void (database = await makeDatabase()));
afterAll(() => database.drop());

/** Letters from one to another, each by itself; halves of letters are none. */
const letters = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));

/** What a newer Unicode of Node takes apart and an older PostgreSQL does not know yet is left out: no letter of Latin or Greek. */
const BLOCKS = {
  'Latin, and marks and signs beside it': letters(0x01, 0x36f),
  'Greek, Cyrillic, Armenian, Hebrew and Arabic': letters(0x370, 0x6ff),
  'phonetic letters, Latin with more marks': letters(0x1d00, 0x1eff),
  'Greek with more marks': letters(0x1f00, 0x1fff),
  'signs, numbers and joined letters': [
    ...letters(0x2000, 0x2bff),
    ...letters(0xfb00, 0xfb4f),
    ...letters(0xff00, 0xffef),
  ],
  pictures: letters(0x1f300, 0x1f64f),
};

const SENTENCES = [
  'Φάρμακο, ΔΡΌΜΟΣ και δρόμος· ΐ ΰ Ϊ ᾧ ᾼ «Ναι»',
  "Perché l'È già? DŽ ǆ ŉ ŀ Ŀ Straße STRAẞE Łódź Đặng İstanbul ılık æ Æ œ Œ þ Þ",
  'ng’ombe e\u0301te\u0301 a\u0323\u0302 soft\u00adhyphen zero\u200bwidth 10:30 a/b_c.d e-mail@example.org 3e5',
  '½ ² Ⅷ ﬁ ﷺ 🐕‍🦺 e👍🏽f\u3000g\u2003h\ti\nj\u0085k',
  'x'.repeat(300),
];

const ask = <Row>(sql: string, values: unknown[]): Promise<Row[]> =>
  connected(database.superUrl, async (client) => (await client.query(sql, values)).rows as Row[]);

describe('words are folded alike in the database and in the domain', () => {
  it.each(Object.entries({ ...BLOCKS, sentences: SENTENCES }))('%s', async (_, texts) => {
    const rows = await ask<{ text: string; folded: string; words: string }>(
      `select text, baraza.fold_words(text) as folded, baraza.spaced_words('a' || text || 'b') as words
         from unnest($1::text[]) with ordinality t (text, place) order by place`,
      [texts],
    );
    expect(rows.map(({ text, folded, words }) => [text, folded, words])).toEqual(
      texts.map((text) => [text, foldWords(text), wordsOf(`a${text}b`).join(' ')]),
    );
  });

  it('whatever the locale of whoever asks', async () => {
    const rows = await ask<{ same: boolean }>(
      `select baraza.fold_words($1 collate "C") = baraza.fold_words($1) and baraza.fold_words($1 collate "POSIX") = $2 as same`,
      [SENTENCES[0], foldWords(SENTENCES[0]!)],
    );
    expect(rows).toEqual([{ same: true }]);
  });
});
