import { describe, expect, it } from '@jest/globals';
import { forecastAgenda, forecastMoved, itemClock, type ItemTime } from './item-clock.js';

const MINUTE = 60_000;
const item = (more: Partial<ItemTime> = {}): ItemTime => ({
  begunAt: 0,
  pauses: [],
  minutes: 10,
  extended: 0,
  ...more,
});
const after = (minutes: number, more?: Partial<ItemTime>) => itemClock(item(more), minutes * MINUTE);

describe('the clock of an item', () => {
  it('R1 is reckoned from the moments that the server noted: when it began, when it stood, what was added', () => {
    expect(after(4)).toMatchObject({ spent: 4 * MINUTE, left: 6 * MINUTE });
    expect(after(9, { pauses: [{ from: 2 * MINUTE, to: 7 * MINUTE }] })).toMatchObject({ spent: 4 * MINUTE });
    expect(after(60, { endedAt: 8 * MINUTE })).toMatchObject({ spent: 8 * MINUTE });
    expect(itemClock(item({ begunAt: 5 }), 0).spent).toBe(0);
  });

  it('R3 turns when four fifths are over, then at the end, and is given more minutes', () => {
    expect([7.9, 8, 9.9, 10, 30].map((minutes) => after(minutes).state)).toEqual([
      'calm',
      'nearly_over',
      'nearly_over',
      'over',
      'over',
    ]);
    expect(after(10, { extended: 5 })).toMatchObject({ state: 'calm', left: 5 * MINUTE });
  });

  it('R3 the chair is told when it is over its time, and every five minutes from then on', () => {
    expect([9, 10, 14.9, 15, 25].map((minutes) => after(minutes).reminders)).toEqual([0, 1, 1, 2, 4]);
  });

  it('R1 counts what it took before it was put back', () => {
    expect(after(4, { before: 5 * MINUTE })).toMatchObject({ left: MINUTE, state: 'nearly_over' });
  });

  it('R6 stands still while the meeting does', () => {
    const pauses = [{ from: 3 * MINUTE }];
    expect(after(5, { pauses })).toEqual(after(50, { pauses }));
  });

  it('R4 those who wait for a later item know when it comes, and are told when that moves by more than ten minutes', () => {
    const left = [
      { id: 'beds', minutes: 15 },
      { id: 'papers', minutes: 5 },
    ];
    const { begins, ends } = forecastAgenda(item(), left, 4 * MINUTE);
    expect([...begins.values(), ends]).toEqual([10, 25, 30].map((minutes) => minutes * MINUTE));
    // What is over its time holds up the rest with every minute.
    expect(forecastAgenda(item(), left, 22 * MINUTE).begins.get('beds')).toBe(22 * MINUTE);
    expect([forecastMoved(0, 10 * MINUTE), forecastMoved(0, 10 * MINUTE + 1), forecastMoved(11 * MINUTE, 0)]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
