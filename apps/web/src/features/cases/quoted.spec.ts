import { describe, expect, it } from '@jest/globals';
import { type MessageNote, notesOf, type WireEvent } from '#libs/domain';
import { quotedOf } from './quoted.js';

const at = '2026-10-12T10:00:00.000Z';
const by = { person: 'maria', agency: 'a' };
const said = (seq: number, words: string | null): WireEvent => ({
  seq,
  type: 'message.posted',
  at,
  by,
  data: {},
  words,
});
const state = {
  floor: 10,
  events: [said(21, '\n- a **bed**\nand time'), said(22, 'Nine.'), said(23, 'x'.repeat(200))],
};
const notes = (...events: object[]): ReadonlyMap<number, MessageNote> =>
  notesOf(events.map((event, place) => ({ seq: 30 + place, at, by, ...event }) as WireEvent));

describe('what a message answers', () => {
  it('is quoted by its first line, as it is now', () => {
    expect(quotedOf(state, undefined, 21)).toEqual({ kind: 'words', by: 'maria', words: 'a bed' });
    const edited = notes({ type: 'message.edited', data: { seq: 22 }, words: 'Ten.' });
    expect(quotedOf(state, edited, 22)).toEqual({ kind: 'words', by: 'maria', words: 'Ten.' });
    expect(quotedOf(state, undefined, 23)).toMatchObject({ words: `${'x'.repeat(160)}…` });
  });

  it('is said to be gone, to lie before what one reads, or to be further up', () => {
    const gone = notes({ type: 'message.withdrawn', data: { seq: 22, erased: [22] } });
    expect(quotedOf(state, gone, 22)).toEqual({ kind: 'gone', by: 'maria' });
    expect(quotedOf(state, undefined, 10)).toEqual({ kind: 'before', by: null });
    expect(quotedOf(state, undefined, 15)).toEqual({ kind: 'earlier', by: null });
    expect(quotedOf(state, undefined, 99)).toEqual({ kind: 'earlier', by: null });
  });
});
