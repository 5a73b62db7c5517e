import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type FollowAnswer, instantOf, localOf, referralStream, type WireEvent } from '#libs/domain';
import { becomes } from '../support/acts.js';
import { until } from '../support/api-process.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { drafts, goesTo, movesTo, referralsOf, refers, standsFor, triesToMove } from '../support/referrals.js';
import { gives, moves } from '../support/shares.js';
import { agencyId, personId } from '../support/table.js';

const board = useBoard({ WORKER_SWEEP_MS: '250' });
afterEach(() => board.movesClock('0'));

/** Whoever has the chair coordinates the table as well. */
beforeAll(async () => {
  const admin = await board.sits('admin');
  const act = becomes(personId('chair'), agencyId('municipality'), ['chair', 'coordinator']);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
});

const seatsOf = async (person: Person, caseId: string): Promise<string[]> => {
  const { body } = await person.http<FollowAnswer>('GET', `/api/cases/${caseId}`);
  return (body.view as { seats: { agencyId: string }[] }).seats.map(({ agencyId: id }) => id);
};
const soon = (hours: number): { date: string; time: string; zone: string } => {
  const at = new Date(Date.now() + hours * 3_600_000).toISOString();
  return { date: at.slice(0, 10), time: at.slice(11, 16), zone: 'UTC' };
};

describe('a referral', () => {
  it('goes from the street to a bed: asked, answered, with a day, missed, found again, begun, and done', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana);
    const { referralId } = await refers(ana, caseId, 'shelter', { words: 'A bed for some weeks, ground floor.' });
    expect(await seatsOf(ana, caseId)).toEqual([agencyId('health'), agencyId('shelter')]);
    await goesTo(ben, referralId, 'info_needed', { words: 'Does the person have a dog?' });
    expect(await standsFor(ana, referralId)).toMatchObject({ state: 'info_needed' });
    await goesTo(ana, referralId, 'acknowledged', { words: 'A small one.' });
    await goesTo(ben, referralId, 'accepted');
    await goesTo(ben, referralId, 'scheduled', { slot: soon(1), words: 'The blue door, ring twice.' });
    await board.movesClock('4 hours');
    expect(await movesTo(ben, referralId, 'not_met')).toBe('done');
    expect(await standsFor(ana, referralId)).toMatchObject({ state: 'not_met', reason: null });
    for (const channel of ['phone', 'street'])
      expect((await ben.http('POST', `/api/referrals/${referralId}/try`, { channel })).status).toBe(200);
    expect(await movesTo(ben, referralId, 'lost_contact')).toBe('illegal_move');
    await goesTo(ben, referralId, 'met');
    await goesTo(ben, referralId, 'in_service');
    await goesTo(ben, referralId, 'completed', { given: 'shelter' });
    expect(await standsFor(ana, referralId)).toMatchObject({
      state: 'completed',
      dueAt: null,
      detail: { given: 'shelter' },
    });
    await until(async () => (await seatsOf(ana, caseId)).length === 1, 'the shelter to leave the case');
    expect((await ben.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
    const { body } = await ana.http<FollowAnswer>('GET', `/api/cases/${caseId}`);
    expect(body.events.filter(({ type }) => type === 'referral.said').map(({ words }) => words)).toEqual([
      'A bed for some weeks, ground floor.',
      'Does the person have a dog?',
      'A small one.',
      'The blue door, ring twice.',
    ]);
    // Each says with which step it was typed.
    const { body: own } = await ana.http<FollowAnswer>('GET', `/api/referrals/${referralId}`);
    const steps = body.events.map((event) => (event as WireEvent<'referral.said'>).data.step);
    const typed = own.events.filter(({ seq }) => steps.includes(seq)) as WireEvent<'referral.moved'>[];
    expect(typed.map(({ data }) => data.now.state)).toEqual(['draft', 'info_needed', 'acknowledged', 'scheduled']);
    expect(await journalFaults(board)).toEqual([]);
  });

  it('is not sent without an agreement that holds now, and says so; a draft is known to nobody else but whoever coordinates', async () => {
    const [ana, ben, chair, carla] = [
      await board.sits('ana'),
      await board.sits('ben'),
      await board.sits('chair'),
      await board.sits('carla'),
    ];
    const caseId = await board.caseOf(ana);
    const referralId = await drafts(ana, caseId, 'shelter');
    const refused = await triesToMove(ana, referralId, 'offered');
    expect(refused.body.error).toMatchObject({ code: 'invalid_input', fields: { share: [expect.any(String)] } });
    expect(await standsFor(ben, referralId)).toBeUndefined();
    expect(await standsFor(chair, referralId)).toMatchObject({ state: 'draft' });
    await gives(ana, caseId, 'shelter', { purpose: 'COC' });
    expect(await movesTo(ana, referralId, 'offered')).toBe('invalid_input');
    await gives(ana, caseId, 'shelter');
    await goesTo(ana, referralId, 'offered');
    expect(await standsFor(ben, referralId)).toMatchObject({ state: 'offered' });
    expect(await standsFor(carla, referralId)).toBeUndefined();
    expect((await referralsOf(chair)).find(({ id }) => id === referralId)).toMatchObject({
      handle: expect.any(String),
    });
    expect((await chair.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
  });

  it('that is taken back in the middle empties the page of whoever was told, at once', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana);
    const { referralId, shareId } = await refers(ana, caseId, 'shelter');
    await ben.follows(caseId);
    await ben.live.follow(referralStream(referralId));
    const began = performance.now();
    expect(await moves(ana, shareId, 'revoke')).toBe('done');
    await until(() => ben.live.streams.get(`case/${caseId}`)?.left === true, 'the page to empty', 10_000);
    expect(performance.now() - began).toBeLessThan(10_000);
    await until(async () => (await standsFor(ana, referralId))?.state === 'recalled', 'it to be recalled');
    expect(await standsFor(ana, referralId)).toMatchObject({
      reason: { family: 'system', code: 'consent-revoked' },
      nextStep: { kind: 'person_choice' },
      dueAt: null,
    });
    expect((await ben.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
    expect((await triesToMove(ben, referralId, 'accepted')).status).toBe(404);
    ben.takesNote();
  });

  it('is read no more at the very moment at which the agreement lapses, with no job run; then it is recalled', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana);
    const date = localOf(Date.now() + 86_400_000, 'Europe/Athens').date;
    const until12 = { date, time: '12:00', zone: 'Europe/Athens' };
    const shareId = await gives(ana, caseId, 'shelter', { until: until12 });
    const referralId = await drafts(ana, caseId, 'shelter');
    await goesTo(ana, referralId, 'offered');
    const reads = async (): Promise<number[]> => [
      (await ben.http('GET', `/api/cases/${caseId}`)).status,
      (await ben.http('GET', `/api/referrals/${referralId}`)).status,
    ];
    const to = (ms: number): Promise<void> => board.movesClock(`${instantOf(until12) + ms - Date.now()} milliseconds`);
    await to(-5_000);
    expect(await reads()).toEqual([200, 200]);
    await ben.follows(caseId);
    await to(1);
    await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'Said after noon.' });
    await until(
      () => !ben.live.streams.get(`case/${caseId}`) || ben.live.streams.get(`case/${caseId}`)!.left,
      'the page to empty',
    );
    expect(ben.live.frames.join('')).not.toContain('Said after noon.');
    expect(await reads()).toEqual([404, 404]);
    expect((await ben.http('POST', `/api/cases/${caseId}/messages`, { words: 'Still here?' })).status).toBe(404);
    expect(await movesTo(ben, referralId, 'accepted')).toBe('not_found');
    expect(await moves(ana, shareId, 'suspend')).toBe('illegal_move');
    await until(async () => (await standsFor(ana, referralId))?.state === 'recalled', 'it to be recalled', 30_000);
    expect(await standsFor(ana, referralId)).toMatchObject({
      reason: { family: 'system', code: 'consent-expired' },
      nextStep: { kind: 'coordinator_task' },
    });
  });

  it('is not read while the agreement is suspended, and goes on where it stood when it is resumed', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana);
    const { referralId, shareId } = await refers(ana, caseId, 'shelter');
    expect(await moves(ana, shareId, 'suspend')).toBe('done');
    expect((await ben.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
    expect(await movesTo(ben, referralId, 'accepted')).toBe('not_found');
    expect(await moves(ana, shareId, 'resume')).toBe('done');
    expect((await ben.http('GET', `/api/cases/${caseId}`)).status).toBe(200);
    // A second agreement that holds is enough: the first may be taken back.
    await gives(ana, caseId, 'shelter');
    expect(await moves(ana, shareId, 'revoke')).toBe('done');
    expect((await ben.http('GET', `/api/cases/${caseId}`)).status).toBe(200);
    await goesTo(ben, referralId, 'accepted');
    await board.movesClock('10 hours');
    expect(await standsFor(ana, referralId)).toMatchObject({ state: 'accepted' });
  });
});
