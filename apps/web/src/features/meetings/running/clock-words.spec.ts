import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { clockFace, clockWords } from './clock-words.js';

const t = ((key: string, holes: Record<string, unknown> = {}) =>
  [key.split('.').at(-1), ...Object.values(holes)].join(' ')) as unknown as TFunction;

describe('the clock of an item', () => {
  it('shows what is left, never a second too few', () => {
    expect([168_000, 167_001, 1, 0].map(clockFace)).toEqual(['2:48', '2:48', '0:01', '0:00']);
    expect(clockFace(4_000_000)).toBe('1:06:40');
  });

  it('shows with a plus by how much it is over, and does not stop', () => {
    expect([-500, -1000, -61_000, -3_700_000].map(clockFace)).toEqual(['0:00', '+0:01', '+1:01', '+1:01:40']);
  });

  it('says in words what the colour says', () => {
    expect(clockWords({ left: 168_000, state: 'nearly_over' }, 15, t)).toBe('left 3 15');
    expect(clockWords({ left: -10_000, state: 'over' }, 15, t)).toBe('over0');
    expect(clockWords({ left: -130_000, state: 'over' }, 15, t)).toBe('over 2');
  });
});
