import { describe, expect, it } from '@jest/globals';
import type { EntryView, FileAnswer, ShareView } from '#libs/domain';
import { REDISCLOSURE } from '#libs/domain';
import { noticeShown, stagesShown, stillTold, withEntry } from './opened-file.js';

const entry = (id: string, on: string, more: Partial<EntryView> = {}): EntryView => ({
  id,
  agencyId: 'clinic',
  authorId: 'ana',
  at: `${on}T12:00:00.000Z`,
  on,
  kind: 'contact',
  label: 'N',
  service: null,
  words: null,
  replaces: null,
  replacedBy: null,
  basis: 'own',
  ...more,
});
const file = (...entries: EntryView[]): FileAnswer => ({
  purpose: 'COC',
  entries,
  stages: [{ stage: 'linkage', since: '2026-11-02', latest: '2026-11-02' }],
  notice: null,
});

describe('an opened file', () => {
  it('has what its reader writes in its place, and what was wrong marked as corrected', () => {
    const later = withEntry(file(entry('a', '2026-11-01'), entry('b', '2026-11-05')), entry('c', '2026-11-03'));
    expect(later.entries.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(withEntry(later, entry('c', '2026-11-03'))).toEqual(later);
    const right = withEntry(later, entry('d', '2026-11-01', { replaces: 'a', at: '2026-11-06T09:00:00.000Z' }));
    expect(right.entries.map(({ id, replacedBy }) => [id, replacedBy])).toEqual([
      ['a', 'd'],
      ['d', null],
      ['c', null],
      ['b', null],
    ]);
  });

  it('no longer shows what an agreement told that ended, and keeps what is one’s own', () => {
    const now = Date.UTC(2026, 10, 20);
    const share = { id: 's', legalBasis: 'consent', fromAt: 0, untilAt: now + 1, suspended: false, revokedAt: null };
    const shares = [share] as unknown as ShareView[];
    const entries = [entry('a', '2026-11-01'), entry('b', '2026-11-02', { basis: { shareId: 's' } })];
    expect(stillTold(entries, shares, now)).toEqual(entries);
    expect(stillTold(entries, shares, now + 1)).toEqual([entries[0]]);
    expect(stillTold(entries, [], now)).toEqual(entries);
  });

  it('says that it is not to be passed on, as long as it shows something that was told by agreement', () => {
    const told = entry('b', '2026-11-02', { basis: { shareId: 's' } });
    const agreed = { agencyId: 'x', purpose: 'COC', fromAt: 0, untilAt: 1, legalBasis: 'consent' } as const;
    const by = ['s', 'ended'].map((shareId) => ({ ...agreed, shareId }));
    const answer = { ...file(told), notice: { text: REDISCLOSURE, by } };
    expect(noticeShown(answer, [told])?.by.map(({ shareId }) => shareId)).toEqual(['s']);
    expect(noticeShown(answer, [entry('a', '2026-11-01')])).toBeNull();
  });

  it('says where the person stands by what it shows, with the link that referrals made', () => {
    const kit = entry('k', '2026-11-04', { kind: 'kit' });
    const shown = [entry('a', '2026-11-01'), kit];
    expect(stagesShown(file(), shown, '2026-11-20').map(({ stage }) => stage)).toEqual([
      'contact',
      'harm_reduction',
      'linkage',
    ]);
    expect(stagesShown(file(), [kit], '2026-11-03').map(({ stage }) => stage)).toEqual(['linkage']);
  });
});
