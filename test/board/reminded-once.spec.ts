import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { Agreement, becomesDue, haveAddresses, inDays, noticesOf, stepsOf } from '../support/actions.js';
import { startWorker, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { MailServer } from '../support/mail-server.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';

const mail = await MailServer.open();
const SETTINGS = { SMTP_URL: mail.url, MAIL_FROM: 'board@example.org' };
const board = useBoard({ ...SETTINGS, WORKER: 'apart', WORKER_SWEEP_MS: '500' });
afterAll(() => mail.close());
afterEach(() => mail.isWellAgain());

/** A worker of its own, which the story may kill. */
async function aWorker(more: Record<string, string> = {}) {
  const worker = await startWorker(board.database.appUrl, { ...SETTINGS, WORKER_SWEEP_MS: '500', ...more });
  board.others.push(worker);
  return worker;
}

/** Empties every table of the queue. */
async function wipesQueue(): Promise<void> {
  const tables = await board.looks<{ name: string }>(
    `select format('queue.%I', tablename) as name from pg_tables where schemaname = 'queue'`,
  );
  for (const { name } of tables) await board.looks(`delete from ${name}`);
}

let addressed = false;
/** A case of Ana's agency in which Ben's is to make a call; both have an address. */
async function aCall(words = 'Call the clinic'): Promise<{ ana: Person; ben: Person; action: Agreement }> {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  if (!addressed) await haveAddresses(board, ana, ben);
  addressed = true;
  const action = new Agreement({ caseId: await board.caseOf(ana, 'shelter') });
  expect(
    await action.isAgreedBy(ana, { words, agencyId: agencyId('shelter'), personId: ben.id, due: inDays(21) }),
  ).toEqual(expect.objectContaining({ result: { actionId: action.id } }));
  return { ana, ben, action };
}

const isTold = (action: Agreement): Promise<void> =>
  until(async () => (await noticesOf(board, action)).includes('1 ben mail sent'), 'Ben to be told by mail', 15_000);

/** Minutes go by: whoever held what waits to be sent holds it no longer, and it is due. */
const leaseEnds = ({ id }: { id: string }): Promise<unknown> =>
  board.looks(`update baraza.notice set due_at = baraza.now() where subject_id = $1 and state = 'waiting'`, [id]);

describe('somebody who holds an action', () => {
  it('is told once when its first step comes, in words that say nothing of it', async () => {
    const worker = await aWorker();
    const { ben, action } = await aCall('Call the clinic about Nikos');
    expect(await stepsOf(board, action)).toEqual(['1 planned', '2 planned', '3 planned', '4 planned']);
    await becomesDue(board, action);
    const letter = await mail.next();
    expect(letter.envelope.to).toEqual(['ben@example.org']);
    expect(letter.subject).toBe('A reminder of an action');
    expect(letter.text + letter.html).not.toMatch(/Nikos|clinic|\bben\b/i);
    expect(letter.text).toContain(`/actions/${action.id}`);
    await isTold(action);
    expect(await noticesOf(board, action)).toEqual(['1 ben app sent', '1 ben mail sent']);
    expect(await stepsOf(board, action)).toEqual(['1 fired', '2 planned', '3 planned', '4 planned']);
    await wait(1200);
    expect(mail.letters).toHaveLength(1);
    const { body } = await ben.http<{ events: { type: string; data: object }[] }>('GET', `/api/actions/${action.id}`);
    expect(body.events.map(({ type }) => type)).toEqual(['action.assigned', 'reminder.climbed']);
    expect(body.events[1]!.data).toMatchObject({
      number: 1,
      told: [{ personId: ben.id, agencyId: ben.agencyId, audience: 'owner' }],
    });
    await worker.stop();
  });

  it('gets the same letter again, under the same name, where the worker died between sending and noting', async () => {
    const { action } = await aCall();
    const before = mail.letters.length;
    const dying = await aWorker({ FAULT_POINT: 'sent, not yet noted' });
    await becomesDue(board, action);
    await until(() => dying.output().includes('fault point reached: sent, not yet noted'), 'the letter to be sent');
    await dying.kill();
    expect(await noticesOf(board, action)).toEqual(['1 ben app sent', '1 ben mail waiting']);
    await leaseEnds(action);
    const other = await aWorker();
    await isTold(action);
    const copies = mail.letters.slice(before);
    expect(copies).toHaveLength(2);
    expect(new Set(copies.map(({ headers }) => headers.get('message-id'))).size).toBe(1);
    expect(copies[1]!.text).toBe(copies[0]!.text);
    await other.stop();
  });

  it('is told once where the worker died after the step had fired, and where the queue was wiped', async () => {
    const { action } = await aCall();
    const before = mail.letters.length;
    const dying = await aWorker({ FAULT_POINT: 'reminder fired' });
    await becomesDue(board, action);
    await until(() => dying.output().includes('fault point reached: reminder fired'), 'the step to fire');
    await dying.kill();
    expect(mail.letters).toHaveLength(before);
    await wipesQueue();
    // Its sweep may have taken the letter between the commit and its end.
    await leaseEnds(action);
    const other = await aWorker();
    await isTold(action);
    await wait(1200);
    expect(mail.letters).toHaveLength(before + 1);
    await other.stop();
  });

  it('is told nothing any more once it is done, whatever waited to be sent', async () => {
    const { ben, action } = await aCall();
    const before = mail.letters.length;
    mail.saysNo('letter', 451);
    const worker = await aWorker();
    await becomesDue(board, action);
    await until(async () => (await noticesOf(board, action)).includes('1 ben mail waiting'), 'the letter to wait');
    await until(() => worker.output().includes('waits to be tried again'), 'the first try to fail');
    await action.does(ben, 'finish', { words: 'They called back' });
    mail.isWellAgain();
    await leaseEnds(action);
    await wait(1200);
    expect(await noticesOf(board, action)).toEqual(['1 ben app sent', '1 ben mail cancelled done']);
    expect(await stepsOf(board, action)).toEqual(['1 fired', ...[2, 3, 4].map((step) => `${step} cancelled done`)]);
    expect(mail.letters).toHaveLength(before);
    await worker.stop();
  });
});
