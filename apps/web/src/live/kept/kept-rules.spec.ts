import { describe, expect, it } from '@jest/globals';
import { caseStream, type MeView, partStream } from '#libs/domain';
import { lostOf, mayBeShown, tooMany } from './kept-rules.js';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const view = { deviceKeepsHours: 168, me: { personId: 'p' } } as unknown as MeView;
const DAY = 24 * 3_600_000;

describe('the last known state', () => {
  it('is shown for as long as a session may rest, to whoever was signed in', () => {
    const owner = { seat: 'p a', view, at: 0 };
    expect(mayBeShown(owner, 6.9 * DAY)).toBe(true);
    expect(mayBeShown(owner, 7 * DAY)).toBe(false);
    expect(mayBeShown({ ...owner, view: { ...view, deviceKeepsHours: 0 } }, 1)).toBe(false);
    expect(mayBeShown({ ...owner, view: { ...view, me: null } }, 1)).toBe(false);
    expect(mayBeShown({ gone: 0, why: 'left' }, 1)).toBe(false);
  });

  it('has the cases that were looked at last, with their parts', () => {
    const rows = [1, 2, 3].map((n) => ({ key: caseStream(id(n)) as string, caseId: id(n) as string | null, at: n }));
    const parts = { key: partStream(id(9)) as string, caseId: id(1), at: 50 };
    expect(tooMany([...rows, parts, { key: '["cases"]', caseId: null, at: 0 }], 2)).toEqual([rows[0]!.key, parts.key]);
    expect(tooMany(rows, 3)).toEqual([]);
  });

  it('loses what the server does not list any more, unless its list is full', () => {
    const [one, two] = [caseStream(id(1)), partStream(id(2))];
    expect(lostOf([one, two], [{ stream: one }])).toEqual([two]);
    expect(
      lostOf(
        [one],
        Array.from({ length: 1000 }, () => ({ stream: two })),
      ),
    ).toEqual([]);
  });
});
