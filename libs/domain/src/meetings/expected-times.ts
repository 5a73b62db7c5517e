import { instantOf } from '../time/zone.js';
import { forecastAgenda } from './item-clock.js';
import { currentItemOf, itemTime } from './meeting-now.js';
import type { MeetingView } from './meeting.view.js';

/**
 * When each item that is still to come is expected to begin, if all before it take what was planned (R4). Until a meeting is opened it
 * is reckoned from its start, and from now once that has passed.
 * @returns milliseconds since 1970, by item
 */
export function expectedTimes(view: Timed, now: number): ReadonlyMap<string, number> {
  const { meeting, items } = view;
  const waiting = new Map(items.filter(({ status }) => status === 'scheduled').map((item) => [item.itemId, item]));
  const left = meeting.order
    .flatMap((itemId) => waiting.get(itemId) ?? [])
    .map(({ itemId, minutes, extended }) => ({ id: itemId, minutes: minutes + extended }));
  const current = currentItemOf(view);
  const from = meeting.openedAt === undefined ? Math.max(now, instantOf(meeting.start)) : now;
  return forecastAgenda(current ? itemTime(view, current) : null, left, from).begins;
}

/** What of a meeting its times follow from. */
export type Timed = Pick<MeetingView, 'meeting' | 'items'>;
