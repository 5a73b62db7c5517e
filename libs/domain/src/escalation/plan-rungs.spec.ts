import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../errors.js';
import { addDays } from '../time/local-date.js';
import { CHANGES, firstShown, reading, ZONES } from '../time/model/clock-model.js';
import { workingDaysLater, workingMinutesLater } from '../time/model/work-model.js';
import { type Promised } from '../time/promised.js';
import { type WorkCalendar } from '../time/work-calendar.js';
import { STANDARD_LADDER, URGENT_LADDER } from './default-ladders.js';
import { type Ladder, LADDER_CLOCKS, type RungOffset } from './ladder.js';
import { planRungs } from './plan-rungs.js';
import { rungAt } from './rung-at.js';
import { wrongInLadder } from './wrong-in-ladder.js';

const office: WorkCalendar = {
  zone: 'Europe/Athens',
  weekdays: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
  closed: new Set(['2027-03-25']),
};
const shown = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Athens',
  weekday: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const plan = (ladder: Ladder, due: Omit<Promised, 'zone'>, calendar = office): string[] =>
  planRungs(ladder, { ...due, zone: 'Europe/Athens' }, calendar).map(
    ({ at, audience }) => `${shown.format(at)} ${audience.join('+')}`,
  );

describe('what a form shows of a ladder', () => {
  it('counts working days round a holiday, a weekend and a change of the clocks', () => {
    expect(plan(STANDARD_LADDER, { date: '2027-03-26', time: '16:00' })).toEqual([
      'Mon 22, 16:00 owner',
      'Fri 26, 16:00 owner+liaison',
      'Tue 30, 16:00 deputy+lead',
      'Fri 2, 16:00 chair+agenda',
    ]);
  });

  it('waits for the morning after a promised day is over', () => {
    expect(plan(STANDARD_LADDER, { date: '2027-03-26' })).toEqual([
      'Tue 23, 09:00 owner',
      'Mon 29, 09:00 owner+liaison',
      'Wed 31, 09:00 deputy+lead',
      'Mon 5, 09:00 chair+agenda',
    ]);
  });

  it('runs through the night in an urgent one, and through the hour that is skipped', () => {
    expect(plan(URGENT_LADDER, { date: '2027-03-28', time: '02:30' })).toEqual([
      'Sat 27, 23:30 owner',
      'Sun 28, 02:30 owner+liaison',
      'Sun 28, 05:30 deputy+duty+lead',
      'Sun 28, 08:30 chair+agenda',
    ]);
  });

  it('is what the rungs say, with the lowest first', () => {
    const [lowest] = planRungs(STANDARD_LADDER, { date: '2027-03-26', zone: 'UTC' }, office);
    expect(lowest).toMatchObject({ number: 1, audience: ['owner'], channels: ['app', 'mail'] });
  });

  it('lets a rung wait for the one below it where a long working day would turn them round', () => {
    const nine: RungOffset = { clock: 'working', hours: 9 };
    const [, upper] = STANDARD_LADDER.rungs;
    const rungs = [
      { ...upper!, number: 1, offset: { clock: 'working', days: 1 } as const },
      { ...upper!, number: 2, offset: nine, audience: ['chair' as const] },
    ];
    const ladder = { ...STANDARD_LADDER, rungs };
    expect(wrongInLadder(ladder)).toEqual([]);
    expect(plan(ladder, { date: '2027-03-29', time: '09:00' }, { ...office, from: '08:00', to: '20:00' })).toEqual([
      'Tue 30, 09:00 owner+liaison',
      'Tue 30, 09:00 chair',
    ]);
  });

  it('is refused in a sentence where nobody ever works', () => {
    expect(() => plan(STANDARD_LADDER, { date: '2027-03-26' }, { ...office, weekdays: [] })).toThrow(Refusal);
  });
});

describe('the moments of a ladder', () => {
  const quiet = { ...office, zone: 'UTC', closed: new Set<string>() };
  const some = (most: number) => fc.option(fc.integer({ min: -most, max: most }), { nil: undefined });
  const anyOffset = fc.record({
    clock: fc.constantFrom(...LADDER_CLOCKS),
    days: some(5),
    hours: some(6),
    minutes: some(90),
  });
  const anyLadder = fc
    .array(anyOffset, { minLength: 1, maxLength: 5 })
    .map((offsets) => {
      const at = (offset: RungOffset) => rungAt(offset, { date: '2026-06-10', time: '12:00', zone: 'UTC' }, quiet);
      return ladderOf(...offsets.sort((one, two) => at(one) - at(two)));
    })
    .filter((ladder) => !wrongInLadder(ladder).length);
  const ladderOf = (...offsets: RungOffset[]): Ladder => ({
    id: 'any',
    obsoleteAfterHours: 72,
    rungs: offsets.map((offset, place) => ({ number: place + 1, offset, audience: ['chair'], channels: ['app'] })),
  });
  const anyCalendar = fc.record({
    zone: fc.constantFrom(...ZONES),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 3 }),
    from: fc.constantFrom('00:00', '02:15', '08:00', '09:00'),
    to: fc.constantFrom('10:30', '17:00', '20:00', '24:00'),
    closed: fc.uniqueArray(fc.constantFrom(...CHANGES)).map((days) => new Set<string>(days)),
  });
  const anyDue = fc
    .record({
      change: fc.constantFrom(...CHANGES),
      days: fc.integer({ min: -3, max: 3 }),
      time: fc.option(fc.constantFrom('00:00', '01:30', '02:30', '09:00', '16:00', '23:45'), { nil: undefined }),
      zone: fc.constantFrom(...ZONES),
    })
    .map(({ change, days, time, zone }): Promised => ({ date: addDays(change, days), time, zone }));

  /** A rung as somebody finds it who counts days in a row and minutes on the clock. */
  function counted(
    { clock, days = 0, hours = 0, minutes = 0 }: RungOffset,
    due: Promised,
    calendar: WorkCalendar,
  ): number {
    const date = clock === 'wall' ? addDays(due.date, days) : workingDaysLater(calendar, due.date, days);
    const start = firstShown(due.zone, reading(date, due.time ?? '24:00'));
    const more = hours * 60 + minutes;
    return clock === 'wall' ? start + more : workingMinutesLater(calendar, start, more);
  }

  it('are those that somebody counts by hand, each at or after the one below', () => {
    fc.assert(
      fc.property(anyLadder, anyDue, anyCalendar, (ladder, due, calendar) => {
        const expected = ladder.rungs.map(({ offset }) => counted(offset, due, calendar));
        const planned = planRungs(ladder, due, calendar).map(({ at }) => at / 60_000);
        expect(planned).toEqual(expected.map((_, place) => Math.max(...expected.slice(0, place + 1))));
        expect(planRungs(ladder, due, calendar).map(({ at }) => at / 60_000)).toEqual(planned);
      }),
      { numRuns: 50 },
    );
  });
});
