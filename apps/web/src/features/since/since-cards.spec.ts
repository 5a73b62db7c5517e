import { describe, expect, it } from '@jest/globals';
import type { ReadingRow } from '#libs/domain';
import { sinceCards } from './since-cards.js';

const row = (caseId: string, more: Partial<ReadingRow> = {}): ReadingRow => ({
  stream: `case/${caseId}`,
  caseId,
  part: null,
  read: 1,
  head: 3,
  unread: 2,
  mentions: 0,
  first: 2,
  agencyIds: ['shelter'],
  others: 0,
  left: [],
  lastAt: '2026-11-28T09:00:00.000Z',
  level: 'all',
  ...more,
});

describe('what happened since one was here', () => {
  it('is one card for each case with news, newest first, with the common part before the others', () => {
    const cards = sinceCards(
      [
        row('old'),
        row('new', { stream: 'part/p', part: 'health', lastAt: '2026-11-28T11:00:00.000Z' }),
        row('new', { mentions: 1 }),
        row('quiet', { unread: 0 }),
      ],
      false,
    );
    expect(
      cards.map(({ caseId, lastAt, mentions, rows }) => [
        caseId,
        lastAt.slice(11, 16),
        mentions,
        rows.map(({ part }) => part),
      ]),
    ).toEqual([
      ['new', '11:00', 1, [null, 'health']],
      ['old', '09:00', 0, [null]],
    ]);
  });

  it('is not told of cases that are followed for nothing, and only calls of those followed for calls', () => {
    const cards = sinceCards(
      [
        row('none', { level: 'nothing', mentions: 2 }),
        row('calls', { level: 'mentions', mentions: 2 }),
        row('dull', { level: 'mentions' }),
      ],
      false,
    );
    expect(cards).toMatchObject([{ caseId: 'calls', rows: [], mentions: 2 }]);
  });

  it('is for agencies of justice only that they are called', () => {
    expect(sinceCards([row('a'), row('b', { mentions: 1 })], true)).toMatchObject([
      { caseId: 'b', rows: [], mentions: 1 },
    ]);
  });
});
