import { describe, expect, it } from '@jest/globals';
import type { RungAudience } from '#libs/domain';
import { whoIsThere } from './who-is-there.js';

const STEPS: { number: number; audience: RungAudience[] }[] = [
  { number: 1, audience: ['owner'] },
  { number: 2, audience: ['owner', 'liaison'] },
  { number: 3, audience: ['deputy'] },
  { number: 4, audience: ['chair', 'agenda'] },
];
const among =
  (...there: RungAudience[]) =>
  (audience: readonly RungAudience[]): Promise<RungAudience[]> =>
    Promise.resolve(audience.filter((one) => there.includes(one)));

describe('a step of a reminder', () => {
  it('speaks to whoever is there for it', async () => {
    expect(await whoIsThere(STEPS, 1, among('owner', 'chair'))).toEqual({
      rung: STEPS[0],
      people: ['owner'],
      nobody: [],
      onAgenda: false,
    });
  });

  it('hands on to the next one above it that finds somebody', async () => {
    expect(await whoIsThere(STEPS, 2, among('chair'))).toEqual({
      rung: STEPS[3],
      people: ['chair'],
      nobody: [2, 3],
      onAgenda: true,
    });
  });

  it('is the last one where nobody is there at all, and stands on the agenda all the same', async () => {
    expect(await whoIsThere(STEPS, 3, among())).toEqual({ rung: STEPS[3], people: [], nobody: [3, 4], onAgenda: true });
  });
});
