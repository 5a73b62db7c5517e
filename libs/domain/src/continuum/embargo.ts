/**
 * So long a new file is out of every export and of every file that is made of aggregates (ms): seven days from when the case was opened. Who has
 * just been met may not want to be written down at all, and what has left in a file can not be taken back. After the Open Path warehouse, which
 * keeps new clients out of its exports for a week.
 */
export const EMBARGO_MS = 7 * 24 * 3_600_000;

/** Whether a case that was opened at that moment is too new to be in anything that leaves. */
export const isUnderEmbargo = (openedAt: number, now: number): boolean => now - openedAt < EMBARGO_MS;

/** What may leave: lines of no case, and of cases that are no longer new. A case of which it is not known when it was opened stays. */
export const outOfEmbargo = <L extends { caseId: string | null }>(
  lines: readonly L[],
  openedAt: ReadonlyMap<string, number>,
  now: number,
): L[] =>
  lines.filter(
    ({ caseId }) => caseId === null || !isUnderEmbargo(openedAt.get(caseId) ?? Number.POSITIVE_INFINITY, now),
  );
