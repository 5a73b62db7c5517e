import { describe, expect, it } from '@jest/globals';
import { caseStream, meetingStream, type MeView, partStream } from '#libs/domain';
import { isKept, lostOf, mayBeShown, tooMany, withoutLost } from './kept-rules.js';

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
    expect(lostOf([meetingStream(id(3))], [{ stream: one }])).toEqual([]);
    expect(
      lostOf(
        [one],
        Array.from({ length: 1000 }, () => ({ stream: two })),
      ),
    ).toEqual([]);
  });
});

describe('lists of actions', () => {
  it('are kept to open without network, and one action with its whole history is not', () => {
    expect(isKept(['actions', 'mine'])).toBe(true);
    expect(isKept(['actions', 'agency'])).toBe(true);
    expect(isKept(['actions', 'one', 'id'])).toBe(false);
    expect(isKept(['account'])).toBe(false);
  });

  it('say nothing of what was lost: neither of a part, nor of a case and its parts', () => {
    const lines = [
      { id: 1, stream: 'case/a', caseId: 'a' },
      { id: 2, stream: 'part/p', caseId: 'a' },
      { id: 3, stream: 'case/b', caseId: 'b' },
    ] as const;
    const left = (...lost: ('case/a' | 'part/p')[]) => withoutLost(lines, new Set(lost)).map(({ id }) => id);
    expect(left('part/p')).toEqual([1, 3]);
    expect(left('case/a')).toEqual([3]);
    expect(left()).toEqual([1, 2, 3]);
  });
});
