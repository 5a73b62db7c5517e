/** Which events are drawn: from number `from` up to `to`, or up to the newest and whatever comes after it (`to` is null). */
export interface LogWindow {
  from: number;
  to: number | null;
}

/** So many rows are drawn at first: somewhat more than a screen shows, so that a case opens at once. */
const AT_FIRST = 40;
/** So many come at a time while one scrolls: few enough that no frame is late for it. */
const STEP = 25;
/** More rows than this are never drawn; the others stay in memory and come back when one scrolls to them. */
export const DRAWN_MAX = 6 * STEP;

/** The newest rows. */
export const newestWindow = (first: number, head: number): LogWindow => ({
  from: Math.max(first, head - AT_FIRST + 1),
  to: null,
});

/** The rows with which a log opens: those around the one at which it begins, or the newest. */
export function firstWindow(beginAt: number | null, first: number, head: number): LogWindow {
  const newest = newestWindow(first, head);
  return beginAt === null ? newest : around(beginAt, newest, first, head);
}

/** One step further back, as far as is held; what lies too far below is let go. */
export function furtherBack(window: LogWindow, first: number, head: number): LogWindow {
  const from = Math.max(first, window.from - STEP);
  if (from === window.from) return window;
  const last = window.to ?? head;
  const to = last - from + 1 > DRAWN_MAX ? from + DRAWN_MAX - 1 : window.to;
  return { from, to };
}

/** One step further on; what lies too far above is let go. At the newest it stays with the newest. */
export function furtherOn(window: LogWindow, head: number): LogWindow {
  if (window.to === null) return window;
  const last = Math.min(head, window.to + STEP);
  return { from: Math.max(window.from, last - DRAWN_MAX + 1), to: last === head ? null : last };
}

/** The rows around one: the same window when it is drawn already. */
export function around(number: number, window: LogWindow, first: number, head: number): LogWindow {
  if (number >= window.from && number <= (window.to ?? head)) return window;
  const from = Math.max(first, number - STEP);
  const to = from + 2 * STEP - 1;
  return { from, to: to >= head ? null : to };
}

/** Keeps the window bounded while events come in: whoever reads at the bottom goes along, whoever reads further up stays. */
export function bounded(window: LogWindow, first: number, head: number, atBottom: boolean): LogWindow {
  if (window.from > head + 1 || window.from < first) return newestWindow(first, head);
  if (window.to !== null || head - window.from + 1 <= DRAWN_MAX) return window;
  return atBottom ? newestWindow(first, head) : { from: window.from, to: window.from + DRAWN_MAX - 1 };
}
