import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ENTRY_KINDS, type EntryKind } from '../person-file/entry.kinds.js';
import { addDays } from '../time/local-date.js';
import { type Stage, STAGES } from './stage.js';
import { STAY_DAYS, type StagedEntry, type StagedMove, stagesOf } from './stages.js';

const TODAY = '2027-03-26';
const ago = (days: number): string => addDays(TODAY, -days);
let written = 0;
const entry = (kind: EntryKind, days: number, replacedBy: string | null = null): StagedEntry => ({
  kind,
  on: ago(days),
  at: `2027-03-26T10:00:00.${String(written++ % 1000).padStart(3, '0')}Z`,
  replacedBy,
});
const at = (...entries: StagedEntry[]): Stage[] => stagesOf(entries, [], TODAY).map(({ stage }) => stage);

describe('the stages of the continuum', () => {
  it('are none before anything was', () => {
    expect(stagesOf([], [], TODAY)).toEqual([]);
    expect(at(entry('note', 1), entry('missed', 1))).toEqual([]);
  });

  it('are several at a time, in their order, with their first and their latest day', () => {
    expect(stagesOf([entry('housing', 2), entry('kit', 9), entry('food', 30), entry('kit', 4)], [], TODAY)).toEqual([
      { stage: 'contact', since: ago(30), latest: ago(30) },
      { stage: 'harm_reduction', since: ago(9), latest: ago(4) },
      { stage: 'social_inclusion', since: ago(2), latest: ago(2) },
    ]);
  });

  it('count no entry that was corrected, and none of a day to come', () => {
    expect(at(entry('kit', 9, 'another'), entry('test', -1))).toEqual([]);
  });

  it('have a linkage by a referral that was accepted, and by nothing else', () => {
    const moves: StagedMove[] = [
      { to: 'offered', on: ago(9) },
      { to: 'accepted', on: ago(3) },
      { to: 'accepted', on: ago(8) },
      { to: 'declined', on: ago(1) },
    ];
    expect(stagesOf([], moves, TODAY)).toEqual([{ stage: 'linkage', since: ago(8), latest: ago(3) }]);
    expect(stagesOf([], moves.slice(0, 1), TODAY)).toEqual([]);
  });

  it('have a stay in treatment from the 28th day after the start on', () => {
    expect(at(entry('first_dose', STAY_DAYS - 1))).toEqual(['treatment_start']);
    expect(stagesOf([entry('first_dose', STAY_DAYS)], [], TODAY)[1]).toEqual({
      stage: 'treatment_stay',
      since: TODAY,
      latest: TODAY,
    });
    expect(stagesOf([entry('first_dose', 40), entry('dose', 2)], [], TODAY)[1]).toEqual({
      stage: 'treatment_stay',
      since: ago(12),
      latest: ago(2),
    });
  });

  it('have none while contact is lost, and one again when they are back; a pause ends nothing', () => {
    const start = entry('treatment_started', 60);
    expect(at(start, entry('pause', 5), entry('missed', 4))).toContain('treatment_stay');
    expect(at(start, entry('lost', 5))).not.toContain('treatment_stay');
    expect(at(start, entry('lost', 5), entry('missed', 4))).not.toContain('treatment_stay');
    for (const kind of ['back', 'dose', 'first_dose'] as const)
      expect(at(start, entry('lost', 5), entry(kind, 4))).toContain('treatment_stay');
    // Of one day, what was written later counts as later.
    expect(at(start, entry('back', 5), entry('lost', 5))).not.toContain('treatment_stay');
    // A day that is written down late stands where it was.
    expect(at(start, entry('lost', 5), entry('dose', 9))).not.toContain('treatment_stay');
  });
});

const anEntry: fc.Arbitrary<StagedEntry> = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(ENTRY_KINDS) as EntryKind[])),
    days: fc.integer({ min: -3, max: 90 }),
    replacedBy: fc.constantFrom(null, null, 'another'),
    ms: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ kind, days, replacedBy, ms }) => ({
    ...entry(kind, days, replacedBy),
    at: `2027-03-26T10:00:00.${String(ms).padStart(3, '0')}Z`,
  }));
const moves: fc.Arbitrary<StagedMove[]> = fc.array(
  fc.record({ to: fc.constantFrom('offered', 'accepted', 'met'), on: fc.integer({ min: -3, max: 90 }).map(ago) }),
);

describe('the stages of any file', () => {
  it('are each there once, in their order, and never after today; staying is never without a start', () => {
    fc.assert(
      fc.property(fc.array(anEntry), moves, (entries, moved) => {
        const held = stagesOf(entries, moved, TODAY);
        const stages = held.map(({ stage }) => stage);
        expect(stages).toEqual(STAGES.filter((stage) => stages.includes(stage)));
        for (const { since, latest } of held) expect([since <= latest, latest <= TODAY]).toEqual([true, true]);
        if (stages.includes('treatment_stay')) expect(stages).toContain('treatment_start');
      }),
    );
  });

  it('that shows less are no more than those of one that shows all, but for what it hides of losing contact', () => {
    fc.assert(
      fc.property(fc.array(anEntry), fc.array(fc.boolean()), (entries, shown) => {
        const less = entries.filter((_, place) => shown[place]);
        const all = at(...entries);
        expect(at(...less).filter((stage) => stage !== 'treatment_stay' && !all.includes(stage))).toEqual([]);
      }),
    );
  });

  it('do not depend on the order in which they are read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anEntry, { selector: ({ on, at: ms }) => `${on}${ms}` }), (entries) => {
        expect(stagesOf([...entries].reverse(), [], TODAY)).toEqual(stagesOf(entries, [], TODAY));
      }),
    );
  });
});
