import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { around, bounded, furtherBack, furtherOn, newestWindow } from './log-window.js';

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
  /** Changes whenever rows outside of the numbered ones change. */
  tail: string;
}

/**
 * Which rows are drawn, and how the reader keeps their place while rows come and go: at the bottom one goes along with
 * what is new; anywhere else the row under the eye stays where it is.
 */
export function useLogScroll({ first, head, hasOlder, loadOlder, beginAt, tail }: LogScroll) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stuck = useRef(beginAt === null);
  // A row and its place in the log, whatever was scrolled since.
  const anchor = useRef<{ key: string; place: number } | null>(null);
  const [kept, setKept] = useState(() => newestWindow(first, head));
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
    anchor.current = stuck.current ? null : rowUnderTheEye(element);
    setAtBottom(stuck.current);
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
      element.scrollTop = placeOf(element, goTo) - element.clientHeight / 3;
      anchor.current = { key: goTo.dataset['row'] ?? '', place: placeOf(element, goTo) };
    } else if (!began.current) {
      began.current = true;
      const row = beginAt === null ? null : rowOf(element, beginAt);
      // With the line across that stands above it, also where it stands behind a wall.
      const whole = row?.parentElement?.closest('li') ?? row;
      element.scrollTop = whole ? placeOf(element, whole) - 8 : element.scrollHeight;
    } else if (stuck.current) element.scrollTop = element.scrollHeight;
    else if (anchor.current) {
      const row = rowOf(element, anchor.current.key);
      if (row) {
        const place = placeOf(element, row);
        element.scrollTop += place - anchor.current.place;
        anchor.current.place = place;
      }
    }
    // Rows may have come in that leave an end within reach.
    const frame = requestAnimationFrame(() => element.dispatchEvent(new Event('scroll')));
    return () => cancelAnimationFrame(frame);
  }, [shown.from, shown.to, first, head, tail, older, beginAt, goal]);

  useEffect(() => {
    const element = box.current;
    if (!element || !content.current) return;
    const watcher = new ResizeObserver(() => {
      if (stuck.current) element.scrollTop = element.scrollHeight;
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

/** The first row whose end is below the upper edge, found by halving. */
function rowUnderTheEye(box: Element): { key: string; place: number } | null {
  const rows = box.querySelectorAll<HTMLElement>('[data-row]');
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (distance(box, rows[middle]!) + rows[middle]!.offsetHeight > 0) high = middle;
    else low = middle + 1;
  }
  const row = rows[low];
  return row ? { key: row.dataset['row'] ?? '', place: placeOf(box, row) } : null;
}
