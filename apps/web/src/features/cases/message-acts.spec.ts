import { describe, expect, it } from '@jest/globals';
import type { Actor, CaseView, PartView, WireEvent } from '#libs/domain';
import { messageActs } from './message-acts.js';

const ana: Actor = { personId: 'ana', agencyId: 'health', taskForceId: 't', standings: ['worker'] };
const ben: Actor = { personId: 'ben', agencyId: 'shelter', taskForceId: 't', standings: ['worker'] };
const bea: Actor = { personId: 'bea', agencyId: 'shelter', taskForceId: 't', standings: ['volunteer'] };
const view = {
  status: 'open',
  leadAgencyId: 'health',
  seats: [
    { agencyId: 'health', people: ['ana'] },
    { agencyId: 'shelter', people: ['ben', 'bea'] },
  ],
  pins: [],
} as unknown as CaseView;
const part = { ...view, leadAgencyId: 'shelter', seats: view.seats, pins: [3] } as unknown as PartView;
const said = (person: string) => ({ seq: 3, by: { person, agency: 'shelter' } }) as WireEvent<'message.posted'>;
const acts = (actor: Actor, more: object = {}) =>
  messageActs(actor, { view, channel: view, event: said('ben'), withdrawn: false, ...more });

describe('what can be done with a message', () => {
  it('is what the rules allow whoever looks at it', () => {
    expect(acts(ben)).toEqual(['answer', 'sign', 'edit', 'pin', 'agree', 'copy', 'withdraw']);
    expect(acts(ana)).toEqual(['answer', 'sign', 'pin', 'agree', 'copy', 'withdraw']);
    expect(acts(bea)).toEqual(['answer', 'sign', 'pin', 'agree', 'copy']);
    expect(acts(ana, { channel: part })).toEqual(['answer', 'sign', 'unpin', 'agree', 'copy']);
  });

  it('is little once it was taken back or the case is closed', () => {
    expect(acts(ben, { withdrawn: true })).toEqual(['copy']);
    expect(acts(ben, { view: { ...view, status: 'closed' } })).toEqual(['copy', 'withdraw']);
  });
});
