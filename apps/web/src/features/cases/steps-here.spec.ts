import { describe, expect, it } from '@jest/globals';
import type { ActionView, Actor, Standing } from '#libs/domain';
import { stepsHere } from './steps-here.js';

const action = (more: Partial<ActionView> = {}): ActionView => ({
  id: 'action',
  title: 'Call the clinic',
  titleSeq: 1,
  status: 'assigned',
  priority: 'normal',
  ownerAgencyId: 'shelter',
  holderId: null,
  helperIds: [],
  due: { date: '2026-12-04', zone: 'UTC' },
  moves: 0,
  askedById: 'health',
  offeredToId: null,
  revision: 1,
  ...more,
});
const CHANNEL = {
  leadAgencyId: 'health',
  seats: ['health', 'shelter', 'legal'].map((agencyId) => ({ agencyId, people: [`of ${agencyId}`] })),
};
const actor = (agencyId: string, standing: Standing = 'worker'): Actor => ({
  personId: `of ${agencyId}`,
  agencyId,
  taskForceId: 'table',
  standings: [standing],
});
const steps = (who: Actor, more?: Partial<ActionView>) => stepsHere(who, CHANNEL, action(more));

describe('the steps that stand beside an action in its case', () => {
  it('are for the agency that is to do it to accept or to decline, and for nobody else', () => {
    expect(steps(actor('shelter'))).toEqual(['accept', 'decline']);
    expect(steps(actor('health'))).toEqual([]);
    expect(steps(actor('legal'))).toEqual([]);
  });

  it('are never more than two, the likeliest first', () => {
    expect(steps(actor('health'), { status: 'proposed' })).toEqual(['assign', 'cancel']);
    expect(steps(actor('shelter'), { status: 'in_progress' })).toEqual(['finish', 'block']);
    expect(steps(actor('health'), { status: 'done' })).toEqual(['verify', 'return']);
  });

  it('are for a volunteer only where the action is their own to do', () => {
    expect(steps(actor('shelter', 'volunteer'))).toEqual([]);
    const mine = { status: 'accepted', holderId: 'of shelter' } as const;
    expect(steps(actor('shelter', 'volunteer'), mine)).toEqual(['finish', 'start']);
  });

  it('are to answer, for an agency that was offered it', () => {
    expect(steps(actor('legal'), { status: 'accepted', offeredToId: 'legal' })).toEqual(['take', 'refuse']);
  });
});
