import { describe, expect, it } from '@jest/globals';
import type { Sector, ShareView } from '#libs/domain';
import { agreedWith, type ReferDraft, referInput, stillAgreed, toAgency } from './refer-draft.js';

const share = (more: Partial<ShareView>): ShareView =>
  ({
    controllerAgencyId: 'health',
    recipientAgencyId: 'shelter',
    purpose: 'TREAT',
    legalBasis: 'consent',
    fromAt: 0,
    untilAt: 100,
    suspended: false,
    confirmedBy: null,
    revokedAt: null,
    ...more,
  }) as ShareView;
const sectorOf = (id: string): Sector => (id === 'court' ? 'justice' : 'health');
const draft: ReferDraft = {
  receiverAgencyId: '',
  purpose: '',
  service: 'shelter',
  priority: 'standard',
  words: ' A bed. ',
  partId: '',
};

describe('referring somebody', () => {
  it('is possible to whom an agreement lets us tell now, and to nobody else', () => {
    const shares = [
      share({}),
      share({ purpose: 'COC' }),
      share({ recipientAgencyId: 'legal', suspended: true }),
      share({ recipientAgencyId: 'school', untilAt: 50 }),
      share({ recipientAgencyId: 'court' }),
      share({ controllerAgencyId: 'shelter', recipientAgencyId: 'health' }),
    ];
    expect(agreedWith(shares, 'health', 50, sectorOf)).toEqual([{ agencyId: 'shelter', purposes: ['TREAT', 'COC'] }]);
    expect(agreedWith(shares, 'health', 100, sectorOf)).toEqual([]);
  });

  it('goes on later with its words, and with an agency only where that is agreed still', () => {
    const begun = toAgency(draft, 'shelter', [{ agencyId: 'shelter', purposes: ['COC'] }]);
    expect(stillAgreed(begun, [{ agencyId: 'shelter', purposes: ['TREAT'] }])).toEqual({ ...begun, purpose: 'TREAT' });
    expect(stillAgreed(begun, [])).toEqual(draft);
  });

  it('sends what was filled in', () => {
    const chosen = toAgency(draft, 'shelter', [{ agencyId: 'shelter', purposes: ['COC'] }]);
    expect(referInput(chosen)).toEqual({
      receiverAgencyId: 'shelter',
      purpose: 'COC',
      service: 'shelter',
      priority: 'standard',
      words: 'A bed.',
    });
  });
});
