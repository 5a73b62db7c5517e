import { afterEach, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { FollowAnswer } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { killedAt } from '../support/killed-at.js';
import type { Person } from '../support/person.js';
import { anEntry, idsOf } from '../support/person-file.js';
import { drafts, refers, standsFor } from '../support/referrals.js';
import { gives } from '../support/shares.js';
import { agencyId } from '../support/table.js';

const board = useBoard({ WORKER_SWEEP_MS: '300' });
afterEach(async () => {
  expect(await journalFaults(board)).toEqual([]);
  expect(await board.looks('select * from baraza.verify_access()')).toEqual([]);
});

/** Sends something under an id of its own, so that it can be sent again; answers what was answered. */
const sending = (person: Person, path: string, body: object): (() => Promise<unknown>) => {
  const id = v7();
  return async () => (await person.http('POST', path, body, { 'idempotency-key': id })).body;
};
const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  (await board.looks<{ n: number }>(`select count(*)::int as n from ${sql}`, values))[0]!.n;
const seated = async (caseId: string): Promise<number> =>
  count(`baraza.case_seat where stream_id = $1 and agency_id = $2`, `case/${caseId}`, agencyId('shelter'));
const planned = (referralId: string): Promise<number> =>
  count(`baraza.reminder where subject_id = $1 and runs`, referralId);

it('a server that is killed while a referral is sent leaves nobody half told; the next try sends it once', async () => {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  const caseId = await board.caseOf(ana);
  await gives(ana, caseId, 'shelter');
  const referralId = await drafts(ana, caseId, 'shelter');
  const offers = sending(ana, `/api/referrals/${referralId}/move`, { to: 'offered', words: 'A bed for tonight.' });
  expect(await killedAt(board, 'in transaction', [ana], offers)).toEqual(['lost']);
  expect([await seated(caseId), await standsFor(ben, referralId)]).toEqual([0, undefined]);
  expect(await standsFor(ana, referralId)).toMatchObject({ state: 'draft' });
  const first = await offers();
  expect(await offers()).toEqual(first);
  expect([await seated(caseId), await planned(referralId)]).toEqual([1, 1]);
  expect(await standsFor(ben, referralId)).toMatchObject({ state: 'offered' });
  const { body } = await ben.http<FollowAnswer>('GET', `/api/cases/${caseId}`);
  expect(body.events.filter(({ words }) => words === 'A bed for tonight.')).toHaveLength(1);
});

it('a server that is killed when an agreement has just been taken back: whoever has the page open at another one loses it all the same', async () => {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  const caseId = await board.caseOf(ana);
  const { referralId, shareId } = await refers(ana, caseId, 'shelter');
  await ben.follows(caseId);
  const revokes = sending(ana, `/api/shares/${shareId}/revoke`, {});
  expect(await killedAt(board, 'after commit, before hint', [ana], revokes)).toEqual(['lost']);
  await until(() => ben.live.streams.get(`case/${caseId}`)?.left === true, 'his page to empty', 15_000);
  expect((await ben.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
  await until(async () => (await standsFor(ana, referralId))?.state === 'recalled', 'it to be recalled', 15_000);
  expect(await revokes()).toEqual(await revokes());
  expect(await planned(referralId)).toBe(0);
  // That their own agency left is the last that they hear, where nothing told of the end before.
  ben.takesNote();
});

it('a server that is killed while an agreement is taken back has not taken it back; the next try does', async () => {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  const caseId = await board.caseOf(ana);
  const { shareId } = await refers(ana, caseId, 'shelter');
  const revokes = sending(ana, `/api/shares/${shareId}/revoke`, {});
  expect(await killedAt(board, 'in transaction', [ana], revokes)).toEqual(['lost']);
  expect((await ben.http('GET', `/api/cases/${caseId}`)).status).toBe(200);
  expect(await revokes()).toHaveProperty('seq');
  expect((await ben.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
});

it.each([
  ['in transaction', 0],
  ['after commit, before reply', 1],
])('what is written into a file stands there once, if its server is killed %s', async (point, stands) => {
  const ana = await board.sits('ana');
  const caseId = await board.caseOf(ana);
  const entry = anEntry({ label: 'HIV', words: 'The second test.' });
  const writes = sending(ana, `/api/cases/${caseId}/file`, entry);
  expect(await killedAt(board, point, [ana], writes)).toEqual(['lost']);
  expect(await idsOf(ana, caseId)).toHaveLength(stands);
  const first = await writes();
  expect(await writes()).toEqual(first);
  expect(await idsOf(ana, caseId)).toEqual([entry['entryId']]);
});
