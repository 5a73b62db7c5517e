import { describe, expect, it } from '@jest/globals';
import type { SeriesDecision } from '#libs/domain';
import { decisionsFound } from './decisions-found.js';

const made = (number: string, text: string | null = null): SeriesDecision => ({
  decisionId: number,
  meetingId: 'a meeting',
  on: '2026-10-06',
  number,
  status: 'adopted_by_consent',
  text,
});
const all = [
  made('TF-2026-004', 'The shelter keeps three places free.'),
  made('TF-2026-011'),
  made('TF-2026-018', 'Naloxone in all pharmacies.'),
];
const found = (words: string): string[] => decisionsFound(all, words).map(({ number }) => number);

describe('an earlier decision that somebody looks for', () => {
  it('is found by its number or its words, the latest first', () => {
    expect(found('')).toEqual(['TF-2026-018', 'TF-2026-011', 'TF-2026-004']);
    expect(found('004')).toEqual(['TF-2026-004']);
    expect(found('PLACES shelter')).toEqual(['TF-2026-004']);
    expect(found('something else')).toEqual([]);
  });

  it('is among the five latest, or asks for another word', () => {
    const many = Array.from({ length: 9 }, (_, place) => made(`TF-2026-00${place + 1}`));
    expect(decisionsFound(many, 'TF')).toHaveLength(5);
  });
});
