import type { BoardAnswer } from '#libs/domain';

/** A column without its kind of cards. */
export interface ColumnShown {
  key: string;
  name: string;
  count: number;
  overdue: number;
  cards: BoardAnswer['columns'][number]['cards'];
}
