import type { EntityManager } from 'typeorm';
import { outOfEmbargo } from '#libs/domain';

/** Of lines that are about to leave in a file or a calendar those that may: what is of a new case stays here. With the reader's rights. */
export async function thatMayLeave<L extends { caseId: string | null }>(
  db: EntityManager,
  lines: readonly L[],
  now: number,
): Promise<L[]> {
  const caseIds = [...new Set(lines.flatMap(({ caseId }) => caseId ?? []))];
  const rows = (await db.query(
    'select e.id, baraza.time_of(e.stream_id, 1) as at from baraza.episode e where e.id = any ($1)',
    [caseIds],
  )) as { id: string; at: Date }[];
  return outOfEmbargo(lines, new Map(rows.map(({ id, at }) => [id, at.getTime()])), now);
}
