import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTRY_KINDS, LABELS } from '#libs/domain';
import { Agreement } from '../support/actions.js';
import { becomes } from '../support/acts.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { bytes, placeOf, stagesFor } from '../support/on-the-board.js';
import { beginsPart } from '../support/parts.js';
import type { Person } from '../support/person.js';
import { daysAgo, opens, writes } from '../support/person-file.js';
import { drafts, goesTo, movesTo, refers } from '../support/referrals.js';
import { gives, moves } from '../support/shares.js';
import { agencyId, personId } from '../support/table.js';

const board = useBoard();
afterEach(() => board.movesClock('0'));

/** Whoever has the chair coordinates the table as well. */
beforeAll(async () => {
  const admin = await board.sits('admin');
  const act = becomes(personId('chair'), agencyId('municipality'), ['chair', 'coordinator']);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
});

const people = async <Names extends Parameters<typeof board.sits>[0][]>(
  ...names: Names
): Promise<{ [Place in keyof Names]: Person }> =>
  (await Promise.all(names.map((name) => board.sits(name)))) as { [Place in keyof Names]: Person };
const toCoordinate = { purpose: 'COC', labels: ['N', 'R'] };
const columnOf = async (person: Person, caseId: string): Promise<string | undefined> =>
  (await placeOf(person, caseId))?.column;

describe('a case on the board', () => {
  it('stands at the furthest stage that the reader may know of, with all that are held', async () => {
    const [ana, ben, carla] = await people('ana', 'ben', 'carla');
    const caseId = await board.caseOf(ana, 'shelter');
    expect(await placeOf(ana, caseId)).toMatchObject({ column: 'none', stages: [], step: null, reads: true });
    await writes(ana, caseId, { kind: 'test', label: 'HIV' });
    await writes(ana, caseId);
    expect(await placeOf(ana, caseId)).toMatchObject({ column: 'screening', stages: ['contact', 'screening'] });
    expect(await placeOf(ben, caseId)).toMatchObject({ column: 'none', stages: [] });
    await gives(ana, caseId, 'shelter', toCoordinate);
    expect(await placeOf(ben, caseId)).toMatchObject({ column: 'contact', stages: ['contact'] });
    await writes(ben, caseId, { kind: 'housing' });
    expect(await columnOf(ben, caseId)).toBe('social_inclusion');
    expect(await columnOf(ana, caseId)).toBe('screening');
    expect(await placeOf(carla, caseId)).toBeUndefined();
    await ana.closes(caseId);
    expect(await placeOf(ana, caseId)).toBeUndefined();
  });

  it('goes by what holds now: an agreement that is paused, lapsed or taken back tells nothing, and neither does what was corrected', async () => {
    const [ana, ben] = await people('ana', 'ben');
    const caseId = await board.caseOf(ana, 'shelter');
    const wrong = await writes(ana, caseId, { kind: 'kit' });
    const shareId = await gives(ana, caseId, 'shelter', {
      ...toCoordinate,
      until: { date: daysAgo(-1), zone: 'UTC' },
    });
    expect(await columnOf(ben, caseId)).toBe('harm_reduction');
    expect(await moves(ana, shareId, 'suspend')).toBe('done');
    expect(await columnOf(ben, caseId)).toBe('none');
    expect(await moves(ana, shareId, 'resume')).toBe('done');
    await writes(ana, caseId, { kind: 'peer', label: 'PSY', replaces: wrong });
    expect(await columnOf(ben, caseId)).toBe('none');
    expect(await columnOf(ana, caseId)).toBe('recovery_support');
    await writes(ana, caseId, { kind: 'food' });
    expect(await columnOf(ben, caseId)).toBe('contact');
    await board.movesClock('49 hours');
    expect(await columnOf(ben, caseId)).toBe('none');
    await board.movesClock('0');
    expect(await moves(ben, shareId, 'revoke')).toBe('done');
    expect(await columnOf(ben, caseId)).toBe('none');
  });

  it('says the stages that opening the file says, to each reader, whatever was written', async () => {
    const [ana, ben, carla] = await people('ana', 'ben', 'carla');
    const kinds = Object.keys(ENTRY_KINDS);
    // Numbers that look drawn and are the same every time.
    let state = 20261129;
    const draw = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return (state >>> 8) % below;
    };
    const cases: string[] = [];
    for (let number = 0; number < 12; number++) {
      const caseId = await board.caseOf(ana, 'shelter', 'legal');
      cases.push(caseId);
      for (const [to, labels] of [
        ['shelter', ['N', 'R', 'HIV']],
        ['legal', ['N', 'X-LOC']],
      ] as const)
        await gives(ana, caseId, to, { purpose: 'COC', labels });
      await gives(ben, caseId, 'health', { purpose: 'COC', labels: ['N', 'PSY'] });
      const written: { by: Person; id: string; on: string }[] = [];
      for (let entry = 0; entry < 9; entry++) {
        const by = [ana, ana, ben][draw(3)]!;
        const earlier = draw(5) === 0 ? written.splice(0, 1)[0] : undefined;
        const on = daysAgo([1, 2, 2, 28, 29, 30][draw(6)]!);
        const id = await writes(earlier?.by ?? by, caseId, {
          kind: draw(3) ? kinds[draw(kinds.length)] : ['treatment_started', 'lost', 'back', 'dose'][draw(4)],
          label: LABELS[draw(LABELS.length)],
          on,
          ...(earlier && { replaces: earlier.id }),
        });
        if (!earlier) written.push({ by, id, on });
      }
    }
    const { referralId } = await refers(ana, cases[0]!, 'legal', { purpose: 'TREAT' });
    await goesTo(carla, referralId, 'accepted');
    for (const hours of ['0', '60 hours', '80 hours']) {
      await board.movesClock(hours);
      for (const reader of [ana, ben, carla]) {
        const cards = (await stagesFor(reader)).flatMap((column) => column.cards);
        for (const caseId of cases) {
          const { body } = await opens(reader, caseId);
          const said = cards.find((card) => card.caseId === caseId)?.stages;
          expect([reader.key, hours, said]).toEqual([reader.key, hours, body.stages.map(({ stage }) => stage)]);
        }
      }
    }
  });

  it('is no opening of a file: nothing is noted of it', async () => {
    const [ana, ben] = await people('ana', 'ben');
    const caseId = await board.caseOf(ana, 'shelter');
    await writes(ana, caseId);
    await gives(ana, caseId, 'shelter', toCoordinate);
    await stagesFor(ana);
    await stagesFor(ben);
    expect(await board.looks('select from baraza.access_log where episode_id = $1', [caseId])).toEqual([]);
  });
});

describe('whoever lacks a right to it', () => {
  it('is answered the same bytes whether or not something is there', async () => {
    const [ana, ben, bea, carla, dino, chair, stranger, admin] = await people(
      'ana', 'ben', 'bea', 'carla', 'dino', 'chair', 'stranger', 'admin'); // prettier-ignore
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    await board.caseOf(ana, 'shelter');
    await gives(ana, caseId, 'shelter', toCoordinate);
    await writes(ana, caseId);
    const outside = [ben, bea, carla, dino, chair, stranger, admin];
    const views = [
      'stages',
      'stages&stage=treatment_start',
      'stages&overdue=true',
      'stages&column=screening',
      'holders',
      'actions',
    ];
    const all = (): Promise<unknown[]> =>
      Promise.all(outside.flatMap((person) => views.map((view) => bytes(person, `view=${view}`))));
    const before = await all();
    const mine = await bytes(ana, 'view=stages');
    // What no agreement covers, a part in which they are not with what is due and late in it, and a referral that is not sent.
    await writes(ana, caseId, { kind: 'treatment_started', label: 'OPIOIDUD', on: daysAgo(40) });
    await writes(ana, caseId, { kind: 'test', label: 'HIV' });
    const partId = await beginsPart(ana, caseId, 'health', 'For the two of us.');
    await new Agreement({ partId }).isAgreedBy(ana);
    expect(await all()).toEqual(before);
    expect((await bytes(ana, 'view=stages')).body).not.toBe(mine.body);
    expect(await placeOf(ana, caseId)).toMatchObject({ column: 'treatment_stay' });
  });

  it('sees of a person the steps, where they coordinate, and no stage that something in a file says', async () => {
    const [ana, carla, chair, dino] = await people('ana', 'carla', 'chair', 'dino');
    const caseId = await board.caseOf(ana);
    await writes(ana, caseId, { kind: 'treatment_started', label: 'OPIOIDUD' });
    expect(await placeOf(chair, caseId)).toBeUndefined();
    const { referralId } = await refers(ana, caseId, 'legal');
    const step = { kind: 'referral', id: referralId, state: 'offered', agencyId: agencyId('legal'), overdue: false };
    expect(await placeOf(chair, caseId)).toMatchObject({
      column: 'none',
      reads: false,
      leadAgencyId: null,
      stages: [],
      step,
    });
    await goesTo(carla, referralId, 'accepted');
    expect(await placeOf(chair, caseId)).toMatchObject({ column: 'linkage', stages: ['linkage'] });
    expect(await placeOf(ana, caseId)).toMatchObject({ column: 'treatment_start', reads: true });
    expect(await placeOf(carla, caseId)).toMatchObject({ column: 'linkage', reads: true });
    expect(await placeOf(dino, caseId)).toBeUndefined();
    expect(await movesTo(carla, referralId, 'met')).toBe('done');
    expect(await movesTo(carla, referralId, 'completed', { given: 'papers' })).toBe('done');
    // Nothing of it is due any more.
    expect(await placeOf(chair, caseId)).toBeUndefined();
  });

  it('sees a draft only where it is theirs', async () => {
    const [ana, carla, chair] = await people('ana', 'carla', 'chair');
    const caseId = await board.caseOf(ana, 'legal');
    const referralId = await drafts(ana, caseId, 'legal');
    expect(await placeOf(carla, caseId)).toMatchObject({ step: null });
    for (const person of [ana, chair])
      expect(await placeOf(person, caseId)).toMatchObject({ step: { id: referralId, agencyId: agencyId('health') } });
  });
});
