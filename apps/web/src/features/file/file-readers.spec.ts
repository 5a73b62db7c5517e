import { describe, expect, it } from '@jest/globals';
import type { Sector, ShareView } from '#libs/domain';
import { entryReaders, openingFor } from './file-readers.js';

const NOW = Date.UTC(2026, 10, 20);
const share = (more: Partial<ShareView>): ShareView =>
  ({
    id: 'one',
    controllerAgencyId: 'clinic',
    recipientAgencyId: 'shelter',
    purpose: 'TREAT',
    labels: ['N', 'HIV'],
    legalBasis: 'consent',
    fromAt: NOW - 1000,
    untilAt: NOW + 1000,
    suspended: false,
    confirmedById: null,
    revokedAt: null,
    ...more,
  }) as ShareView;
const SECTORS: Record<string, Sector> = {
  clinic: 'health',
  shelter: 'social_service',
  town: 'municipality',
  court: 'justice',
};
const sectorOf = (id: string): Sector | null => SECTORS[id] ?? null;
const readers = (label: 'N' | 'HIV' | 'PSY', ...shares: ShareView[]) =>
  entryReaders(label, shares, 'clinic', NOW, sectorOf);

describe('who reads what is written in a file', () => {
  it('is whoever an agreement of the own agency names, for its labels and while it holds', () => {
    expect(readers('HIV', share({}), share({ purpose: 'COC', labels: ['N'] }))).toEqual([
      { agencyId: 'shelter', purposes: ['TREAT'] },
    ]);
    expect(readers('N', share({}), share({}), share({ purpose: 'COC' }))).toEqual([
      { agencyId: 'shelter', purposes: ['TREAT', 'COC'] },
    ]);
    expect(readers('PSY', share({}))).toEqual([]);
    for (const ended of [{ untilAt: NOW }, { fromAt: NOW + 1 }, { suspended: true }, { revokedAt: 'x' }])
      expect(readers('N', share(ended as Partial<ShareView>))).toEqual([]);
  });

  it('is never whom the table of who sees what leaves out, nor those to whom another agency tells', () => {
    expect(readers('HIV', share({ recipientAgencyId: 'town' }))).toEqual([]);
    expect(readers('N', share({ recipientAgencyId: 'court', purpose: 'X-DEFLECT' }))).toEqual([]);
    expect(readers('N', share({ recipientAgencyId: 'court' }))).toEqual([]);
    expect(readers('N', share({ controllerAgencyId: 'town' }))).toEqual([]);
    expect(readers('N', share({ recipientAgencyId: 'nobody' }))).toEqual([]);
  });
});

describe('what a file is opened for', () => {
  it('is care first, and what is rare only where an agreement tells something for it', () => {
    expect(openingFor([], 'shelter', NOW).map(({ purpose }) => purpose)).toEqual([
      'COC',
      'TREAT',
      'X-ACCOMP',
      'PATRQT',
    ]);
    const shares = [share({}), share({ purpose: 'PUBHLTH' }), share({ purpose: 'HRESCH', suspended: true })];
    expect(openingFor(shares, 'shelter', NOW).filter(({ tellers }) => tellers.length > 0)).toEqual([
      { purpose: 'TREAT', tellers: ['clinic'] },
      { purpose: 'PUBHLTH', tellers: ['clinic'] },
    ]);
    expect(openingFor(shares, 'clinic', NOW)).toHaveLength(4);
  });
});
