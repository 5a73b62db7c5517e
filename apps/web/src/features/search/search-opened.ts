import { createCell } from '#libs/client';

/** What is looked for: cases and messages at once, or messages, of one case or of all. What is typed stands in no address. */
export interface SearchOpened {
  mode: 'find' | 'messages';
  /** Only in this case. */
  caseId?: string;
}

/** Null while nobody searches. */
export const searchOpened = createCell<SearchOpened | null>(null);

export const openSearch = (how: SearchOpened) => searchOpened.set(how);
