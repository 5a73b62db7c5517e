import { describe, expect, it } from '@jest/globals';
import type { WorkCalendar } from '../time/work-calendar.js';
import { acceptBy, ACCEPT_STEP } from './acceptance.js';
import { catchUp } from './catch-up.js';
import { STANDARD_LADDER } from './default-ladders.js';
import { planRungs } from './plan-rungs.js';

const CALENDAR: WorkCalendar = {
  zone: 'Europe/Athens',
  weekdays: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
  closed: new Set(['2026-10-28']),
};
const at = (text: string): number => Date.parse(text);

describe('what an agency was given while nobody of it was there', () => {
  it('is to be accepted by the end of work two working days later', () => {
    expect(acceptBy(at('2026-10-13T14:30:00+03:00'), CALENDAR)).toEqual({
      date: '2026-10-15',
      time: '17:00',
      zone: 'Europe/Athens',
    });
  });

  it('leaves out days on which nobody works, and counts the day by the table’s clock', () => {
    // Half past eleven at night in London is Friday already, in Athens.
    expect(acceptBy(at('2026-10-22T23:30:00+01:00'), CALENDAR).date).toBe('2026-10-27');
    expect(acceptBy(at('2026-10-27T12:00:00+02:00'), CALENDAR).date).toBe('2026-10-30');
    expect(acceptBy(at('2026-10-24T12:00:00+03:00'), CALENDAR).date).toBe('2026-10-29');
  });

  it('says so by a step of its own, whenever it is due', () => {
    const ladder = { ...STANDARD_LADDER, acceptBy: { date: '2026-10-15', time: '17:00', zone: 'Europe/Athens' } };
    for (const date of ['2026-10-14', '2026-12-01']) {
      const steps = planRungs(ladder, { date, zone: 'Europe/Athens' }, CALENDAR);
      expect(steps.map(({ number }) => number)).toEqual([ACCEPT_STEP, 1, 2, 3, 4]);
      expect(steps[0]).toMatchObject({ at: at('2026-10-15T17:00:00+03:00'), audience: ['owner', 'liaison', 'deputy'] });
      expect(steps.slice(1)).toEqual(planRungs(STANDARD_LADDER, { date, zone: 'Europe/Athens' }, CALENDAR));
    }
  });

  it('is asked about once, also after an earlier reminder; and not beside one that says more', () => {
    const steps = [
      { number: ACCEPT_STEP, at: 100 },
      { number: 1, at: 50 },
      { number: 2, at: 200 },
    ];
    expect(catchUp(steps, new Set([1]), 120, 1)).toEqual({ fire: ACCEPT_STEP, superseded: [], obsolete: [] });
    expect(catchUp(steps, new Set([ACCEPT_STEP, 1]), 120, 1)).toEqual({ fire: null, superseded: [], obsolete: [] });
    expect(catchUp(steps, new Set([1]), 250, 1)).toEqual({ fire: 2, superseded: [ACCEPT_STEP], obsolete: [] });
    const month = 30 * 24 * 3_600_000;
    const late = [{ number: ACCEPT_STEP, at: 100 }];
    expect(catchUp(late, new Set(), month, 1)).toEqual({ fire: null, superseded: [], obsolete: [ACCEPT_STEP] });
    expect(catchUp(late, new Set([1]), month, 1)).toEqual({ fire: null, superseded: [ACCEPT_STEP], obsolete: [] });
  });
});
