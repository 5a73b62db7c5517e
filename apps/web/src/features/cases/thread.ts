import { aboutOf, type StreamName, type WireEvent } from '#libs/domain';
import { dayKey } from '../../ui/dates.js';

/** What is held of the case or of one of its parts: contiguous and oldest first. */
export interface ThreadSource {
  stream: StreamName;
  events: readonly WireEvent[];
  /** True while older events of it can be fetched. */
  hasOlder: boolean;
}

/** One event in the one order of a case and its parts. */
export interface ThreadItem {
  stream: StreamName;
  event: WireEvent;
}

export interface Thread {
  /** Everything that can be shown without a hole, oldest first. */
  items: ThreadItem[];
  /** The stream whose older events have to come before anything older can be shown; null when all of it is there. */
  waitsFor: StreamName | null;
}

/**
 * Puts the events of a case and of the parts that one reads into one order: by (anchor, seq). An event of a part stands after
 * the event of the case that its anchor names. Going back from the newest, it ends where a stream has no more events here and
 * older ones there: what stands further up could have a hole.
 */
export function mergeThread(sources: readonly ThreadSource[]): Thread {
  const places = sources.map(({ events }) => events.length - 1);
  const items: ThreadItem[] = [];
  for (;;) {
    const ended = sources.find(({ hasOlder }, index) => places[index]! < 0 && hasOlder);
    if (ended) return { items: items.reverse(), waitsFor: ended.stream };
    let last = -1;
    for (let index = 0; index < sources.length; index++) {
      if (places[index]! < 0) continue;
      if (last < 0 || isAfter(at(sources, places, index), at(sources, places, last))) last = index;
    }
    if (last < 0) return { items: items.reverse(), waitsFor: null };
    const item = at(sources, places, last);
    places[last]! -= 1;
    if (aboutOf(item.event) === null) items.push(item);
  }
}

const at = (sources: readonly ThreadSource[], places: readonly number[], index: number): ThreadItem => ({
  stream: sources[index]!.stream,
  event: sources[index]!.events[places[index]!]!,
});

/** Whether one of two events of different streams stands after the other. */
function isAfter(one: ThreadItem, other: ThreadItem): boolean {
  const byAnchor = anchorOf(one.event) - anchorOf(other.event);
  if (byAnchor !== 0) return byAnchor > 0;
  // The event of the case itself comes first, then those of its parts as they were recorded.
  const byKind = Number(one.event.anchor !== undefined) - Number(other.event.anchor !== undefined);
  if (byKind !== 0) return byKind > 0;
  return one.event.at === other.event.at ? one.stream > other.stream : one.event.at > other.event.at;
}

const anchorOf = (event: WireEvent): number => event.anchor ?? event.seq;

/** One line of the thread: what happened, and what stands above and around it. */
export interface ThreadRow extends ThreadItem {
  key: string;
  at: Date;
  /** A new day begins with it. */
  newDay: boolean;
  /** It is the first that came while its reader was away. */
  firstNew: boolean;
  /** It goes on from the message before: same author, same place, a short while later. */
  goesOn: boolean;
}

/** Messages of one author within this time (ms) stand together. */
const TOGETHER_MS = 5 * 60_000;

/** By which a row is found on the screen. */
export const rowKey = (stream: StreamName, seq: number): string => `${stream}-${seq}`;

/**
 * @param before what stands before the first item, if it is held
 * @param firstNew the key of the first row that came while its reader was away; null when there is none
 */
export function threadRows(
  items: readonly ThreadItem[],
  before: ThreadItem | undefined,
  firstNew: string | null,
): ThreadRow[] {
  let previous = before;
  return items.map(({ stream, event }, index) => {
    const date = new Date(event.at);
    const key = rowKey(stream, event.seq);
    const newDay = index === 0 || !previous || dayKey(new Date(previous.event.at)) !== dayKey(date);
    const isFirstNew = key === firstNew;
    const item = { stream, event };
    const goesOn = !newDay && !isFirstNew && follows(previous, item);
    previous = item;
    return { ...item, key, at: date, newDay, firstNew: isFirstNew, goesOn };
  });
}

const follows = (previous: ThreadItem | undefined, { stream, event }: ThreadItem): boolean =>
  previous?.stream === stream &&
  previous.event.type === 'message.posted' &&
  event.type === 'message.posted' &&
  event.data.replyTo === undefined &&
  previous.event.by?.person === event.by?.person &&
  previous.event.by?.agency === event.by?.agency &&
  Date.parse(event.at) - Date.parse(previous.event.at) < TOGETHER_MS;

/** Rows that stand together: those of a part behind one wall, or those of the case. */
export interface ThreadRun {
  stream: StreamName;
  rows: ThreadRow[];
}

/** Cuts rows into runs. A line across the thread (a new day, what is new) is never behind a wall, so a run ends there. */
export function runsOf(rows: readonly ThreadRow[]): ThreadRun[] {
  const runs: ThreadRun[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.stream === row.stream && !row.newDay && !row.firstNew) last.rows.push(row);
    else runs.push({ stream: row.stream, rows: [row] });
  }
  return runs;
}

/**
 * The first row that came while its reader was away, by what was first in each stream.
 * @param firsts the number of the first new message of each stream that has one
 */
export function firstNewKey(items: readonly ThreadItem[], firsts: ReadonlyMap<StreamName, number>): string | null {
  if (firsts.size === 0) return null;
  const found = items.find(({ stream, event }) => event.seq >= (firsts.get(stream) ?? Infinity));
  return found ? rowKey(found.stream, found.event.seq) : null;
}
