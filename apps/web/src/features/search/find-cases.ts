import { type CaseRow, foldWords, wordsOf } from '#libs/domain';

/** How many cases are offered at once. */
const OFFERED = 6;

/**
 * Cases whose name to use, or reference, has what was typed: those that begin with it first, else in the order of the list.
 * Nothing typed finds the first of the list.
 */
export function findCases(rows: readonly CaseRow[], typed: string): CaseRow[] {
  const sought = foldWords(typed).trim();
  const reference = typed.replace(/[\s-]/g, '').toUpperCase();
  if (sought === '') return rows.slice(0, OFFERED);
  const rank = ({ handle, reference: own }: CaseRow): number => {
    const folded = foldWords(handle);
    if (folded.startsWith(sought)) return 0;
    if (wordsOf(handle).some((word) => word.startsWith(sought)) || folded.includes(sought)) return 1;
    return reference.length >= 3 && own.replace('-', '').startsWith(reference) ? 2 : 3;
  };
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, OFFERED)
    .map(({ row }) => row);
}
