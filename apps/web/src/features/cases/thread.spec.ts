import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseStream, partStream, type StreamName, type WireEvent } from '#libs/domain';
import { firstNewKey, mergeThread, rowKey, runsOf, type ThreadSource, threadRows } from './thread.js';

const CASE = caseStream('00000000-0000-4000-8000-000000000001');
const HEALTH = partStream('00000000-0000-4000-8000-00000000000a');
const SAFETY = partStream('00000000-0000-4000-8000-00000000000b');

/** Minutes after ten. */
const clock = (minute: number): string => new Date(Date.parse('2026-10-12T10:00:00') + minute * 60_000).toISOString();

const said = (seq: number, minute: number, more: Partial<WireEvent<'message.posted'>> = {}): WireEvent => ({
  seq,
  type: 'message.posted',
  at: clock(minute),
  by: { person: 'maria', agency: 'a' },
  data: {},
  words: 'words',
  ...more,
});
const held = (stream: StreamName, events: WireEvent[], hasOlder = false): ThreadSource => ({
  stream,
  events,
  hasOlder,
});
const keysOf = (sources: ThreadSource[]) =>
  mergeThread(sources).items.map(
    ({ stream, event }) => `${stream === CASE ? 'c' : stream === HEALTH ? 'h' : 's'}${event.seq}`,
  );

describe('the one thread of a case and its parts', () => {
  const common = held(CASE, [said(1, 0), said(2, 1), said(3, 5)]);
  const health = held(HEALTH, [said(1, 2, { anchor: 2 }), said(2, 4, { anchor: 2 }), said(3, 6, { anchor: 3 })]);
  const safety = held(SAFETY, [said(1, 3, { anchor: 2 })]);

  it('stands in the order of (anchor, seq), two parts at one anchor in the order of time', () => {
    expect(keysOf([common, health, safety])).toEqual(['c1', 'c2', 'h1', 's1', 'h2', 'c3', 'h3']);
    expect(keysOf([common])).toEqual(['c1', 'c2', 'c3']);
  });

  it('shows nothing of a part before the page of the case that it belongs into, and the other way round', () => {
    expect(keysOf([held(CASE, [said(3, 5)], true), health])).toEqual(['c3', 'h3']);
    const few = held(HEALTH, health.events.slice(2), true);
    expect(keysOf([common, few])).toEqual(['h3']);
    expect(mergeThread([common, few]).waitsFor).toBe(HEALTH);
    expect(mergeThread([common, health]).waitsFor).toBeNull();
  });

  it('does not show what only happened to a message as a line of its own', () => {
    const signed = { ...said(4, 7), type: 'message.reacted', data: { seq: 3, sign: 'agree', on: true } } as WireEvent;
    expect(keysOf([held(CASE, [...common.events, signed])])).toEqual(['c1', 'c2', 'c3']);
  });

  it('is the end of the whole thread, whatever is held of each stream', () => {
    const streams = fc.tuple(
      fc.array(fc.constant(CASE), { minLength: 1, maxLength: 12 }),
      fc.array(fc.constantFrom(CASE, HEALTH, SAFETY), { maxLength: 40 }),
    );
    const cuts = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(streams, cuts, ([first, rest], cut) => {
        const of = new Map<StreamName, WireEvent[]>([CASE, HEALTH, SAFETY].map((stream) => [stream, []]));
        const order = [...first, ...rest].map((stream, minute) => {
          const events = of.get(stream)!;
          const anchor = of.get(CASE)!.length;
          events.push(said(events.length + 1, minute, stream === CASE ? {} : { anchor }));
          return rowKey(stream, events.length);
        });
        const sources = [...of].map(([stream, events], place) =>
          held(stream, events.slice(Math.min(cut[place]!, events.length)), cut[place]! > 0 && events.length > 0),
        );
        const keys = mergeThread(sources).items.map(({ stream, event }) => rowKey(stream, event.seq));
        expect(keys).toEqual(keys.length ? order.slice(-keys.length) : []);
      }),
    );
  });
});

describe('the lines of a thread', () => {
  const items = mergeThread([
    held(CASE, [said(1, 0), said(2, 3), said(3, 20), said(4, 24 * 60)]),
    held(HEALTH, [said(1, 4, { anchor: 2 }), said(2, 5, { anchor: 2 })]),
  ]).items;

  it('put together what one person says in one place in a short while', () => {
    const rows = threadRows(items, undefined, null);
    expect(rows.map((row) => row.goesOn)).toEqual([false, true, false, true, false, false]);
    const answer = [items[0]!, { ...items[1]!, event: said(2, 3, { data: { replyTo: 1 } }) }];
    expect(threadRows(answer, undefined, null).map((row) => row.goesOn)).toEqual([false, false]);
  });

  it('begin every day, and the first line that is drawn, with the day', () => {
    expect(threadRows(items, undefined, null).map((row) => row.newDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(threadRows(items.slice(1), items[0], null)[0]?.newDay).toBe(true);
  });

  it('stand behind one wall while they are of one part, and no line across stands behind it', () => {
    const runs = (firstNew: string | null) =>
      runsOf(threadRows(items, undefined, firstNew)).map(({ stream, rows }) => [stream, rows.length]);
    expect(runs(null)).toEqual([
      [CASE, 2],
      [HEALTH, 2],
      [CASE, 1],
      [CASE, 1],
    ]);
    expect(runs(rowKey(HEALTH, 2))).toEqual([
      [CASE, 2],
      [HEALTH, 1],
      [HEALTH, 1],
      [CASE, 1],
      [CASE, 1],
    ]);
  });

  it('draw one line before the first that is new in any of the streams', () => {
    expect(
      firstNewKey(
        items,
        new Map([
          [CASE, 3],
          [HEALTH, 2],
        ]),
      ),
    ).toBe(rowKey(HEALTH, 2));
    expect(firstNewKey(items, new Map([[CASE, 3]]))).toBe(rowKey(CASE, 3));
    expect(firstNewKey(items, new Map())).toBeNull();
    expect(firstNewKey(items, new Map([[SAFETY, 1]]))).toBeNull();
  });
});
