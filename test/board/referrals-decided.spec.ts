import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { isOpen, type Referral, REFERRAL_STATE_NAMES, referralStream } from '#libs/domain';
import { becomes, toPerson } from '../support/acts.js';
import { until } from '../support/api-process.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import {
  drafts,
  followsUp,
  goesTo,
  movesTo,
  referralsOf,
  refers,
  standsFor,
  triesToMove,
} from '../support/referrals.js';
import { gives } from '../support/shares.js';
import { agencyId, type CastName, personId } from '../support/table.js';

const board = useBoard({ WORKER_SWEEP_MS: '250' });
afterEach(() => board.movesClock('0'));

const sits = (...names: CastName[]): Promise<Person[]> => Promise.all(names.map((name) => board.sits(name)));
const standings = async (name: CastName, of: 'municipality' | 'shelter', ...held: string[]): Promise<void> => {
  const admin = await board.sits('admin');
  const act = becomes(personId(name), agencyId(of), held as never);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
};

/** Whoever has the chair coordinates the table as well; at the shelter Ben is on duty. */
beforeAll(async () => {
  await standings('chair', 'municipality', 'chair', 'coordinator');
  await standings('ben', 'shelter', 'worker', 'duty_contact');
});

const NO_ROOM = { family: 'service', code: 'at-capacity' };

describe('a decline', () => {
  it('is a proposal: it is sent back three times at most, and ends with a next step or not at all', async () => {
    const [ana, ben, chair] = await sits('ana', 'ben', 'chair');
    const caseId = await board.caseOf(ana!);
    const { referralId } = await refers(ana!, caseId, 'shelter');
    expect(await movesTo(ben!, referralId, 'decline_proposed')).toBe('invalid_input');
    for (let round = 0; round < 3; round++) {
      await goesTo(ben!, referralId, 'decline_proposed', { reason: NO_ROOM });
      expect(await movesTo(ben!, referralId, 'declined', { nextStep: { kind: 'person_choice' } })).toBe('forbidden');
      expect(await movesTo(chair!, referralId, 'offered')).toBe('invalid_input');
      await goesTo(chair!, referralId, 'offered', { words: 'The list of Monday has a place.' });
    }
    await goesTo(ben!, referralId, 'decline_proposed', { reason: NO_ROOM });
    expect(await movesTo(chair!, referralId, 'offered', { words: 'Once more.' })).toBe('invalid_input');
    expect(await movesTo(chair!, referralId, 'declined')).toBe('invalid_input');
    expect(await movesTo(chair!, referralId, 'declined', { nextStep: { kind: 'new_referral' } })).toBe('invalid_input');
    expect(
      await movesTo(chair!, referralId, 'declined', { nextStep: { kind: 'new_referral', referralId: v4() } }),
    ).toBe('invalid_input');
    const next = await drafts(ana!, caseId, 'legal');
    await goesTo(chair!, referralId, 'declined', { nextStep: { kind: 'new_referral', referralId: next } });
    expect(await standsFor(ana!, referralId)).toMatchObject({ state: 'declined', nextStep: { referralId: next } });
  });

  it('leads on to another door that the coordinator writes down, and the sender sends once the person says yes', async () => {
    const [ana, ben, carla, chair] = await sits('ana', 'ben', 'carla', 'chair');
    const caseId = await board.caseOf(ana!);
    const { referralId } = await refers(ana!, caseId, 'shelter');
    expect(await followsUp(chair!, referralId, 'legal')).toBe('illegal_move');
    await goesTo(ben!, referralId, 'decline_proposed', { reason: NO_ROOM });
    for (const other of [ana!, ben!]) expect(await followsUp(other, referralId, 'legal')).toBe('forbidden');
    expect(await followsUp(carla!, referralId, 'legal')).toBe('not_found');
    for (const wrong of ['health', 'justice', 'elsewhere'] as const)
      expect(await followsUp(chair!, referralId, wrong)).toBe('invalid_input');
    const next = await followsUp(chair!, referralId, 'legal');
    expect(await standsFor(ana!, next)).toMatchObject({
      state: 'draft',
      caseId,
      senderAgencyId: agencyId('health'),
      receiverAgencyId: agencyId('legal'),
      purpose: 'TREAT',
    });
    expect(await standsFor(carla!, next)).toBeUndefined();
    await goesTo(chair!, referralId, 'redirected', { nextStep: { kind: 'new_referral', referralId: next } });
    expect(await standsFor(ana!, referralId)).toMatchObject({ state: 'redirected', nextStep: { referralId: next } });
    expect(await followsUp(chair!, referralId, 'legal')).toBe('illegal_move');
    // It is not the coordinator's to send, nor anybody's before the person said yes.
    expect(await movesTo(chair!, next, 'offered')).toBe('forbidden');
    expect(await movesTo(ana!, next, 'offered')).toBe('invalid_input');
    await gives(ana!, caseId, 'legal');
    await goesTo(ana!, next, 'offered');
    expect(await standsFor(carla!, next)).toMatchObject({ state: 'offered' });
  });

  it('is written about where each may read it: the agencies among themselves, the coordinator for all', async () => {
    const [ana, ben, chair] = await sits('ana', 'ben', 'chair');
    const caseId = await board.caseOf(ana!);
    const { referralId } = await refers(ana!, caseId, 'shelter', { words: 'Among the agencies.' });
    await chair!.live.follow(referralStream(referralId));
    expect(await movesTo(ben!, referralId, 'info_needed', { words: 'Which?', asksFor: ['PSY'] })).toBe('invalid_input');
    await goesTo(ben!, referralId, 'info_needed', { words: 'Which medicine?', asksFor: ['HIV'] });
    await goesTo(ana!, referralId, 'acknowledged', { words: 'Not for here.' });
    await goesTo(ben!, referralId, 'decline_proposed', { reason: NO_ROOM, words: 'Not for the coordinator.' });
    await goesTo(chair!, referralId, 'offered', { words: 'For all of you.' });
    const { body } = await ben!.http<{ events: { words?: string }[] }>('GET', `/api/referrals/${referralId}`);
    expect(body.events.map(({ words }) => words).filter(Boolean)).toEqual(['For all of you.']);
    const told = chair!.live.frames.join('\n');
    expect(told).toContain('referral.moved');
    expect(told).not.toContain('Among the agencies.');
    expect(told).not.toContain('Not for the coordinator.');
    // Nor what a question asked for: it says more than the kind of service.
    expect(told).not.toContain('HIV');
    chair!.takesNote();
  });
});

describe('silence', () => {
  it('is late at once, reminds who holds the step and then those above, and after three times is the agency’s: never the person’s', async () => {
    const [ana, ben, chair] = await sits('ana', 'ben', 'chair');
    const caseId = await board.caseOf(ana!);
    const { referralId } = await refers(ana!, caseId, 'shelter', { priority: 'urgent' });
    const { dueAt, moves } = (await standsFor(ana!, referralId))!;
    expect(moves).toEqual({ to: 'expired', at: expect.any(Number) });
    expect(Math.round((moves!.at - Date.now()) / 3_600_000)).toBe(6);
    expect(Math.round((dueAt! - Date.now()) / 3_600_000)).toBe(2);
    expect(await movesTo(chair!, referralId, 'expired')).toBe('illegal_move');
    await board.movesClock('2 hours 1 minute');
    const told = async (): Promise<string[]> =>
      (
        await board.looks<{ who: string }>(
          `select distinct audience || ' ' || number as who from baraza.notice where subject_id = $1 order by 1`,
          [referralId],
        )
      ).map(({ who }) => who);
    await until(async () => (await told()).length > 0, 'the first reminder', 30_000);
    expect(await told()).toEqual(['owner 1']);
    await board.movesClock('6 hours 1 minute');
    await until(async () => (await standsFor(ana!, referralId))?.state === 'expired', 'it to expire', 30_000);
    expect(await standsFor(ana!, referralId)).toMatchObject({
      reason: { family: 'system', code: 'agency-no-response' },
      silentAgencyId: agencyId('shelter'),
      nextStep: { kind: 'coordinator_task' },
    });
    await until(
      async () => (await told()).some((who) => who.startsWith('coordinator')),
      'the coordinator to be told',
      30_000,
    );
    // Another door is the coordinator's to find, the same day.
    expect(await standsFor(ana!, await followsUp(chair!, referralId, 'legal'))).toMatchObject({ state: 'draft' });
    expect(await movesTo(ben!, referralId, 'accepted')).toMatch(/^(illegal_move|not_found)$/);
  });

  it('of a state that was left says nothing any more', async () => {
    const [ana, ben] = await sits('ana', 'ben');
    const caseId = await board.caseOf(ana!);
    const { referralId } = await refers(ana!, caseId, 'shelter', { priority: 'urgent' });
    await goesTo(ben!, referralId, 'acknowledged');
    await board.movesClock('7 hours');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const notices = await board.looks('select from baraza.notice where subject_id = $1', [referralId]);
    expect(notices).toHaveLength(0);
    expect(await standsFor(ana!, referralId)).toMatchObject({ state: 'acknowledged' });
    const [row] = await board.looks<{ left: number }>(
      `select count(*)::int as left from baraza.rung where subject_id = $1 and state = 'planned'
         and revision <> (select revision from baraza.reminder where subject_id = $1)`,
      [referralId],
    );
    expect(row!.left).toBe(0);
  });

  it('of somebody who was shut out is their agency’s: whoever is on duty there is reminded', async () => {
    await standings('bea', 'shelter', 'duty_contact', 'worker');
    const [ana, ben, admin] = await sits('ana', 'ben', 'admin');
    const caseId = await board.caseOf(ana!);
    const { referralId } = await refers(ana!, caseId, 'shelter', { priority: 'urgent' });
    const assigned = await ben!.http('POST', `/api/referrals/${referralId}/assign`, { personId: personId('ben') });
    expect(assigned.status).toBe(200);
    const out = toPerson('disable', personId('ben'));
    expect(ended(await admin!.http(out.method, out.path, out.body))).toBe('done');
    await board.movesClock('2 hours 1 minute');
    const told = () =>
      board.looks<{ person_id: string }>('select distinct person_id from baraza.notice where subject_id = $1', [
        referralId,
      ]);
    await until(async () => (await told()).length > 0, 'a reminder', 30_000);
    expect((await told()).map((row) => row.person_id)).toEqual([personId('bea')]);
    const back = toPerson('enable', personId('ben'));
    expect(ended(await admin!.http(back.method, back.path, back.body))).toBe('done');
    await standings('bea', 'shelter', 'volunteer');
  });
});

describe('two at the same moment', () => {
  it('do one of two moves, once, and of one command sent twice one', async () => {
    const [ana, ben] = await sits('ana', 'ben');
    const caseId = await board.caseOf(ana!);
    const { referralId } = await refers(ana!, caseId, 'shelter');
    const answers = await Promise.all([
      movesTo(ben!, referralId, 'accepted', { from: 'offered' }),
      movesTo(ben!, referralId, 'decline_proposed', { from: 'offered', reason: NO_ROOM }),
      movesTo(ana!, referralId, 'recalled', {
        from: 'offered',
        reason: { family: 'person', code: 'person-chose-another-service' },
        nextStep: { kind: 'person_choice' },
      }),
    ]);
    expect(answers.filter((code) => code === 'done')).toHaveLength(1);
    expect(
      answers
        .filter((code) => code !== 'done')
        .every((code) => ['illegal_move', 'not_found', 'forbidden'].includes(code)),
    ).toBe(true);
  });

  it('have one of a kind under way: a second door for the same is opened when the first is closed', async () => {
    const [ana, ben, carla] = await sits('ana', 'ben', 'carla');
    const caseId = await board.caseOf(ana!);
    const { referralId } = await refers(ana!, caseId, 'shelter');
    await gives(ana!, caseId, 'legal');
    const second = await drafts(ana!, caseId, 'legal');
    expect(await movesTo(ana!, second, 'offered')).toBe('illegal_move');
    expect(await standsFor(carla!, second)).toBeUndefined();
    expect((await triesToMove(ben!, referralId, 'withdrawn', { nextStep: { kind: 'person_choice' } })).status).toBe(
      200,
    );
    await goesTo(ana!, second, 'offered');
    expect(await standsFor(carla!, second)).toMatchObject({ state: 'offered' });
  });
});

describe('no dead end', () => {
  it('is left behind: a case is not closed, and no agency leaves it, while somebody is referred between them', async () => {
    const [ana, ben] = await sits('ana', 'ben');
    const caseId = await board.caseOf(ana!);
    const draft = await drafts(ana!, caseId, 'legal', { service: 'papers' });
    const { referralId } = await refers(ana!, caseId, 'shelter');
    const closes = async (): Promise<string> =>
      ended(await ana!.http('POST', `/api/cases/${caseId}/close`, { outcome: 'completed' }));
    const leaves = async (who: Person, id: string): Promise<string> =>
      ended(await who.http('DELETE', `/api/cases/${caseId}/agencies/${id}`));
    expect(await closes()).toBe('illegal_move');
    expect(await leaves(ana!, agencyId('shelter'))).toBe('illegal_move');
    expect(await leaves(ben!, agencyId('shelter'))).toBe('illegal_move');
    await goesTo(ben!, referralId, 'withdrawn', { nextStep: { kind: 'person_choice' } });
    expect(await closes()).toBe('illegal_move');
    await goesTo(ana!, draft, 'error', { reason: { family: 'system', code: 'entered-in-error' } });
    expect(await closes()).toBe('done');
  });
});

describe('whoever comes later', () => {
  it('follows what their agency holds, or what they coordinate, and no longer once they do not', async () => {
    const [ana, carla] = await sits('ana', 'carla');
    const caseId = await board.caseOf(ana!);
    const { referralId } = await refers(ana!, caseId, 'shelter');
    const bea = await board.sits('bea');
    expect(await standsFor(bea, referralId)).toBeUndefined();
    await standings('bea', 'shelter', 'worker');
    expect(await standsFor(await board.sits('bea'), referralId)).toMatchObject({ state: 'offered' });
    await standings('bea', 'shelter', 'volunteer');
    expect(await standsFor(await board.sits('bea'), referralId)).toBeUndefined();

    await standings('admin', 'municipality', 'administrator', 'coordinator');
    expect((await referralsOf(await board.sits('admin'))).map(({ id }) => id)).toContain(referralId);
    await standings('admin', 'municipality', 'administrator');
    expect(await referralsOf(await board.sits('admin'))).toEqual([]);
    expect((await referralsOf(carla!)).map(({ id }) => id)).not.toContain(referralId);
  });

  it('sees in SQL and in the domain the same as under way', async () => {
    for (const state of REFERRAL_STATE_NAMES) {
      const [row] = await board.looks<{ is: boolean }>('select baraza.is_under_way_state($1) as is', [state]);
      expect([state, row!.is]).toEqual([state, isOpen(state as Referral['state']) && state !== 'draft']);
    }
  });
});
