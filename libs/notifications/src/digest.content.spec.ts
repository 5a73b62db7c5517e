import { describe, expect, it } from '@jest/globals';
import { letterHtml, letterText } from '#libs/delivery';
import { LANGUAGES, type RungAudience } from '#libs/domain';
import { countsOf, writeDigest } from './digest.content.js';

const NOW = Date.parse('2026-12-03T08:00Z');
const one = (subjectId: string, audience: RungAudience, date: string) => ({
  subjectId,
  kind: 'action' as const,
  audience,
  due: { date, zone: 'Europe/Athens' },
});
const near = '2026-12-04';
const late = '2026-12-01';

describe('the daily letter', () => {
  it('counts what is near and what is late, by what its reader is told as', () => {
    const gathered = [
      one('a', 'owner', near),
      one('b', 'owner', late),
      one('c', 'lead', late),
      one('d', 'chair', late),
    ];
    expect(countsOf(gathered, NOW)).toEqual([
      { kind: 'action', told: 'own', near: 1, late: 1 },
      { kind: 'action', told: 'agency', near: 0, late: 1 },
      { kind: 'action', told: 'table', near: 0, late: 1 },
    ]);
  });

  it('counts one thing once, however often and as whatever its reader was told of it', () => {
    const gathered = [one('a', 'liaison', near), one('a', 'owner', near), one('a', 'owner', near)];
    expect(countsOf(gathered, NOW)).toEqual([{ kind: 'action', told: 'own', near: 1, late: 0 }]);
  });

  it('is a whole letter in every language, with one link, and says how many and nothing else', () => {
    const counts = countsOf([one('a', 'owner', near), one('b', 'owner', late), one('c', 'chair', late)], NOW);
    for (const language of LANGUAGES) {
      const content = writeDigest(language, counts, 'https://table.example/actions');
      expect(content.links).toHaveLength(1);
      expect(content.paragraphs).toHaveLength(4);
      expect(content.paragraphs[1]).toMatch(/^[^\d]+: 1\u00a0[^\d]+, 1\u00a0[^\d]+\.$/);
      expect(content.paragraphs[2]).toMatch(/^[^\d]+: 1\u00a0[^\d]+\.$/);
      for (const whole of [letterText(content), letterHtml(content)]) expect(whole).not.toMatch(/undefined|\[object/);
    }
  });
});
