import { describe, expect, it } from '@jest/globals';
import { type StreamName, TYPING_MS } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { PresenceBook, type PresenceChange } from './presence.js';

const STREAM: StreamName = 'case/a';

/** Two nodes at one time that hear each other when the test says so. */
function nodes(count = 1): {
  books: PresenceBook[];
  shown: PresenceChange[][];
  sent: unknown[][];
  pass: (ms: number) => void;
  deliver: () => void;
} {
  let now = 1_000_000;
  const hears: ((signal: unknown, node: string) => void)[] = [];
  const sent: unknown[][] = Array.from({ length: count }, () => []);
  const shown: PresenceChange[][] = Array.from({ length: count }, () => []);
  const books = shown.map((mine, place) => {
    const hint = {
      onSignal: (heard: (signal: unknown, node: string) => void) => hears.push(heard),
      signal: (signal: unknown) => sent[place]!.push(signal),
    };
    return new PresenceBook({ clock: { ms: () => now }, hint } as unknown as Kernel, (change) => mine.push(change));
  });
  const deliver = (): void => {
    const under = sent.map((signals) => signals.splice(0));
    for (const [from, signals] of under.entries())
      for (const signal of signals)
        for (const [to, hear] of hears.entries()) if (from !== to) hear(signal, `node ${from}`);
  };
  return { books, shown, sent, deliver, pass: (ms) => (now += ms) };
}

describe('who is here', () => {
  it('is whoever has a socket on the stream, once, however many they have', () => {
    const {
      books: [book],
      shown: [shown],
    } = nodes();
    book!.here(STREAM, 'ana', 's1', false);
    book!.here(STREAM, 'ana', 's2', false);
    expect(book!.of(STREAM)).toEqual([{ person: 'ana', typing: false }]);
    book!.gone(STREAM, 'ana', 's1');
    expect(book!.of(STREAM)).toHaveLength(1);
    book!.gone(STREAM, 'ana', 's2');
    expect(book!.of(STREAM)).toEqual([]);
    expect(shown).toEqual([
      { stream: STREAM, person: 'ana', here: true, typing: false },
      { stream: STREAM, person: 'ana', here: false, typing: false },
    ]);
  });

  it('is told of each stream apart', () => {
    const {
      books: [book],
    } = nodes();
    book!.here(STREAM, 'ana', 's1', false);
    expect(book!.of('case/b')).toEqual([]);
    book!.gone('case/b', 'ana', 's1');
    expect(book!.of(STREAM)).toHaveLength(1);
  });

  it('types until they stop, or until they do not say so again in time', () => {
    const {
      books: [book],
      shown: [shown],
      pass,
    } = nodes();
    book!.here(STREAM, 'ana', 's1', true);
    book!.here(STREAM, 'ana', 's1', false);
    book!.here(STREAM, 'ana', 's1', true);
    pass(TYPING_MS - 1);
    book!.sweep();
    expect(book!.of(STREAM)).toEqual([{ person: 'ana', typing: true }]);
    pass(2);
    book!.sweep();
    expect(book!.of(STREAM)).toEqual([{ person: 'ana', typing: false }]);
    expect(shown!.map(({ typing }) => typing)).toEqual([true, false, true, false]);
  });

  it('types as long as they do on one of their sockets', () => {
    const {
      books: [book],
    } = nodes();
    book!.here(STREAM, 'ana', 's1', true);
    book!.here(STREAM, 'ana', 's2', false);
    expect(book!.of(STREAM)).toEqual([{ person: 'ana', typing: true }]);
  });
});

describe('who is here on another node', () => {
  it('is heard of, and leaves when they leave there', () => {
    const { books, shown, deliver } = nodes(2);
    books[0]!.here(STREAM, 'ana', 's1', true);
    deliver();
    expect(books[1]!.of(STREAM)).toEqual([{ person: 'ana', typing: true }]);
    books[0]!.gone(STREAM, 'ana', 's1');
    deliver();
    expect(books[1]!.of(STREAM)).toEqual([]);
    expect(shown[1]!.map(({ here }) => here)).toEqual([true, false]);
  });

  it('stays while they are on either node', () => {
    const { books, deliver } = nodes(2);
    books[0]!.here(STREAM, 'ana', 's1', false);
    books[1]!.here(STREAM, 'ana', 's2', false);
    deliver();
    books[0]!.gone(STREAM, 'ana', 's1');
    deliver();
    expect([books[0]!.of(STREAM), books[1]!.of(STREAM)]).toEqual([
      [{ person: 'ana', typing: false }],
      [{ person: 'ana', typing: false }],
    ]);
  });

  it('is forgotten when that node no longer says so, and is not while it does', () => {
    const { books, deliver, pass } = nodes(2);
    books[0]!.here(STREAM, 'ana', 's1', false);
    deliver();
    for (let round = 0; round < 5; round++) {
      pass(10_000);
      books[0]!.announce();
      deliver();
      books[1]!.sweep();
      expect(books[1]!.of(STREAM)).toHaveLength(1);
    }
    pass(31_000);
    books[1]!.sweep();
    books[0]!.sweep();
    expect(books[1]!.of(STREAM)).toEqual([]);
    expect(books[0]!.of(STREAM)).toHaveLength(1);
  });

  it('is not passed on: two nodes do not keep somebody here between them', () => {
    const { books, sent, deliver } = nodes(2);
    books[0]!.here(STREAM, 'ana', 's1', false);
    deliver();
    books[1]!.sweep();
    books[1]!.announce();
    expect(sent[1]).toEqual([]);
  });

  it('is said again in parts that fit into one hint', () => {
    const {
      books: [book],
      sent,
    } = nodes();
    const id = '0199abcd-0000-7000-8000-0000000000';
    for (let person = 10; person < 99; person++) book!.here(`case/${id}00`, `${id}${person}`, `s${person}`, true);
    sent[0]!.splice(0);
    book!.announce();
    expect(sent[0]).toHaveLength(3);
    for (const signal of sent[0]!)
      expect(Buffer.byteLength(JSON.stringify({ node: '12345-abcdefghijk', signal }))).toBeLessThan(7900);
  });

  it('does not fail on a signal of another kind', () => {
    const {
      books: [book],
    } = nodes();
    const heard: ((signal: unknown, node: string) => void)[] = [];
    const other = new PresenceBook(
      {
        clock: { ms: () => 0 },
        hint: { onSignal: (hear: never) => heard.push(hear), signal: () => undefined },
      } as unknown as Kernel,
      () => undefined,
    );
    heard[0]!({ another: 'kind' }, 'node 9');
    expect([book!.of(STREAM), other.of(STREAM)]).toEqual([[], []]);
  });
});
