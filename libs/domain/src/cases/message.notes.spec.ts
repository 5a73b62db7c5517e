import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WireEvent } from '../event.js';
import { SIGNS } from './message.js';
import { aboutOf, notesOf } from './message.notes.js';

const event = (seq: number, type: WireEvent['type'], data: object, person = 'ana', words?: string | null): WireEvent =>
  ({
    seq,
    type,
    at: `at ${seq}`,
    by: { person, agency: 'health' },
    data,
    ...(words === undefined ? {} : { id: `id ${seq}`, words }),
  }) as unknown as WireEvent;
const edited = (seq: number, of: number, words: string | null): WireEvent =>
  event(seq, 'message.edited', { seq: of }, 'ana', words);
const reacted = (seq: number, of: number, sign: string, on: boolean, person = 'ana'): WireEvent =>
  event(seq, 'message.reacted', { seq: of, sign, on }, person);
const withdrawn = (seq: number, of: number): WireEvent => event(seq, 'message.withdrawn', { seq: of, erased: [of] });
const pinned = (seq: number, of: number): WireEvent => event(seq, 'message.pinned', { seq: of, on: true });

describe('what became of a message', () => {
  it('is nothing where nothing is about it', () => {
    expect(notesOf([event(1, 'message.posted', {}, 'ana', 'x'), event(2, 'case.closed', {})])).toEqual(new Map());
  });

  it('is the texts that it was given later, oldest first, with whom each calls', () => {
    const calls = event(5, 'message.edited', { seq: 2, mentions: [{ person: 'ben' }] }, 'ana', 'Twice.');
    expect(notesOf([calls, edited(3, 2, 'Once.')]).get(2)).toEqual({
      editions: [
        { at: 'at 3', words: 'Once.', mentions: [] },
        { at: 'at 5', words: 'Twice.', mentions: [{ person: 'ben' }] },
      ],
      withdrawn: null,
      signs: {},
    });
  });

  it('is who put which sign to it, in their order; whoever took it away is not there', () => {
    const note = notesOf([
      reacted(3, 2, 'agree', true, 'ben'),
      reacted(4, 2, 'agree', true, 'ana'),
      reacted(5, 2, 'done', true, 'ana'),
      reacted(6, 2, 'done', false, 'ana'),
      reacted(7, 2, 'agree', false, 'ben'),
      reacted(8, 2, 'agree', true, 'ben'),
    ]).get(2)!;
    expect(note.signs).toEqual({ agree: ['ana', 'ben'] });
  });

  it('is that it was taken back, by whom and when, and then no text and no sign of it is left', () => {
    const note = notesOf([edited(3, 2, 'Once.'), reacted(4, 2, 'agree', true), withdrawn(5, 2)]).get(2);
    expect(note).toEqual({
      editions: [{ at: 'at 3', words: null, mentions: [] }],
      withdrawn: { at: 'at 5', by: { person: 'ana', agency: 'health' } },
      signs: {},
    });
  });

  it('leaves words gone that are gone in one delivery, whichever came first', () => {
    for (const both of [
      [edited(3, 2, 'Once.'), edited(3, 2, null)],
      [edited(3, 2, null), edited(3, 2, 'Once.')],
    ])
      expect(notesOf(both).get(2)!.editions).toEqual([{ at: 'at 3', words: null, mentions: [] }]);
  });

  it('is said by those events alone that are about it', () => {
    expect([edited(3, 2, ''), withdrawn(3, 2), reacted(3, 2, 'agree', true), pinned(3, 2)].map(aboutOf)).toEqual([
      2, 2, 2, 2,
    ]);
    expect(aboutOf(event(3, 'message.posted', { replyTo: 2 }))).toBeNull();
    expect(aboutOf(event(3, 'agency.released', { agencyId: 'x' }))).toBeNull();
  });

  it('is the same in whatever order and however often the events come', () => {
    const of = fc.integer({ min: 1, max: 3 });
    const what = fc.oneof(
      fc.tuple(of, fc.string()).map(
        ([to, words]) =>
          (seq: number) =>
            edited(seq, to, words),
      ),
      fc.tuple(of, fc.constantFrom(...SIGNS), fc.boolean(), fc.constantFrom('ana', 'ben')).map(
        ([to, sign, on, person]) =>
          (seq: number) =>
            reacted(seq, to, sign, on, person),
      ),
      of.map((to) => (seq: number) => withdrawn(seq, to)),
      of.map((to) => (seq: number) => pinned(seq, to)),
    );
    /** All events in order, and deliveries of them: every one comes at least once, some after their words are gone. */
    const delivered = fc.array(what, { maxLength: 12 }).chain((made) => {
      const all = made.map((make, place) => make(place + 4));
      const gone = all.map((one) => ({ ...one, ...('words' in one ? { words: null } : {}) }) as WireEvent);
      return fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all.slice(0, 6)], { minLength: all.length + Math.min(6, all.length) }),
        fc.shuffledSubarray(gone),
      );
    });
    fc.assert(
      fc.property(delivered, ([all, again, gone]) => {
        expect(notesOf(again)).toEqual(notesOf(all));
        expect(notesOf([...again, ...gone])).toEqual(notesOf([...gone, ...all]));
      }),
    );
  });
});
