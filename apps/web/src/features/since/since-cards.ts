import type { ReadingRow } from '#libs/domain';
import { hasNews, newsOf, shownOf } from '../../live/reading-rows.js';

/** What happened in one case while its reader was away, as far as they want to be told of it. */
export interface SinceCard {
  caseId: string;
  /** ISO 8601, UTC: when something last happened in what is told. */
  lastAt: string;
  /** What is told place by place, the common part first; empty where only calls are told. */
  rows: ReadingRow[];
  mentions: number;
}

/**
 * One card for each case with news, newest first.
 * @param quiet its reader's agency is told only of calls
 */
export function sinceCards(rows: readonly ReadingRow[], quiet: boolean): SinceCard[] {
  const byCase = new Map<string, ReadingRow[]>();
  for (const row of rows) {
    if (hasNews(newsOf([row]))) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row]);
  }
  return [...byCase]
    .flatMap(([caseId, own]) => {
      const shown = shownOf(newsOf(own), quiet);
      if (!hasNews(shown)) return [];
      const counted = shown.unread + shown.others > 0;
      const lastAt = own.reduce((latest, row) => (row.lastAt > latest ? row.lastAt : latest), '');
      const inOrder = own.toSorted((a, b) => Number(a.part !== null) - Number(b.part !== null));
      return [{ caseId, lastAt, rows: counted ? inOrder : [], mentions: shown.mentions }];
    })
    .sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
}
