import { describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { type CommandAnswer, Refusal, type StreamName } from '#libs/domain';
import type { PostItem } from '../command/lines.js';
import { postMessages } from './post.js';

const AT = new Date('2026-11-24T10:00:00.000Z');
const STREAM: StreamName = 'part/x';
const item = (words: string, body = '{}'): PostItem => ({
  personId: 'ana',
  agencyId: 'health',
  commandId: `id of ${words}`,
  words,
  body,
});

interface Row {
  place: number | null;
  state: string;
  seq: string | null;
  at: Date | null;
  anchor: string | null;
}
/** What became of one at a place. */
const other = (place: number, state: string, seq: string | null = null): Row => ({
  place,
  state,
  seq,
  at: seq ? AT : null,
  anchor: '4',
});
/** All others, from the first of them on. */
const posted = (seq: string): Row => ({ place: null, state: 'posted', seq, at: AT, anchor: '4' });

/** A database that answers with these, one after the other, and what it was asked with. */
function answering(...answers: (Row[] | Error)[]): { pool: Pool; asked: unknown[][] } {
  const asked: unknown[][] = [];
  const query = ({ values }: { values: unknown[] }): Promise<{ rows: Row[] }> => {
    asked.push(values);
    const answer = answers.shift()!;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ rows: answer });
  };
  return { pool: { query } as unknown as Pool, asked };
}

/** How each was answered: a number, or the code of a refusal with its fields. */
const told = (answers: (CommandAnswer | Refusal)[]): unknown[] =>
  answers.map((answer) => (answer instanceof Refusal ? [answer.code, Object.keys(answer.fields ?? {})] : answer.seq));

describe('messages that are posted together', () => {
  it('hand each body over as it will be hashed, and are answered each for itself', async () => {
    const { pool, asked } = answering([other(2, 'seen', '2'), posted('5')]);
    const items = [item('one', '{"replyTo":2}'), item('two'), item('three')];
    const { answers, recorded } = await postMessages(pool, STREAM, items);
    expect(asked[0]![5]).toEqual(['{"replyTo":2}', '{}', '{}']);
    expect(told(answers)).toEqual([5, 2, 6]);
    expect(recorded.stream).toBe(STREAM);
    expect(recorded.events.map(({ seq, anchor, data }) => [seq, anchor, data])).toEqual([
      [5, 4, { replyTo: 2 }],
      [6, 4, {}],
    ]);
  });

  it.each(['replyTo', 'mentions', 'files'])('are told which field is wrong: %s', async (field) => {
    const { answers, recorded } = await postMessages(answering([other(1, field)]).pool, STREAM, [item('one')]);
    expect(told(answers)).toEqual([['invalid_input', [field]]]);
    expect(recorded.events).toEqual([]);
  });

  it.each([
    ['not_found', 'not_found'],
    ['closed', 'illegal_move'],
    ['reused', 'command_id_reused'],
  ])('are refused when the database says %s', async (state, code) => {
    const { answers, recorded } = await postMessages(answering([other(1, state), posted('5')]).pool, STREAM, [
      item('one'),
      item('two'),
    ]);
    expect(told(answers)).toEqual([[code, []], 5]);
    expect(recorded.events).toMatchObject([{ seq: 5, words: 'two', id: 'id of two' }]);
  });

  it('are tried once more after a deadlock, and no more than that', async () => {
    const deadlock = (): Error => Object.assign(new Error('deadlock'), { code: '40P01' });
    const once = answering(deadlock(), [posted('5')]);
    expect(told((await postMessages(once.pool, STREAM, [item('one')])).answers)).toEqual([5]);
    await expect(postMessages(answering(deadlock(), deadlock()).pool, STREAM, [item('one')])).rejects.toThrow(
      'deadlock',
    );
  });
});
