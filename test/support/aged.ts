import type { Board } from './board.js';

/** Makes a case as old as if it had been opened so many days before it was: old enough to leave in an export. */
export async function isOlder(board: Board, caseId: string, days = 8): Promise<void> {
  await board.looks('alter table baraza.event disable trigger event_stands');
  try {
    await board.looks('update baraza.event set at = at - make_interval(days => $2) where stream_id = $1 and seq = 1', [
      `case/${caseId}`,
      days,
    ]);
  } finally {
    await board.looks('alter table baraza.event enable trigger event_stands');
  }
}
