import { describe, expect, it } from '@jest/globals';
import { SECTORS } from '../standing.js';
import { LABELS, PURPOSES } from './continuum.codes.js';
import type { Purpose } from './label.js';
import { mayReach, READERS, WHO_SEES_WHAT } from './who-sees-what.js';

const reached = (sector: (typeof SECTORS)[number], purpose: Purpose): string[] =>
  LABELS.filter((label) => mayReach(sector, purpose, label));

describe('who sees what', () => {
  it('says of everything for everybody, and opens nothing to those who only count or lead', () => {
    for (const row of Object.values(WHO_SEES_WHAT)) {
      expect(Object.keys(row)).toEqual(Object.keys(READERS));
      expect(['steps', 'never']).toContain(row.coordination);
      expect(row.evaluator).toBe('never');
      expect(row.justice).toBe('never');
    }
  });

  it('lets each sector be told what it needs, and no more', () => {
    expect(reached('health', 'TREAT')).toEqual(LABELS.filter((label) => label !== 'X-JUST'));
    expect(reached('civil_society', 'COC')).toEqual([...LABELS]);
    expect(reached('municipality', 'COC')).toEqual(['N', 'R', 'X-IDENT', 'X-LOC']);
    for (const purpose of Object.keys(PURPOSES) as Purpose[])
      expect([purpose, reached('justice', purpose)]).toEqual([purpose, purpose === 'X-DEFLECT' ? ['N'] : []]);
  });
});
