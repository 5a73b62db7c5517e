import { beforeEach, describe, expect, it } from '@jest/globals';
import { NoAnswerError, RefusedError, TooFastError } from '#libs/client';
import { type InvitePerson, REFUSALS, type RefusalCode } from '#libs/domain';
import type { BulkPerson } from './bulk-reading.js';
import { bulkRun, hasOpenRows, rowsToSend, runBulk, stopBulkRun } from './bulk-run.js';

const person = (name: string, problems: BulkPerson['problems'] = []): BulkPerson => ({
  line: 1,
  name,
  address: `${name}@example.org`,
  agency: 'HO',
  agencyId: 'ho',
  roles: 'worker',
  standings: ['worker'],
  problems,
});
const refused = (code: RefusalCode) => new RefusedError({ code, ...REFUSALS[code] });

let ids = 0;
const newId = () => `id-${++ids}`;
const outcomes = () => bulkRun.get()?.rows.map(({ outcome }) => outcome);

/** Answers each name from its list, the last answer again and again. */
function server(answers: Record<string, (Error | 'done')[]>) {
  const asked: { name: string; commandId: string }[] = [];
  const waits: number[] = [];
  const send = async ({ name }: InvitePerson, commandId: string) => {
    asked.push({ name, commandId });
    const left = answers[name] ?? ['done'];
    const answer = left.length > 1 ? left.shift()! : left[0]!;
    if (answer !== 'done') throw answer;
  };
  return { send, asked, waits, wait: async (ms: number) => void waits.push(ms) };
}

beforeEach(() => bulkRun.set(null));

describe('inviting many', () => {
  it('leaves out rows that are not right', () => {
    expect(rowsToSend([person('a'), person('b', ['roles_missing'])], newId).map(({ name }) => name)).toEqual(['a']);
  });

  it('says of each row what became of it', async () => {
    const parts = server({ b: [refused('illegal_move')], c: [refused('forbidden')] });
    await runBulk(rowsToSend([person('a'), person('b'), person('c')], newId), parts);
    expect(outcomes()).toEqual(['invited', 'already', 'refused']);
    expect(bulkRun.get()).toMatchObject({ running: false, done: 3 });
    expect(bulkRun.get()?.rows[2]?.refusal?.code).toBe('forbidden');
  });

  it('asks again under the same id what was not answered, so that nobody is invited twice', async () => {
    const parts = server({ a: [new NoAnswerError(), new NoAnswerError(), 'done'] });
    await runBulk(rowsToSend([person('a')], newId), parts);
    expect(outcomes()).toEqual(['invited']);
    expect(new Set(parts.asked.map(({ commandId }) => commandId)).size).toBe(1);
    expect(parts.asked).toHaveLength(3);
  });

  it('waits as long as the server says', async () => {
    const parts = server({ a: [new TooFastError(refused('too_fast'), 30), 'done'] });
    await runBulk(rowsToSend([person('a')], newId), parts);
    expect(parts.waits).toEqual([30_000]);
    expect(outcomes()).toEqual(['invited']);
  });

  it('lets the rest be tried again, and sends what is done no more', async () => {
    const parts = server({ b: [new NoAnswerError(), new NoAnswerError(), new NoAnswerError(), 'done'] });
    await runBulk(rowsToSend([person('a'), person('b')], newId), parts);
    expect(outcomes()).toEqual(['invited', 'unanswered']);
    expect(hasOpenRows(bulkRun.get()!)).toBe(true);
    await runBulk(bulkRun.get()!.rows, parts);
    expect(outcomes()).toEqual(['invited', 'invited']);
    expect(parts.asked.map(({ name }) => name)).toEqual(['a', 'b', 'b', 'b', 'b']);
  });

  it('stops when it is told to, and says what was not sent', async () => {
    const parts = server({});
    const send = async (invitation: InvitePerson, commandId: string) => {
      await parts.send(invitation, commandId);
      if (invitation.name === 'b') stopBulkRun();
    };
    await runBulk(rowsToSend([person('a'), person('b'), person('c')], newId), { ...parts, send });
    expect(outcomes()).toEqual(['invited', 'invited', 'left']);
  });
});
