import { describe, expect, it } from '@jest/globals';
import { type ChairTerm, type ChairChange, nextTerm, refusesChair } from './chair-term.js';

const MINUTE = 60_000;
const CHAIR: ChairTerm = { personId: 'ana', term: 3, since: 0 };
const by = (personId: string, what: Partial<ChairChange['by']> = {}) => ({
  personId,
  viceChair: false,
  secretary: false,
  ...what,
});
const bo = { personId: 'bo', present: true };
/** Whether it changes hands when nothing was heard of the chair for so long. */
const asked = (change: Omit<ChairChange, 'heardOfChairAt'>, silentMinutes = 0) =>
  refusesChair(CHAIR, { ...change, heardOfChairAt: 0 }, silentMinutes * MINUTE);

describe('the chair', () => {
  it('H2 is given by whoever has it, to anybody who is there', () => {
    expect(asked({ way: 'given', by: by('ana'), to: bo })).toBeNull();
    expect(asked({ way: 'given', by: by('bo', { viceChair: true }), to: bo })).toBe('not_yours_to_give');
    expect(asked({ way: 'given', by: by('ana'), to: { ...bo, present: false } })).toBe('not_present');
  });

  it('H2 goes to the vice-chair who asks, when the chair agrees', () => {
    expect(asked({ way: 'agreed', by: by('ana'), to: bo, askedBy: 'bo' })).toBeNull();
    expect(asked({ way: 'agreed', by: by('ana'), to: bo })).toBe('nobody_asked');
  });

  it('H2 is taken by the vice-chair once nothing was heard of the chair for more than a minute', () => {
    const takes = { way: 'taken', by: by('bo', { viceChair: true }), to: bo } as const;
    expect([0.5, 1, 1.1].map((minutes) => asked(takes, minutes))).toEqual(['chair_is_here', 'chair_is_here', null]);
    expect(asked({ ...takes, by: by('bo') }, 60)).toBe('not_yours_to_give');
    expect(asked({ ...takes, by: by('cy', { viceChair: true }) }, 60)).toBe('not_yours_to_give');
  });

  it('H2 is given by the secretary to somebody who is there, once neither was heard of for more than five minutes', () => {
    const appoints = { way: 'appointed', by: by('cy', { secretary: true }), to: bo } as const;
    expect([2, 5, 5.1].map((minutes) => asked(appoints, minutes))).toEqual(['chair_is_here', 'chair_is_here', null]);
  });

  it('H1 is a new term each time', () => {
    expect(nextTerm(CHAIR, 'bo', 7)).toEqual({ personId: 'bo', term: 4, since: 7 });
  });
});
