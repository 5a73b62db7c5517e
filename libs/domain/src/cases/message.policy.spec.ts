import { describe, expect, it } from '@jest/globals';
import { type Actor, type Standing, STANDINGS } from '../standing.js';
import { mayOpenPart } from './case.policy.js';
import type { Channel } from './channel.js';
import { mayEditMessage, mayPinMessage, mayReact, mayWithdrawMessage } from './message.policy.js';

/** A case or a part that one agency leads, with another in it; two people of each read it. */
const CHANNEL: Channel = {
  leadAgencyId: 'lead',
  seats: [
    { agencyId: 'lead', people: ['of the lead'] },
    { agencyId: 'other', people: ['of the other', 'another of the other'] },
  ],
};
const actor = (personId: string, agencyId: string, ...standings: Standing[]): Actor => ({
  personId,
  agencyId,
  taskForceId: 'table',
  standings,
});
const leading = (standing: Standing): Actor => actor('of the lead', 'lead', standing);
const other = (standing: Standing): Actor => actor('of the other', 'other', standing);
const outsider = (standing: Standing): Actor => actor('of a third', 'third', standing);
/** Of the leading agency, and not among those of it who read this. */
const colleague = (standing: Standing): Actor => actor('another of the lead', 'lead', standing);

const yes = (may: (standing: Standing) => boolean): Standing[] => STANDINGS.filter(may);
const said = (personId: string): { personId: string } => ({ personId });

const NOBODY: Standing[] = [];
const EVERYBODY = [...STANDINGS];
const WORKS: Standing[] = ['lead', 'liaison', 'deputy', 'duty_contact', 'worker', 'volunteer'];
const SPEAKS: Standing[] = ['lead', 'liaison', 'deputy', 'duty_contact', 'worker'];

describe('by standing, over all that there are', () => {
  it('a message is said anew by whoever said it, while they read it, and by nobody else', () => {
    expect(yes((one) => mayEditMessage(other(one), CHANNEL, said('of the other')))).toEqual(EVERYBODY);
    expect(yes((one) => mayEditMessage(other(one), CHANNEL, said('another of the other')))).toEqual(NOBODY);
    expect(yes((one) => mayEditMessage(leading(one), CHANNEL, said('of the other')))).toEqual(NOBODY);
    expect(yes((one) => mayEditMessage(outsider(one), CHANNEL, said('of a third')))).toEqual(NOBODY);
    expect(yes((one) => mayEditMessage(colleague(one), CHANNEL, said('another of the lead')))).toEqual(NOBODY);
  });

  it('a message is taken back by whoever said it, and by those who speak for the agency that leads', () => {
    expect(yes((one) => mayWithdrawMessage(other(one), CHANNEL, said('of the other')))).toEqual(EVERYBODY);
    expect(yes((one) => mayWithdrawMessage(leading(one), CHANNEL, said('of the other')))).toEqual(SPEAKS);
    expect(yes((one) => mayWithdrawMessage(other(one), CHANNEL, said('another of the other')))).toEqual(NOBODY);
    expect(yes((one) => mayWithdrawMessage(other(one), CHANNEL, said('of the lead')))).toEqual(NOBODY);
    expect(yes((one) => mayWithdrawMessage(colleague(one), CHANNEL, said('of the other')))).toEqual(NOBODY);
    expect(yes((one) => mayWithdrawMessage(outsider(one), CHANNEL, said('of a third')))).toEqual(NOBODY);
  });

  it('a sign is put by whoever reads the message', () => {
    expect(yes((one) => mayReact(other(one), CHANNEL))).toEqual(EVERYBODY);
    expect(yes((one) => mayReact(outsider(one), CHANNEL))).toEqual(NOBODY);
    expect(yes((one) => mayReact(colleague(one), CHANNEL))).toEqual(NOBODY);
  });

  it('a message is pinned by whoever works on the case', () => {
    expect(yes((one) => mayPinMessage(other(one), CHANNEL))).toEqual(WORKS);
    expect(yes((one) => mayPinMessage(outsider(one), CHANNEL))).toEqual(NOBODY);
    expect(yes((one) => mayPinMessage(colleague(one), CHANNEL))).toEqual(NOBODY);
  });

  it('a restricted part is begun by whoever reads the case and is no volunteer', () => {
    const view = CHANNEL as Parameters<typeof mayOpenPart>[1];
    expect(yes((one) => mayOpenPart(other(one), view))).toEqual(SPEAKS);
    expect(yes((one) => mayOpenPart(outsider(one), view))).toEqual(NOBODY);
    expect(yes((one) => mayOpenPart(colleague(one), view))).toEqual(NOBODY);
    expect(mayOpenPart(actor('of the other', 'other', 'volunteer', 'worker'), view)).toBe(true);
  });
});
