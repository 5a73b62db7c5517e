import { rowKey, type ThreadItem } from './thread.js';

/** The lines of a thread with whole numbers that stay with them while lines come at both ends. */
export interface Numbering {
  items: readonly ThreadItem[];
  /** The number of the first line. It goes down, also below zero, when one reads further back. */
  first: number;
}

export const numbered = (items: readonly ThreadItem[]): Numbering => ({ items, first: 1 });

/** The same lines and more: each keeps its number, as long as what was first is still there. */
export function renumbered({ items: before, first }: Numbering, items: readonly ThreadItem[]): Numbering {
  const oldest = before[0];
  if (!oldest) return numbered(items);
  const place = items.findIndex(({ stream, event }) => stream === oldest.stream && event.seq === oldest.event.seq);
  return place < 0 ? numbered(items) : { items, first: first - place };
}

/** The number of the last line; one less than the first when there is none. */
export const lastNumber = ({ items, first }: Numbering): number => first + items.length - 1;

/** The number of a line by its key; null when it is not among them. Looked for from the newest on. */
export function numberOf({ items, first }: Numbering, key: string): number | null {
  const place = items.findLastIndex(({ stream, event }) => rowKey(stream, event.seq) === key);
  return place < 0 ? null : first + place;
}

/** The lines between two numbers, both included. */
export const between = ({ items, first }: Numbering, from: number, to: number): readonly ThreadItem[] =>
  items.slice(Math.max(0, from - first), Math.max(0, to - first + 1));
