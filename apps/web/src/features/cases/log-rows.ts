import type { WireEvent } from '#libs/domain';
import { dayKey } from '../../ui/dates.js';

/** One line of the log: what happened, and what stands above it. */
export interface LogRow {
  event: WireEvent;
  at: Date;
  /** A new day begins with it. */
  newDay: boolean;
  /** It is the first that came while its reader was away. */
  firstNew: boolean;
  /** It goes on from the message before: same author, a short while later. */
  goesOn: boolean;
}

/** Messages of one author within this time (ms) stand together. */
const TOGETHER_MS = 5 * 60_000;

/**
 * @param before the event before the first one, if it is held
 * @param firstNew the number of the first event that came while its reader was away; 0 when there is none
 */
export function logRows(events: readonly WireEvent[], before: WireEvent | undefined, firstNew: number): LogRow[] {
  let previous = before;
  return events.map((event, index) => {
    const at = new Date(event.at);
    const newDay = index === 0 || !previous || dayKey(new Date(previous.at)) !== dayKey(at);
    const isFirstNew = event.seq === firstNew;
    const row = { event, at, newDay, firstNew: isFirstNew, goesOn: !newDay && !isFirstNew && follows(previous, event) };
    previous = event;
    return row;
  });
}

const follows = (previous: WireEvent | undefined, event: WireEvent): boolean =>
  previous?.type === 'message.posted' &&
  event.type === 'message.posted' &&
  previous.by?.person === event.by?.person &&
  previous.by?.agency === event.by?.agency &&
  Date.parse(event.at) - Date.parse(previous.at) < TOGETHER_MS;

/** The part of contiguous events whose numbers lie between `from` and `to`, both included. */
export function slice(events: readonly WireEvent[], from: number, to: number): readonly WireEvent[] {
  const first = events[0]?.seq ?? 1;
  return events.slice(Math.max(0, from - first), Math.max(0, to - first + 1));
}
