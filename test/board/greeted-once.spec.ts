import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { CaseRow } from '#libs/domain';
import { arrives, PASSWORD } from '../support/arrivals.js';
import { takesAnApp } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { journalOf } from '../support/journal.js';
import type { Person } from '../support/person.js';

const board = useBoard();
const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'libs', 'client', 'examples', 'daily-greeting.js');

/** Runs the example as the process that it is, and answers what it printed. */
async function greets(who: Record<string, string>): Promise<string> {
  const env = { PATH: process.env['PATH'], BARAZA_ORIGIN: board.api.origin, ...who };
  return (await promisify(execFile)(process.execPath, [PROGRAM], { env, timeout: 20_000 })).stdout;
}

const referenceOf = async (person: Person): Promise<string> =>
  (await person.http<CaseRow[]>('GET', '/api/cases')).body[0]!.reference;

describe('a program that greets a case every day', () => {
  it('is heard once however often it runs, in a demonstration', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    const who = { BARAZA_PERSON: ana.id, BARAZA_CASE: await referenceOf(ana) };
    const first = await greets(who);
    expect(first).toContain('number 3');
    expect(await greets(who)).toBe(first);
    const greeting = await ben.sees('message.posted');
    expect(greeting).toMatchObject({ by: { person: ana.id }, words: expect.stringMatching(/^Good morning\./) });
    expect(await journalOf(board, caseId)).toHaveLength(3);
  });

  it('signs in with an account, and says so when a second factor is asked for', async () => {
    const address = 'greeter@example.org';
    const greeter = await arrives(board, address);
    const opened = await greeter.posts<{ result: { reference: string } }>('/api/cases', { handle: 'Eleni' });
    const who = { BARAZA_CASE: opened.body.result.reference, BARAZA_ADDRESS: address, BARAZA_PASSWORD: PASSWORD };
    expect(await greets(who)).toContain('number 2');
    await expect(greets({ ...who, BARAZA_PASSWORD: 'not the password, sorry' })).rejects.toThrow('do not fit');
    await takesAnApp(greeter);
    await expect(greets(who)).rejects.toThrow('a second factor');
  });
});
