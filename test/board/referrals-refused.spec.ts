import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { movesOpenTo, REFERRAL_STATE_NAMES, type ReferralParty, type ReferralState } from '#libs/domain';
import { becomes } from '../support/acts.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { aReferral, drafts, goesTo, movesTo, refers, standsFor, triesToDraft } from '../support/referrals.js';
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

describe('what nobody may', () => {
  const WHO: [CastName, ReferralParty[] | null][] = [
    ['ana', ['sender']],
    ['ben', ['receiver']],
    ['chair', ['coordinator']],
    ['carla', null],
    ['bea', null],
    ['dino', null],
    ['stranger', null],
  ];
  /** Has it stand in a state, past every rule: what may be done from there is what is asked. */
  const put = async (referralId: string, state: ReferralState): Promise<void> => {
    await board.looks(
      `update baraza.referral set state = $2, body = body || jsonb_build_object('state', $2::text), moves_to = null, moves_at = null where id = $1`,
      [referralId, state],
    );
  };

  it('moves it where no move goes, on whichever side they stand, and changes nothing by trying', async () => {
    const people = await sits(...WHO.map(([name]) => name));
    const caseId = await board.caseOf(people[0]!, 'legal');
    const { referralId } = await refers(people[0]!, caseId, 'shelter');
    const wrong: string[] = [];
    for (const from of REFERRAL_STATE_NAMES) {
      await put(referralId, from);
      for (const [place, [name, sides]] of WHO.entries()) {
        const open = new Set(sides ? movesOpenTo(from, sides).map(({ to }) => to) : []);
        // Whoever does not follow it is told the same of every move.
        const asked = sides ? REFERRAL_STATE_NAMES.filter((to) => !open.has(to)) : (['accepted', 'error'] as const);
        const answers = await Promise.all(asked.map((to) => movesTo(people[place]!, referralId, to)));
        for (const [at, code] of answers.entries())
          if (!(sides ? ['illegal_move', 'forbidden'] : ['not_found']).includes(code))
            wrong.push(`${name} moves it from ${from} to ${asked[at]}: ${code}`);
      }
      const [row] = await board.looks<{ state: string }>('select state from baraza.referral where id = $1', [
        referralId,
      ]);
      if (row!.state !== from) wrong.push(`from ${from} it went to ${row!.state}`);
    }
    expect(wrong).toEqual([]);
    await put(referralId, 'offered');
  });

  it('sends nonsense, another’s ids or more than is asked, and reaches anything', async () => {
    const [ana, ben, stranger, dino] = await sits('ana', 'ben', 'stranger', 'dino');
    const caseId = await board.caseOf(ana!);
    const elsewhere = await board.caseOf(stranger!);
    await gives(ana!, caseId, 'shelter');
    for (const [input, code] of [
      [{ service: 'anything' }, 'invalid_input'],
      [{ purpose: 'BTG' }, 'invalid_input'],
      [{ priority: 'now' }, 'invalid_input'],
      [{ receiverAgencyId: agencyId('health') }, 'invalid_input'],
      [{ receiverAgencyId: agencyId('justice') }, 'invalid_input'],
      [{ receiverAgencyId: agencyId('elsewhere') }, 'invalid_input'],
      [{ senderAgencyId: agencyId('legal') }, 'invalid_input'],
      [{ state: 'accepted' }, 'invalid_input'],
      [{ referralId: 'x' }, 'invalid_input'],
      [{ words: '' }, 'invalid_input'],
      [{ words: 'x'.repeat(501) }, 'invalid_input'],
      [{ partId: v4() }, 'invalid_input'],
    ] as const)
      expect([input, (await triesToDraft(ana!, caseId, aReferral('shelter', input))).body.error?.code]).toEqual([
        input,
        code,
      ]);
    expect((await triesToDraft(ana!, elsewhere, aReferral('shelter'))).status).toBe(404);
    expect((await triesToDraft(stranger!, caseId, aReferral('shelter'))).status).toBe(404);
    expect((await triesToDraft(dino!, caseId, aReferral('shelter'))).status).toBe(404);
    const referralId = await drafts(ana!, caseId, 'shelter');
    await goesTo(ana!, referralId, 'offered');
    expect((await triesToDraft(ana!, caseId, aReferral('legal', { referralId }))).body.error?.code).toBe(
      'illegal_move',
    );
    for (const saying of [
      { reason: 'none' },
      { reason: { family: 'person', code: 'at-capacity' } },
      { reason: { family: '__proto__', code: 'constructor' } },
      { nextStep: [] },
      { slot: { date: '2026-02-30', time: '10:00', zone: 'UTC' } },
      { __proto__: { to: 'met' }, since: 1 },
    ])
      expect(await movesTo(ben!, referralId, 'decline_proposed', saying)).toBe('invalid_input');
    expect(await movesTo(ben!, referralId, 'anywhere')).toBe('invalid_input');
    expect(
      await movesTo(ben!, referralId, 'scheduled', {
        words: 'Door.',
        slot: { date: '2020-01-01', time: '10:00', zone: 'UTC' },
      }),
    ).toBe('invalid_input');
    expect(await movesTo(ben!, referralId, 'accepted', { from: 'acknowledged' })).toBe('illegal_move');
    expect((await ben!.http('POST', `/api/referrals/${referralId}/steal`, {})).status).toBe(404);
    expect((await ben!.http('POST', `/api/referrals/${referralId}/try`, { channel: 'phone' })).body.error?.code).toBe(
      'illegal_move',
    );
    expect(
      (await ben!.http('POST', `/api/referrals/${referralId}/assign`, { personId: personId('ana') })).body.error?.code,
    ).toBe('invalid_input');
    expect(
      (await ana!.http('POST', `/api/referrals/${referralId}/assign`, { personId: personId('ana') })).body.error?.code,
    ).toBe('forbidden');
    expect(await standsFor(ana!, referralId)).toMatchObject({ state: 'offered', assigneeId: null });
  });
});
