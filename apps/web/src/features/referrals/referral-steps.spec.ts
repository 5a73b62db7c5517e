import { describe, expect, it } from '@jest/globals';
import type { Actor, ReferralView, Standing } from '#libs/domain';
import { referralSteps } from './referral-steps.js';

const DAY = 86_400_000;
const view = (more: Partial<ReferralView> = {}): ReferralView => ({
  id: 'r',
  at: '2027-01-01T00:00:00.000Z',
  caseId: 'case',
  place: 'case/c',
  service: 'shelter',
  purpose: 'TREAT',
  state: 'offered',
  priority: 'standard',
  senderAgencyId: 'health',
  receiverAgencyId: 'shelter',
  accompanierAgencyId: null,
  askedAgencyId: null,
  since: 0,
  slotAt: null,
  sendBacks: 0,
  attempts: [],
  missedAt: null,
  reason: null,
  nextStep: null,
  silentAgencyId: null,
  detail: {},
  dueAt: 8 * 3_600_000,
  moves: null,
  shareId: null,
  assigneeId: null,
  onAgenda: false,
  ...more,
});
const actor = (agencyId: string, ...standings: Standing[]): Actor => ({
  personId: 'p',
  agencyId,
  taskForceId: 't',
  standings,
});
const names = (steps: readonly { verb: string }[]): string[] => steps.map(({ verb }) => verb);

describe('what somebody can do with a referral now', () => {
  it('is what the table of moves lets their side do, the likely first', () => {
    const ben = referralSteps(actor('shelter', 'worker'), view(), 0);
    expect(names(ben.likely)).toEqual(['accept', 'decline', 'seen']);
    expect(names(ben.rare)).toEqual(expect.arrayContaining(['ask', 'list', 'appoint', 'withdraw']));
    const ana = referralSteps(actor('health', 'worker'), view(), 0);
    expect(names(ana.likely)).toEqual([]);
    expect(names(ana.rare)).toEqual(expect.arrayContaining(['withdraw', 'recall', 'mistake']));
    const nobody = { likely: [], rare: [], later: [] };
    expect(referralSteps(actor('legal', 'worker'), view(), 0)).toEqual(nobody);
    expect(referralSteps(actor('shelter', 'volunteer'), view(), 0)).toEqual(nobody);
    expect(referralSteps(actor('shelter', 'worker'), view({ state: 'completed' }), 0)).toEqual(nobody);
  });

  it('leaves out what only time allows, and says from when on', () => {
    const lead = actor('table', 'coordinator');
    const silent = view({ moves: { to: 'expired', at: 3 * DAY } });
    expect(names(referralSteps(lead, silent, DAY).rare)).not.toContain('expire');
    expect(referralSteps(lead, silent, DAY).later).toMatchObject([{ step: { verb: 'expire' }, from: 3 * DAY }]);
    expect(names(referralSteps(lead, silent, 3 * DAY).rare)).toContain('expire');

    const ben = actor('shelter', 'worker');
    const attempts = (['phone', 'street', 'phone'] as const).map((channel) => ({ at: DAY, channel }));
    const missed = view({ state: 'not_met', missedAt: 0, attempts });
    expect(referralSteps(ben, missed, DAY).later).toMatchObject([{ step: { verb: 'lose' }, from: 14 * DAY }]);
    // Without the tries no day can be named.
    expect(referralSteps(ben, { ...missed, attempts: [] }, DAY).later).toEqual([]);
    expect(names(referralSteps(ben, missed, 14 * DAY).rare)).toContain('lose');
    expect(names(referralSteps(ben, missed, DAY).likely)).toEqual(['appointAgain', 'try', 'cameLater']);
  });

  it('is no further look again after three', () => {
    const lead = actor('table', 'coordinator');
    const back = (sendBacks: number) => referralSteps(lead, view({ state: 'decline_proposed', sendBacks }), 0).likely;
    expect(names(back(2))).toEqual(['sendBack', 'confirm', 'redirect']);
    expect(names(back(3))).toEqual(['confirm', 'redirect']);
  });
});
