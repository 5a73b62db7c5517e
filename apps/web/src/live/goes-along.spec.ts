import { describe, expect, it } from '@jest/globals';
import { goesAlong } from './goes-along.js';

describe('what goes along with the words of a message', () => {
  it('is whom it calls and what hangs on it, and nothing else of it', () => {
    const said = { words: 'Look, @shelter.', mentions: [{ agency: 'shelter' }], files: ['picture'], replyTo: 3 };
    expect(goesAlong(said)).toEqual({ mentions: [{ agency: 'shelter' }], files: ['picture'] });
  });

  it('is left out where there is none, also where that is said by an empty list', () => {
    expect(goesAlong({ mentions: [], files: ['picture'] })).toStrictEqual({ files: ['picture'] });
    expect(goesAlong({ mentions: [{ person: 'ben' }] })).toStrictEqual({ mentions: [{ person: 'ben' }] });
    expect(goesAlong({ mentions: [], files: [] })).toStrictEqual({});
    expect(goesAlong({})).toStrictEqual({});
  });
});
