import { describe, expect, it } from '@jest/globals';
import { ACTION_WORDS_MAX } from '#libs/domain';
import { asActionWords } from './action-words.js';

describe('an action made of a message', () => {
  it('begins with its words in one line, without marks', () => {
    expect(asActionWords('Please **call** the clinic\n- and ask for *Thursday*')).toBe(
      'Please call the clinic and ask for Thursday',
    );
  });

  it('is cut where a word ends, and never in the middle of a character', () => {
    const long = asActionWords(`${'word '.repeat(80)}`);
    expect(long.length).toBeLessThanOrEqual(ACTION_WORDS_MAX);
    expect(long).toMatch(/word…$/);
    expect(asActionWords('👟'.repeat(200))).toMatch(/^(👟)+…$/u);
  });
});
