import { describe, expect, it } from '@jest/globals';
import { TYPING_MS } from '#libs/domain';
import { hereFrom, hereInAny, typing, withPresence } from './presence-state.js';

describe('who is here', () => {
  it('knows who came, went and types', () => {
    const here = hereFrom([{ person: 'maria', typing: false }], 0);
    const more = withPresence(here, { person: 'petros', here: true, typing: true }, 0);
    expect([...more.keys()]).toEqual(['maria', 'petros']);
    expect(typing(more, 1)).toEqual(['petros']);
    expect([...withPresence(more, { person: 'maria', here: false, typing: false }, 0).keys()]).toEqual(['petros']);
  });

  it('shows as typing who types in any place of a case, whatever they do in the others', () => {
    const inPart = hereFrom([{ person: 'petros', typing: true }], 0);
    const inCase = hereFrom(
      [
        { person: 'petros', typing: false },
        { person: 'maria', typing: false },
      ],
      0,
    );
    for (const all of [
      [inPart, inCase],
      [inCase, inPart],
    ]) {
      expect(typing(hereInAny(all), 1)).toEqual(['petros']);
      expect(hereInAny(all).size).toBe(2);
    }
  });

  it('no longer shows as typing who has not given a sign for a while', () => {
    const here = hereFrom([{ person: 'petros', typing: true }], 0);
    expect(typing(here, TYPING_MS - 1)).toEqual(['petros']);
    expect(typing(here, TYPING_MS)).toEqual([]);
  });
});
