import { describe, expect, it } from '@jest/globals';
import { OtherHearers } from './other-hearers.js';

describe('who else hears the line', () => {
  it('is nobody at first, and oneself is not another', () => {
    const one = new OtherHearers();
    expect(one.take(one.word('hello'))).toBe(true);
    expect(one.any).toBe(false);
  });

  it('is known to both as soon as one greets and the other answers', () => {
    const [one, two] = [new OtherHearers(), new OtherHearers()];
    expect(one.take(two.word('hello'))).toBe('answer');
    expect(two.take(one.word('here'))).toBe(true);
    expect([one.any, two.any]).toEqual([true, true]);
  });

  it('ends with who says goodbye, and not with who was asked about anew', () => {
    const [one, two, three] = [new OtherHearers(), new OtherHearers(), new OtherHearers()];
    for (const other of [two, three, two]) one.take(other.word('hello'));
    one.take(two.word('bye'));
    expect(one.any).toBe(true);
    one.take(three.word('bye'));
    expect(one.any).toBe(false);
  });

  it('is no matter of hints and of nonsense', () => {
    const one = new OtherHearers();
    expect(['{"node":"1","heads":[]}', 'hello', 'hello you', ''].map((text) => one.take(text))).toEqual(
      Array(4).fill(false),
    );
    expect(one.any).toBe(false);
  });
});
