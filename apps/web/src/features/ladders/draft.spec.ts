import { describe, expect, it } from '@jest/globals';
import { type Ladder, problemsInLadder, STANDARD_LADDER, URGENT_LADDER } from '#libs/domain';
import { type DraftLadder, draftOf, ladderOfDraft, moved, nextRung } from './draft.js';

const draft = (ladder: Ladder = STANDARD_LADDER): DraftLadder =>
  draftOf({ name: 'standard', version: 3, own: true, ladder });
const change = (given: DraftLadder, place: number, to: Partial<DraftLadder['rungs'][number]>): DraftLadder => ({
  ...given,
  rungs: given.rungs.map((rung, at) => (at === place ? { ...rung, ...to } : rung)),
});

describe('a ladder that somebody changes', () => {
  it('is what it was while nothing is changed', () => {
    expect(ladderOfDraft(draft())).toEqual(STANDARD_LADDER);
    expect(ladderOfDraft({ ...draft(URGENT_LADDER), name: 'urgent' })).toEqual(URGENT_LADDER);
  });

  it('keeps a distance in several units until another is said', () => {
    const mixed: Ladder = {
      ...STANDARD_LADDER,
      rungs: [{ number: 1, offset: { clock: 'wall', days: 1, hours: 2 }, audience: ['chair'], channels: ['app'] }],
    };
    expect(ladderOfDraft(draft(mixed))).toEqual(mixed);
    const said = change(draft(mixed), 0, { amount: '3', unit: 'hours', was: null });
    expect(ladderOfDraft(said).rungs[0]!.offset).toEqual({ clock: 'wall', hours: 3 });
  });

  it('says a distance before as one below nought, and at the moment itself as none', () => {
    const before = change(draft(), 1, { side: 'before', amount: '1', unit: 'hours' });
    expect(ladderOfDraft(before).rungs[1]!.offset).toEqual({ clock: 'working', hours: -1 });
    expect(ladderOfDraft(change(draft(), 0, { side: 'at' })).rungs[0]!.offset).toEqual({ clock: 'working' });
  });

  it.each(['', 'soon', '1.5', '-2'])('has a step that never comes where %j is typed for a number', (amount) => {
    expect(problemsInLadder(ladderOfDraft(change(draft(), 0, { amount })))).toEqual([
      { rung: 1, problem: 'never_comes' },
    ]);
  });

  it('numbers its steps by where they stand', () => {
    const turned = ladderOfDraft({ ...draft(), rungs: moved(draft().rungs, 0, 1) });
    expect(turned.rungs.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(problemsInLadder(turned)).toEqual([{ rung: 2, problem: 'out_of_order' }]);
    expect(moved(draft().rungs, 0, -1).map(({ side }) => side)).toEqual(['before', 'at', 'after', 'after']);
  });

  it('goes on above its last step, with one that can be climbed', () => {
    const { rungs } = draft();
    const longer = ladderOfDraft({ ...draft(), rungs: [...rungs, nextRung(rungs)] });
    expect(longer.rungs[4]).toMatchObject({ number: 5, offset: { clock: 'working', days: 6 }, audience: ['chair'] });
    expect(problemsInLadder(longer)).toEqual([]);
    expect(problemsInLadder(ladderOfDraft({ ...draft(), rungs: [nextRung([])] }))).toEqual([]);
  });
});
