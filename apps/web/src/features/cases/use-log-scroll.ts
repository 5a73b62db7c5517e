import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { around, bounded, firstWindow, furtherBack, furtherOn, newestWindow } from './log-window.js';

/** This close to an end (px) the next rows are fetched or drawn. */
const NEAR = 800;
/** This close to the bottom (px) one counts as being there. */
const AT_BOTTOM = 48;

interface LogScroll {
  first: number;
  head: number;
  hasOlder: boolean;
  loadOlder: () => Promise<void>;
  /** The key of the row to begin at; null for the bottom. */
  beginAt: string | null;
  /** The number of that row. */
  beginNumber: number | null;
  /** Changes whenever rows outside of the numbered ones change. */
  tail: string;
  /** Told which rows are on the screen, by their numbers: from the first to the last of which the end is there. */
  onSeen: (from: number, to: number) => void;
  /** Told that rows are shown to which nobody scrolled: what is before them was not on the screen. */
  onLeap: () => void;
}

/**
 * Which rows are drawn, and how the reader keeps their place while rows come and go: at the bottom one goes along with
 * what is new; anywhere else the row under the eye stays where it is.
 */
export function useLogScroll({ first, head, hasOlder, loadOlder, beginAt, tail, onSeen, onLeap, ...begin }: LogScroll) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stuck = useRef(beginAt === null);
  const anchor = useRef<Anchor | null>(null);
  const [kept, setKept] = useState(() => firstWindow(begin.beginNumber, first, head));
  const [atBottom, setAtBottom] = useState(beginAt === null);
  const [older, setOlder] = useState<'idle' | 'loading' | 'failed'>('idle');
  // The row that one goes to; a new object each time, so that the same one can be gone to twice.
  const [goal, setGoal] = useState<{ key: string } | null>(null);
  const shown = bounded(kept, first, head, atBottom);

  const fetchOlder = useCallback(() => {
    setOlder('loading');
    loadOlder().then(
      () => setOlder('idle'),
      () => setOlder('failed'),
    );
  }, [loadOlder]);

  const look = () => {
    const element = box.current;
    if (!element || element.clientHeight === 0) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    stuck.current = shown.to === null && below < AT_BOTTOM;
    const rows = element.querySelectorAll<HTMLElement>('[data-row]');
    const top = firstBelow(rows, element, 0);
    anchor.current = stuck.current ? null : placed(element, rows[top]);
    setAtBottom(stuck.current);
    // The one that ends below the lower edge, and all after it, were not seen to their end.
    onSeen(shown.from + top, shown.from + firstBelow(rows, element, element.clientHeight + 1) - 1);
    if (element.scrollTop < NEAR) {
      if (shown.from > first) setKept(furtherBack(shown, first, head));
      else if (hasOlder && older === 'idle') fetchOlder();
    } else if (below < NEAR && shown.to !== null) setKept(furtherOn(shown, head));
  };

  const began = useRef(false);
  const reached = useRef<object | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const goTo = goal && reached.current !== goal ? rowOf(element, goal.key) : null;
    if (goTo) {
      reached.current = goal;
      began.current = true;
      stuck.current = false;
      onLeap();
      element.scrollTop = placeOf(element, goTo) - element.clientHeight / 3;
      anchor.current = placed(element, goTo);
    } else if (!began.current) {
      began.current = true;
      const row = beginAt === null ? null : rowOf(element, beginAt);
      // With the line across that stands above it, also where it stands behind a wall.
      const whole = row?.parentElement?.closest('li') ?? row;
      element.scrollTop = whole ? placeOf(element, whole) - 8 : element.scrollHeight;
      if (row) anchor.current = placed(element, row);
    } else if (stuck.current) element.scrollTop = element.scrollHeight;
    else keepPlace(element, anchor.current);
    // Rows may have come in that leave an end within reach.
    const frame = requestAnimationFrame(() => element.dispatchEvent(new Event('scroll')));
    return () => cancelAnimationFrame(frame);
  }, [shown.from, shown.to, first, head, tail, older, beginAt, goal, onLeap]);

  useEffect(() => {
    const element = box.current;
    if (!element || !content.current) return;
    const watcher = new ResizeObserver(() => {
      // Rows take their real height as they come near, and pictures theirs when they are there.
      if (stuck.current) element.scrollTop = element.scrollHeight;
      else keepPlace(element, anchor.current);
    });
    watcher.observe(element);
    watcher.observe(content.current);
    return () => watcher.disconnect();
  }, []);

  const toNewest = useCallback(() => {
    stuck.current = true;
    anchor.current = null;
    setAtBottom(true);
    setKept(newestWindow(first, head));
    requestAnimationFrame(() => {
      if (box.current) box.current.scrollTop = box.current.scrollHeight;
    });
  }, [first, head]);

  /** Draws the rows around one and puts it where the eye looks. */
  const toRow = useCallback(
    (key: string, number: number) => {
      stuck.current = false;
      setAtBottom(false);
      setKept((window) => around(number, window, first, head));
      setGoal({ key });
    },
    [first, head],
  );

  return { box, content, shown, atBottom, older, fetchOlder, look, toNewest, toRow };
}

const rowOf = (box: Element, key: string): HTMLElement | null => box.querySelector<HTMLElement>(`[data-row="${key}"]`);

const distance = (box: Element, row: Element): number =>
  row.getBoundingClientRect().top - box.getBoundingClientRect().top;

/** How far a row begins below the beginning of the log (px), however far one has scrolled. */
const placeOf = (box: Element, row: Element): number => distance(box, row) + box.scrollTop;

/** A row and its place in the log, whatever is scrolled afterwards. */
interface Anchor {
  key: string;
  place: number;
}

const placed = (box: Element, row: HTMLElement | undefined): Anchor | null =>
  row ? { key: row.dataset['row'] ?? '', place: placeOf(box, row) } : null;

/** Scrolls by as much as a row was moved since its place was taken, so that it stays where it is for the eye. */
function keepPlace(box: Element, anchor: Anchor | null) {
  const row = anchor && rowOf(box, anchor.key);
  if (!row) return;
  const place = placeOf(box, row);
  box.scrollTop += place - anchor.place;
  anchor.place = place;
}

/** The place of the first row that ends below a line (px below the upper edge of the box), found by halving. */
function firstBelow(rows: ArrayLike<HTMLElement>, box: Element, line: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (distance(box, rows[middle]!) + rows[middle]!.offsetHeight > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
