import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type FollowAnswer, holderOf, mayHaveCompany, REFERRAL_STATE_NAMES } from '#libs/domain';
import { becomes } from '../support/acts.js';
import { until } from '../support/api-process.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { asksAlong, goesAlong, goesTo, movesTo, referralsOf, refers, standsFor } from '../support/referrals.js';
import { gives, moves } from '../support/shares.js';
import { agencyId, type CastName, personId } from '../support/table.js';

const board = useBoard({ WORKER_SWEEP_MS: '250' });
afterEach(() => board.movesClock('0'));

/** Whoever has the chair coordinates the table as well. */
beforeAll(async () => {
  const admin = await board.sits('admin');
  const act = becomes(personId('chair'), agencyId('municipality'), ['chair', 'coordinator']);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
});

const sits = (...names: CastName[]): Promise<Person[]> => Promise.all(names.map((name) => board.sits(name)));
const LEGAL = agencyId('legal');
const soon = (): object => {
  const at = new Date(Date.now() + 3_600_000).toISOString();
  return { slot: { date: at.slice(0, 10), time: at.slice(11, 16), zone: 'UTC' }, words: 'The blue door, ring twice.' };
};

/** Somebody is referred to the shelter, and the person said yes that Carla's agency goes along. */
async function onTheWay(): Promise<{ people: Person[]; caseId: string; referralId: string; shareId: string }> {
  const people = await sits('ana', 'ben', 'carla', 'chair');
  const caseId = await board.caseOf(people[0]!);
  const { referralId } = await refers(people[0]!, caseId, 'shelter', { words: 'A bed for some weeks.' });
  const shareId = await gives(people[0]!, caseId, 'legal', { purpose: 'X-ACCOMP', labels: ['N'] });
  return { people, caseId, referralId, shareId };
}

describe('company on the way', () => {
  it('is asked for with the person’s yes, says so, has the step of the day, and follows no longer once they met', async () => {
    const { people, caseId, referralId } = await onTheWay();
    const [ana, ben, carla, chair] = people as [Person, Person, Person, Person];
    expect(await asksAlong(ben, referralId, 'legal')).toBe('forbidden');
    for (const wrong of ['health', 'shelter', 'justice', 'elsewhere'] as const)
      expect(await asksAlong(ana, referralId, wrong)).toBe('invalid_input');
    // Municipality may not be told: no agreement says so.
    expect(await asksAlong(chair, referralId, 'municipality')).toBe('invalid_input');
    expect(await standsFor(carla, referralId)).toBeUndefined();
    expect(await asksAlong(ana, referralId, 'legal')).toBe('done');
    expect(await asksAlong(chair, referralId, 'legal')).toBe('illegal_move');
    expect(await standsFor(carla, referralId)).toMatchObject({ askedAgencyId: LEGAL, accompanierAgencyId: null });
    expect(await referralsOf(carla)).toMatchObject([{ id: referralId }]);
    // They read no case, nothing of what is said there, and no step of before.
    expect((await carla.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
    const { body } = await carla.http<FollowAnswer>('GET', `/api/referrals/${referralId}`);
    expect(body.events.map(({ type }) => type)).toEqual(['referral.accompanied']);
    // Until they said yes nothing is theirs to do.
    expect(await movesTo(carla, referralId, 'withdrawn', { nextStep: { kind: 'person_choice' } })).toBe('forbidden');
    for (const other of [ana, ben, chair]) expect(await goesAlong(other, referralId)).toBe('forbidden');

    expect(await goesAlong(carla, referralId)).toBe('done');
    expect(await goesAlong(carla, referralId)).toBe('illegal_move');
    expect(await standsFor(ana, referralId)).toMatchObject({ askedAgencyId: null, accompanierAgencyId: LEGAL });
    await goesTo(ben, referralId, 'accepted');
    await goesTo(ben, referralId, 'scheduled', soon());
    expect(holderOf((await standsFor(ana, referralId))!)).toBe('accompanier');
    const [reminded] = await board.looks<{ agency: string }>(
      'select agency_id as agency from baraza.reminder where subject_id = $1',
      [referralId],
    );
    expect(reminded!.agency).toBe(LEGAL);
    const taken = await carla.http('POST', `/api/referrals/${referralId}/assign`, { personId: carla.id });
    expect(taken.status).toBe(200);
    expect((await ben.http('POST', `/api/referrals/${referralId}/assign`, { personId: ben.id })).status).toBe(403);
    expect((await carla.http('POST', `/api/referrals/${referralId}/assign`, {})).status).toBe(200);
    expect(await standsFor(ana, referralId)).toMatchObject({ assigneeId: null });
    expect(await movesTo(carla, referralId, 'met')).toBe('forbidden');
    await goesTo(carla, referralId, 'not_met');
    await goesTo(ben, referralId, 'scheduled', soon());
    await goesTo(ben, referralId, 'met');
    expect(await standsFor(carla, referralId)).toBeUndefined();
    expect(await referralsOf(carla)).toEqual([]);
    expect(await standsFor(ana, referralId)).toMatchObject({ state: 'met', accompanierAgencyId: LEGAL });
    expect(await asksAlong(ana, referralId, null)).toBe('illegal_move');
  });

  it('says no, is asked again, cannot any more, and is no longer needed: each time the step is whose it was', async () => {
    const { people, referralId } = await onTheWay();
    const [ana, ben, carla, chair] = people as [Person, Person, Person, Person];
    expect(await asksAlong(chair, referralId, 'legal')).toBe('done');
    expect(await goesAlong(carla, referralId, false)).toBe('done');
    expect(await standsFor(carla, referralId)).toBeUndefined();
    expect(await standsFor(ana, referralId)).toMatchObject({ askedAgencyId: null, accompanierAgencyId: null });
    expect(await goesAlong(carla, referralId)).toBe('not_found');
    expect(await asksAlong(ana, referralId, 'legal')).toBe('done');
    expect(await goesAlong(carla, referralId)).toBe('done');
    await goesTo(ben, referralId, 'scheduled', soon());
    expect(await goesAlong(carla, referralId, false)).toBe('done');
    expect(holderOf((await standsFor(ana, referralId))!)).toBe('receiver');
    expect(await standsFor(carla, referralId)).toBeUndefined();
    expect(await asksAlong(ana, referralId, 'legal')).toBe('done');
    expect(await asksAlong(ana, referralId, null)).toBe('done');
    expect(await asksAlong(ana, referralId, null)).toBe('illegal_move');
    expect(await standsFor(carla, referralId)).toBeUndefined();
  });

  it('ends with the person’s yes: at once for who was told, and the step is the receiver’s again', async () => {
    const { people, referralId, shareId } = await onTheWay();
    const [ana, ben, carla] = people as [Person, Person, Person, Person];
    expect(await asksAlong(ana, referralId, 'legal')).toBe('done');
    expect(await goesAlong(carla, referralId)).toBe('done');
    await goesTo(ben, referralId, 'scheduled', soon());
    expect(await moves(ana, shareId, 'revoke')).toBe('done');
    expect(await standsFor(carla, referralId)).toBeUndefined();
    await until(
      async () => (await standsFor(ana, referralId))?.accompanierAgencyId === null,
      'nobody to go along any more',
      30_000,
    );
    expect(holderOf((await standsFor(ana, referralId))!)).toBe('receiver');
    const [reminded] = await board.looks<{ agency: string }>(
      'select agency_id as agency from baraza.reminder where subject_id = $1',
      [referralId],
    );
    expect(reminded!.agency).toBe(agencyId('shelter'));
    expect(await journalFaults(board)).toEqual([]);
  });

  it('is there as long in SQL as in the domain', async () => {
    for (const state of REFERRAL_STATE_NAMES) {
      const [row] = await board.looks<{ may: boolean }>('select baraza.may_have_company($1) as may', [state]);
      expect([state, row!.may]).toEqual([state, mayHaveCompany(state)]);
    }
  });
});
