import { describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import {
  caseStream,
  type CommandAnswer,
  type FollowAnswer,
  partStream,
  type RangeAnswer,
  type StreamName,
} from '#libs/domain';
import { useBoard } from '../support/board.js';
import { isFolded } from '../support/folded.js';
import { journalFaults } from '../support/journal.js';
import { beginsPart, namedIn, pathOf, saysIn } from '../support/parts.js';
import type { Person } from '../support/person.js';
import { asSuperuser } from '../support/test-server.js';

const board = useBoard();

/**
 * How often a word stands anywhere in the database, past every lock, by table; also in what the database notes for itself about
 * its columns.
 */
async function placesOf(word: string): Promise<Record<string, number>> {
  const tables = await board.looks<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('baraza', 'queue', 'public')
     union all select 'pg_catalog.pg_stats'`,
  );
  const places: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await board.looks<{ count: number }>(
      `select count(*)::int as count from ${name} t where t::text ilike '%' || $1 || '%'`,
      [word],
    );
    if (row!.count) places[name] = row!.count;
  }
  return places;
}

/** A case or a part in which Ana said something, said it otherwise, and was answered. */
async function somethingWasSaid(kind: 'case' | 'part', word: string): Promise<[StreamName, Person, Person, number]> {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  const caseId = await board.caseOf(ana, 'shelter');
  const stream =
    kind === 'case'
      ? caseStream(caseId)
      : partStream(await beginsPart(ana, caseId, 'place', 'To begin with.', 'shelter'));
  await ben.live.connected();
  await ben.live.follow(stream);
  const seq = await saysIn(ana, stream, `The ${word} of it.`, { mentions: [{ person: ben.id }] });
  await ana.http('PATCH', `${pathOf(stream)}/messages/${seq}`, { words: `The other ${word}.` });
  await saysIn(ben, stream, 'Is it?', { replyTo: seq });
  await ben.http('PUT', `${pathOf(stream)}/messages/${seq}/signs/question`);
  await ben.http('PUT', `${pathOf(stream)}/messages/${seq}/pin`);
  await ben.hears(`The ${word} of it.`, `The other ${word}.`);
  ben.takesNote();
  return [stream, ana, ben, seq];
}

describe.each(['case', 'part'] as const)('what was said in a %s and is taken back', (kind) => {
  it('stands nowhere any more, in no table, answer, frame or log; that it was said stays', async () => {
    const word = `persimmon${kind}`;
    const [stream, ana, ben, seq] = await somethingWasSaid(kind, word);
    const path = pathOf(stream);
    await isFolded(board, stream);
    // What the database notes of a column is made here, and not again before one looks.
    await board.looks('analyze');
    const before = await placesOf(word);
    expect(before).toEqual({ 'baraza.content': 2, 'baraza.word_leaf': 1 });
    const id = v7();
    const takesBack = async (): Promise<string> =>
      (await ana.http('DELETE', `${path}/messages/${seq}`, undefined, { 'idempotency-key': id })).text;
    const answer = await takesBack();
    expect(await takesBack()).toBe(answer);
    const gone = await ben.sees('message.withdrawn');
    expect(gone.data).toEqual({ seq, erased: [seq, seq + 1] });

    expect(await placesOf(word)).toEqual({});
    expect(board.api.output()).not.toContain(word);
    const answers = [
      await ben.http('GET', path),
      await ben.http('GET', `${path}/events?after=0&limit=200`),
      await ben.http('GET', `${path}/events?after=${seq - 1}&limit=1`),
      await ben.http('GET', '/api/reading'),
      await ben.http('POST', '/api/search', { terms: [word] }),
      await ben.live.ask('follow', { stream, epoch: 1, after: seq - 1 }),
      await ben.live.range({ stream, before: seq + 2 }),
    ];
    expect(JSON.stringify(answers)).not.toContain(word);
    const { events, about } = (await ben.http<RangeAnswer>('GET', `${path}/events?after=${seq - 1}&limit=1`)).body;
    expect(events).toMatchObject([{ seq, words: null, by: { person: ana.id } }]);
    expect(about?.map(({ type, words }) => [type, words])).toEqual([
      ['message.edited', null],
      ['message.reacted', undefined],
      ['message.pinned', undefined],
      ['message.withdrawn', undefined],
    ]);
    expect((await ben.http<FollowAnswer>('GET', path)).body.view).toMatchObject({ pins: [] });
    expect(await journalFaults(board)).toEqual([]);
  });

  it('is neither said anew, nor marked, nor taken back twice; and may be taken back when the case is closed', async () => {
    const word = `medlar${kind}`;
    const [stream, ana, ben, seq] = await somethingWasSaid(kind, word);
    const path = pathOf(stream);
    const last = await saysIn(ben, stream, `Only ${word}.`);
    const caseId = kind === 'case' ? path.split('/')[3]! : (await ana.http<FollowAnswer>('GET', path)).body.view!;
    await ana.closes(typeof caseId === 'string' ? caseId : (caseId as unknown as { caseId: string }).caseId);
    expect((await ana.http('PATCH', `${path}/messages/${seq}`, { words: 'Late.' })).body.error?.code).toBe(
      'illegal_move',
    );
    const takesBack = async (person: Person, which: number): Promise<string> =>
      (await person.http('DELETE', `${path}/messages/${which}`)).body.error?.code ?? 'done';
    expect(await takesBack(ben, seq)).toBe('forbidden');
    expect(await takesBack(ana, seq)).toBe('done');
    expect(await takesBack(ana, seq)).toBe('illegal_move');
    // By whoever leads the case or began the part, for what should not stand there.
    expect(await takesBack(ana, last)).toBe('done');
    for (const change of ['signs/agree', 'pin'])
      expect((await ben.http('PUT', `${path}/messages/${seq}/${change}`)).body.error?.code).toBe('illegal_move');
    expect(await placesOf(word)).toEqual({});
    expect(await journalFaults(board)).toEqual([]);
    ben.takesNote();
  });

  it('was said under an id that says nothing anew', async () => {
    const word = `sorb${kind}`;
    const [ana] = [await board.sits('ana')];
    const caseId = await board.caseOf(ana, 'shelter');
    const stream =
      kind === 'case' ? caseStream(caseId) : partStream(await beginsPart(ana, caseId, 'place', 'To begin with.'));
    const id = v7();
    const says = async (): Promise<CommandAnswer> =>
      (await ana.http<CommandAnswer>('POST', `${pathOf(stream)}/messages`, { words: word }, { 'idempotency-key': id }))
        .body;
    const first = await says();
    await ana.http('DELETE', `${pathOf(stream)}/messages/${first.seq}`);
    expect(await says()).toEqual(first);
    await ana.live.connected();
    expect(await ana.live.command(id, 'message.post', { ...namedIn(stream), words: word })).toEqual(first);
    expect(await placesOf(word)).toEqual({});
  });
});

describe('whoever holds the database and changes what stands in it', () => {
  const CHANGES: [what: string, sql: string, fault: string][] = [
    [
      'moves a message of a part among those of the case',
      'update baraza.event set anchor = anchor - 1 where stream_id = $1 and seq = 2',
      'this event was changed',
    ],
    [
      'takes its place away',
      'update baraza.event set anchor = null where stream_id = $1 and seq = 2',
      'this event was changed',
    ],
    [
      'lets an edit be about another message',
      'update baraza.event set about_seq = 2 where stream_id = $1 and seq = 4',
      'this event was changed',
    ],
    [
      'lets a sign be about nothing',
      'update baraza.event set about_seq = null where stream_id = $1 and seq = 6',
      'this event was changed',
    ],
    [
      'lets a message be about another',
      'update baraza.event set about_seq = 2 where stream_id = $1 and seq = 3',
      'this event was changed',
    ],
    [
      'erases words by hand',
      'delete from baraza.content where stream_id = $1 and seq = 5',
      'its words are missing and were not erased by command',
    ],
    [
      'brings words back that were taken back',
      `insert into baraza.content (id, stream_id, seq, salt, body) select content_id, stream_id, seq, '\\x00', 'Back.' from baraza.event where stream_id = $1 and seq = 3`,
      'its words were taken back and are there',
    ],
  ];

  it.each(CHANGES)('%s: it is found', async (_, sql, fault) => {
    const [stream, ana, ben, seq] = await somethingWasSaid('part', 'apple');
    await ana.http('DELETE', `${pathOf(stream)}/messages/${seq}`);
    await ben.sees('message.withdrawn');
    expect(await journalFaults(board)).toEqual([]);
    const found = await asSuperuser(board.database.name, async (client) => {
      await client.query('begin');
      await client.query('alter table baraza.event disable trigger event_stands');
      await client.query(sql, [stream]);
      const { rows } = await client.query<object>('select stream_id, seq::int, fault from baraza.verify_chains()');
      await client.query('rollback');
      return rows;
    });
    expect(found).toEqual([{ stream_id: stream, seq: Number(/seq = (\d)$/.exec(sql)![1]), fault }]);
  });
});
