import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { whatIsWrong } from './data/check-talk.js';
import { CONVERSATIONS } from './data/conversations/index.js';
import { scaled } from './scale.js';

describe('a demonstration that is made larger', () => {
  it('begins with the cases themselves, and is nothing else when it is not made larger', () => {
    expect([...scaled(CONVERSATIONS, 1)]).toEqual(CONVERSATIONS);
    expect([...scaled(CONVERSATIONS, 2)].slice(0, CONVERSATIONS.length)).toEqual(CONVERSATIONS);
  });

  it('has so many times as many cases, each under a name of its own', () => {
    const handles = [...scaled(CONVERSATIONS, 40)].map(({ handle }) => handle);
    expect(handles).toHaveLength(40 * CONVERSATIONS.length);
    expect(new Set(handles).size).toBe(handles.length);
  });

  it('is the same with the same seed, and another one with another', () => {
    const words = (seed: number): string => JSON.stringify([...scaled(CONVERSATIONS, 2, seed)]);
    expect(words(7)).toBe(words(7));
    expect(words(7)).not.toBe(words(8));
  });

  it('tells nothing that could not happen', () => {
    expect([...scaled(CONVERSATIONS, 3)].flatMap(whatIsWrong)).toEqual([]);
  });

  it('is made one case at a time: the first of a million are there at once', () => {
    const [first] = scaled(CONVERSATIONS, 40_000);
    expect(first).toBe(CONVERSATIONS[0]);
  });
});
