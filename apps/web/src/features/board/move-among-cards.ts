import type { KeyboardEvent } from 'react';

const STEPS: Record<string, readonly [column: number, card: number]> = {
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};

/** Arrows go from card to card: up and down in a column, to the sides into the next one that has any. */
export function moveAmongCards(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
  if (!step || !card || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const columns = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-column]')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])
    .filter((cards) => cards.some((one) => one.offsetParent !== null));
  const at = columns.findIndex((cards) => cards.includes(card));
  const place = columns[at]?.indexOf(card) ?? -1;
  const cards = columns[at + step[0]];
  const next = cards?.[Math.min(place + step[1], step[0] === 0 ? Infinity : cards.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
