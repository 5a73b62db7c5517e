import { describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { caseStream, type FoundMessage, partStream, type SearchAnswer, type StreamName } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { isFolded } from '../support/folded.js';
import { beginsPart, pathOf, saysIn } from '../support/parts.js';
import type { Person } from '../support/person.js';
import { agencyId, personId } from '../support/table.js';
import { asSuperuser } from '../support/test-server.js';

const board = useBoard();

const asks = async (person: Person, sought: object): Promise<SearchAnswer> => {
  for (;;) {
    const { status, body } = await person.http<SearchAnswer>('POST', '/api/search', sought);
    // Everybody may search thirty times a minute; who asks more waits, here as on a screen.
    if (status === 429) await wait(2000);
    else {
      expect([status, body.error]).toEqual([200, undefined]);
      return body;
    }
  }
};
/** The words that somebody finds, in the order in which they are shown. */
const finds = async (person: Person, sought: object): Promise<string[]> =>
  (await asks(person, sought)).found.map(({ extract }) => extract.words);
const marked = ({ extract }: FoundMessage): string[] =>
  extract.marks.map(([start, end]) => extract.words.slice(start, end));

async function says(person: Person, stream: StreamName, ...words: string[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const one of words) numbers.push(await saysIn(person, stream, one));
  return numbers;
}

/** How many lines the leaves of a stream have. */
const linesOf = async (stream: StreamName): Promise<number> => {
  const [row] = await board.looks<{ lines: number }>(
    `select count(*)::int as lines from baraza.word_leaf l, unnest(l.seqs) u where l.stream_id = $1`,
    [stream],
  );
  return row!.lines;
};

describe('finding words', () => {
  it.each([
    ['φαρμακο', 'Το Φάρμακο είναι έτοιμο.', 'Φάρμακο'],
    ['ΔΡΟΜΟΣ', 'Τον βρήκα στον δρόμος Αθηνάς.', 'δρόμος'],
    ['perche', 'Chiede perché non siamo venuti.', 'perché'],
    ['nyumbani', 'Amerudi NYUMBANI salama.', 'NYUMBANI'],
  ])('finds %s in "%s", with %s marked', async (typed, words, mark) => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const [seq] = await says(ana, caseStream(caseId), words, 'Something else.');
    const { found, next } = await asks(ana, { terms: [typed] });
    expect(found).toMatchObject([
      { stream: caseStream(caseId), seq, caseId, actor: ana.id, agencyId: ana.agencyId, extract: { words } },
    ]);
    expect(marked(found[0]!)).toEqual([mark]);
    expect(next).toBeNull();
  });

  it('needs all of the words, phrases as they stand, and of the last word its beginning while it is typed', async () => {
    const ana = await board.sits('ana');
    const stream = caseStream(await board.caseOf(ana));
    await says(ana, stream, 'Pillow and warm blanket', 'Blanket, warm and dry', 'A pillowcase');
    expect(await finds(ana, { terms: ['blanket', 'dry'] })).toEqual(['Blanket, warm and dry']);
    expect(await finds(ana, { phrases: ['warm blanket'] })).toEqual(['Pillow and warm blanket']);
    expect(await finds(ana, { terms: ['pillow'] })).toEqual(['Pillow and warm blanket']);
    expect(await finds(ana, { terms: ['pillow'], begun: true })).toEqual(['A pillowcase', 'Pillow and warm blanket']);
    expect(await finds(ana, { terms: ['!?'] })).toEqual([]);
    expect(await finds(ana, { terms: ["'", ':*', '\\', '& |', '<-> !'] })).toEqual([]);
  });

  it('is narrowed by a person, an agency and a day', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const stream = caseStream(await board.caseOf(ana, 'shelter'));
    await says(ana, stream, 'A lantern from me');
    await says(ben, stream, 'A lantern from us');
    expect(await finds(ana, { terms: ['lantern'], from: ben.id })).toEqual(['A lantern from us']);
    expect(await finds(ana, { terms: ['lantern'], agency: agencyId('health') })).toEqual(['A lantern from me']);
    expect(await finds(ana, { terms: ['lantern'], before: '2020-01-01' })).toEqual([]);
    expect(await finds(ana, { terms: ['lantern'], before: '2999-01-01', from: personId('ana') })).toHaveLength(1);
  });

  it('is kept to one case and the parts of it', async () => {
    const ana = await board.sits('ana');
    const [here, elsewhere] = [await board.caseOf(ana), await board.caseOf(ana)];
    const part = await beginsPart(ana, here, 'health', 'A kettle in the part');
    await says(ana, caseStream(elsewhere), 'A kettle elsewhere');
    await says(ana, caseStream(here), 'A kettle here');
    expect(await finds(ana, { terms: ['kettle'], caseId: here })).toEqual(['A kettle here', 'A kettle in the part']);
    expect(await finds(ana, { terms: ['kettle'], caseId: part })).toEqual([]);
    expect(await finds(ana, { terms: ['kettle'] })).toHaveLength(3);
  });

  it('goes on page by page, newest first, each message once', async () => {
    const ana = await board.sits('ana');
    const streams = [caseStream(await board.caseOf(ana)), caseStream(await board.caseOf(ana))];
    for (let place = 0; place < 7; place++) await says(ana, streams[place % 2]!, `Candle ${place}`);
    const pages: string[][] = [];
    for (let after: SearchAnswer['next'] | undefined; after !== null && pages.length < 9;) {
      const page = await asks(ana, { terms: ['candle'], limit: 3, ...(after ? { after } : {}) });
      pages.push(page.found.map(({ extract }) => extract.words));
      after = page.next;
    }
    expect(pages).toEqual([['Candle 6', 'Candle 5', 'Candle 4'], ['Candle 3', 'Candle 2', 'Candle 1'], ['Candle 0']]);
  });

  it('finds what a message says now: not what it said before, and nothing of one that was taken back', async () => {
    const ana = await board.sits('ana');
    const stream = caseStream(await board.caseOf(ana));
    const [seq, gone] = await says(ana, stream, 'Bring the umbrella', 'Another umbrella');
    await ana.http('PATCH', `${pathOf(stream)}/messages/${seq}`, { words: 'Bring the raincoat' });
    await ana.http('DELETE', `${pathOf(stream)}/messages/${gone}`);
    expect(await finds(ana, { terms: ['umbrella'] })).toEqual([]);
    expect((await asks(ana, { terms: ['raincoat'] })).found).toMatchObject([{ seq }]);
  });
});

describe('words that the worker folds', () => {
  it('are found before, meanwhile and after, and each message once', async () => {
    const ana = await board.sits('ana');
    const stream = caseStream(await board.caseOf(ana));
    // As long as another holds the words of the stream, the worker does not fold them.
    await board.looks(`insert into baraza.word_place (stream_id) values ($1) on conflict do nothing`, [stream]);
    await asSuperuser(board.database.name, async (client) => {
      await client.query('begin');
      await client.query('select from baraza.word_place where stream_id = $1 for update', [stream]);
      await says(ana, stream, 'An early walnut', 'Another walnut');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await linesOf(stream)).toBe(0);
      expect(await finds(ana, { terms: ['walnut'] })).toEqual(['Another walnut', 'An early walnut']);
      await client.query('rollback');
    });
    await says(ana, stream, 'A late walnut');
    const all = ['A late walnut', 'Another walnut', 'An early walnut'];
    expect(await finds(ana, { terms: ['walnut'] })).toEqual(all);
    await isFolded(board, stream);
    expect(await linesOf(stream)).toBe(3);
    expect(await finds(ana, { terms: ['walnut'] })).toEqual(all);
    expect(await finds(ana, { terms: ['walnut', 'late'] })).toEqual(all.slice(0, 1));
    expect(await finds(ana, { phrases: ['early walnut'] })).toEqual(all.slice(2));
    expect(await finds(ana, { terms: ['waln'], begun: true, from: ana.id })).toEqual(all);
    expect(await finds(ana, { terms: ['walnut', 'pear'] })).toEqual([]);
  });

  it('go with the message that is taken back and with what it said before, and a long one hinders nobody', async () => {
    const ana = await board.sits('ana');
    const stream = caseStream(await board.caseOf(ana));
    const long = 'x'.repeat(4000);
    const [seq, gone] = await says(ana, stream, 'One quince', 'Two quinces', long, long, '?!', 'Three quinces');
    await isFolded(board, stream);
    expect(await linesOf(stream)).toBe(6);
    await ana.http('PATCH', `${pathOf(stream)}/messages/${seq}`, { words: 'One medlar' });
    await ana.http('DELETE', `${pathOf(stream)}/messages/${gone}`);
    expect(await finds(ana, { terms: ['quin'], begun: true })).toEqual(['Three quinces']);
    await isFolded(board, stream);
    expect(await linesOf(stream)).toBe(5);
    expect(await finds(ana, { terms: ['quin'], begun: true })).toEqual(['Three quinces']);
    expect((await asks(ana, { terms: ['medlar'] })).found).toMatchObject([{ seq }]);
    expect((await asks(ana, { terms: [long.slice(0, 200)], begun: true })).found).toHaveLength(2);
    expect(await board.looks(`select from baraza.word_leaf where words ~ 'quinces' and words ~ 'two'`)).toEqual([]);
    expect(await board.looks(`select from baraza.word_leaf where words ~ 'one quince'`)).toEqual([]);
  });
});

describe('whoever may not read something', () => {
  it('finds nothing of it: strangers, agencies that left, and from before they came', async () => {
    const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    const stranger = await board.sits('stranger');
    const caseId = await board.caseOf(ana, 'shelter');
    await says(ana, caseStream(caseId), 'A harbour at night');
    await ana.admits(caseId, agencyId('legal'), false);
    await says(ana, caseStream(caseId), 'A harbour by day');
    const sought = { terms: ['harbour'] };
    expect(await finds(ben, sought)).toHaveLength(2);
    expect(await finds(carla, sought)).toEqual(['A harbour by day']);
    expect(await finds(stranger, sought)).toEqual([]);
    await ana.releases(caseId, agencyId('shelter'));
    expect(await finds(ben, sought)).toEqual([]);
    expect(await finds(ana, sought)).toHaveLength(2);
  });

  it('gets the same answers, byte for byte, whether a part is there or not', async () => {
    const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    for (let place = 0; place < 4; place++) await says(ana, caseStream(caseId), `A violin, ${place}`);
    const questions = [
      { terms: ['violin'] },
      { terms: ['violin'], limit: 2 },
      { terms: ['vi'], begun: true },
      { from: ana.id, limit: 3 },
    ];
    const answers = (person: Person): Promise<string[]> =>
      Promise.all(questions.map(async (sought) => (await person.http('POST', '/api/search', sought)).text));
    const before = await answers(carla);
    const partId = await beginsPart(ana, caseId, 'health', 'The violin of which nobody else knows', 'shelter');
    await says(ana, partStream(partId), 'Violin strings', 'Violins');
    expect(await answers(carla)).toEqual(before);
    expect((await asks(ben, { terms: ['violin'], limit: 2 })).found).toMatchObject([
      { stream: partStream(partId), caseId, extract: { words: 'Violin strings' } },
      { stream: partStream(partId), caseId },
    ]);
  });

  it('is refused what is no question, and what is asked too often', async () => {
    const alexis = await board.sits('alexis');
    for (const sought of [
      [],
      { words: 'x' },
      { terms: 'x' },
      { terms: ['\u0000'] },
      { limit: 51 },
      { before: 'soon' },
      { after: { at: '2026-01-01', stream: 'x', seq: 1 } },
    ])
      expect((await alexis.http('POST', '/api/search', sought)).status).toBe(400);
    const statuses = await Promise.all(
      Array.from({ length: 40 }, async () => (await alexis.http('POST', '/api/search', {})).status),
    );
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(30);
    expect(statuses).toContain(429);
  });
});
