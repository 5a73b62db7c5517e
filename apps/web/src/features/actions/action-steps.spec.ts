import { describe, expect, it } from '@jest/globals';
import type { ActionChannel, ActionHistory, ActionStatus, Actor, Channel, Standing } from '#libs/domain';
import { isOneTap, mayUndo, stepsNow } from './action-steps.js';

const person = (personId: string, agencyId: string, ...standings: Standing[]): Actor => ({
  personId,
  agencyId,
  taskForceId: 'table',
  standings,
});
const ana = person('ana', 'health', 'worker');
const ben = person('ben', 'shelter', 'worker');
const bea = person('bea', 'shelter', 'volunteer');
const carla = person('carla', 'legal', 'lead');

const channel: Channel = {
  leadAgencyId: 'health',
  seats: [ana, ben, bea, carla].map(({ agencyId, personId }) => ({ agencyId, people: [personId] })),
};
const action = (status: ActionStatus, more: object = {}) => ({
  status,
  title: 'Find a bed',
  ownerAgencyId: 'shelter',
  holderId: null,
  askedById: 'health',
  offeredToId: null,
  ...more,
});

describe('the steps that somebody is shown', () => {
  it('begin with what is likeliest: to accept, to say that it is done, to confirm it', () => {
    expect(stepsNow(ben, channel, action('assigned'))[0]).toBe('accept');
    expect(stepsNow(ben, channel, action('accepted'))[0]).toBe('finish');
    expect(stepsNow(ana, channel, action('done'))).toEqual(['verify', 'return', 'cancel']);
  });

  it('are those of whoever owns it, whoever asked for it, and of nobody else', () => {
    expect(stepsNow(ben, channel, action('done'))).not.toContain('verify');
    expect(stepsNow(carla, channel, action('accepted'))).toEqual([]);
    expect(stepsNow(bea, channel, action('assigned'))).toEqual([]);
    expect(stepsNow(bea, channel, action('accepted', { holderId: 'bea' }))).toContain('finish');
    expect(stepsNow(person('stranger', 'shelter', 'worker'), channel, action('accepted'))).toEqual([]);
  });

  it('of what a meeting captured, are also those of who looks after the meetings', () => {
    const secretary = person('sara', 'legal', 'secretary');
    const met: ActionChannel = { leadAgencyId: '', inMeeting: true, seats: [{ agencyId: 'legal', people: ['sara'] }] };
    expect(stepsNow(secretary, met, action('done'))).toEqual(['verify', 'return', 'cancel']);
    expect(stepsNow(secretary, { ...met, inMeeting: false }, action('done'))).toEqual([]);
    expect(stepsNow(secretary, met, action('assigned'))).not.toContain('accept');
  });

  it('begin with the answer to an offer, for the agency that was offered it', () => {
    const offered = action('accepted', { offeredToId: 'legal' });
    expect(stepsNow(carla, channel, offered)).toEqual(['take', 'refuse']);
    expect(stepsNow(ben, channel, offered)).not.toContain('take');
  });

  it('are none where an action is over, and no date is moved of what is claimed as done', () => {
    expect(stepsNow(ben, channel, action('verified'))).toEqual([]);
    expect(stepsNow(carla, channel, action('cancelled', { offeredToId: 'legal' }))).toEqual([]);
    expect(stepsNow(ben, channel, action('done'))).not.toContain('move');
  });

  it('need one tap where nothing is to be said', () => {
    expect((['accept', 'start', 'verify', 'assign', 'take'] as const).every(isOneTap)).toBe(true);
    expect((['finish', 'block', 'move', 'offer', 'hold', 'help', 'refuse'] as const).some(isOneTap)).toBe(false);
  });
});

describe('an answer by the link in a letter', () => {
  const answered = (at: string, ...more: object[]) =>
    ({
      action: action('accepted'),
      events: [{ type: 'action.accepted', at, data: { byLink: true } }, ...more],
    }) as unknown as ActionHistory;
  const now = Date.parse('2026-12-02T10:00:00Z');

  it('may be taken back by whoever owns it, for a while, as long as nothing else happened', () => {
    const fresh = answered('2026-12-02T09:30:00Z');
    expect(mayUndo(ben, channel, fresh, now)).toBe(true);
    expect(mayUndo(carla, channel, fresh, now)).toBe(false);
    expect(mayUndo(ben, channel, answered('2026-11-20T09:30:00Z'), now)).toBe(false);
    const next = { type: 'action.started', at: '2026-12-02T09:40:00Z', data: {} };
    expect(mayUndo(ben, channel, answered('2026-12-02T09:30:00Z', next), now)).toBe(false);
  });
});
