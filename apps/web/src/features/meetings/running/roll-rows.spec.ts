import { describe, expect, it } from '@jest/globals';
import { madeItem, madeMeeting, MINUTE } from './made-up-meeting.js';
import { rollRows } from './roll-rows.js';

const NOBODY = new Map<string, number>();
const statesOf = (view: Parameters<typeof rollRows>[0]) =>
  rollRows(view, NOBODY, 20 * MINUTE).map(({ state }) => state);

describe('the roll', () => {
  it('says of each seat who fills it, and that somebody came late', () => {
    const view = madeMeeting([]);
    expect(statesOf(view)).toEqual(['present', 'stand_in', 'absent']);
    expect(rollRows(view, NOBODY, 20 * MINUTE)[1]).toMatchObject({ personId: 'Ben', mode: 'video', at: 11 * MINUTE });
  });

  it('knows apologies from absence, an empty seat from both, and when somebody left', () => {
    const view = madeMeeting([]);
    view.replies = [{ personId: 'Dina', agencyId: 'justice', reply: 'apologies', at: 0 }];
    view.roll = [{ ...view.roll[0]!, to: 15 * MINUTE }];
    view.meeting.rules.seats[1]!.filled = false;
    expect(statesOf(view)).toEqual(['left', 'vacant', 'apologies']);
  });

  it('shows for an item who left the room for it', () => {
    const view = madeMeeting([madeItem('beds', { status: 'current', begunAt: 0 })]);
    view.interests = [{ itemId: 'beds', personId: 'Ana', agencyId: 'health', level: 'recused_leaves' }];
    expect(statesOf(view)[0]).toBe('recused');
    view.meeting.currentItemId = 'another';
    expect(statesOf(view)[0]).toBe('present');
  });

  it('says after three minutes that a device is away, and not of who takes part by phone', () => {
    const gone = new Map([['Ben', 16 * MINUTE]]);
    const view = madeMeeting([]);
    expect(rollRows(view, gone, 18 * MINUTE)[1]!.silentSince).toBeUndefined();
    expect(rollRows(view, gone, 19 * MINUTE)[1]!.silentSince).toBe(16 * MINUTE);
    view.roll[1]!.mode = 'phone';
    expect(rollRows(view, gone, 19 * MINUTE)[1]!.silentSince).toBeUndefined();
  });
});
