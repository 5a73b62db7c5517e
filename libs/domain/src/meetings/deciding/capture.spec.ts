import { describe, expect, it } from '@jest/globals';
import { aMeeting, anItem, MINUTE } from '../model/a-meeting.js';
import { captureAction } from './capture.js';

const by = { personId: 'Health', agencyId: 'health', at: 20 * MINUTE };
const due = { date: '2027-03-23', zone: 'Europe/Athens' };
const there = (personId: string, seat: string, to?: number) => ({
  personId,
  seat,
  mode: 'room' as const,
  from: 0,
  by: personId,
  ...(to === undefined ? {} : { to }),
});
const view = {
  ...aMeeting([anItem('beds')], { status: 'in_session' }),
  roll: [there('Health', 'health'), there('Shelter', 'shelter', 10 * MINUTE)],
};
const captured = (ownerAgencyId: string) =>
  captureAction(view, { actionId: 'a', itemId: 'beds', ownerAgencyId, due }, by)[0]!.now.actions![0];

describe('an action that is captured for an agency', () => {
  it('X2 whose seat is filled is theirs to accept at once', () => {
    expect(captured('health')).toEqual({ actionId: 'a', itemId: 'beds', ownerAgencyId: 'health', due });
  });

  it('X2 of which nobody came, or whoever came has left, is given in their absence', () => {
    expect(captured('legal')).toMatchObject({ ownerAgencyId: 'legal', inAbsence: true });
    expect(captured('shelter')).toMatchObject({ inAbsence: true });
  });
});
