import type { EntityManager } from 'typeorm';
import { type FileRef, Refusal } from '#libs/domain';

/** What is wrong with files that whoever speaks did not put up for the place, or that are said already. */
export const FILES_ELSEWHERE = 'must be yours and put up for this place';

/**
 * Files as a message's event names them, in the order given, with the rights of who sends it. Throws `invalid_input` when
 * one is not there for them; whether each may hang on this very message is asked again where the message is written.
 */
export async function loadFileRefs(db: EntityManager, ids: readonly string[]): Promise<FileRef[]> {
  const rows = (await db.query(
    `select f.id, f.kind, f.type, f.bytes::float8 as bytes, f.width, f.height from baraza.file f
      where f.id = any ($1) and f.state = 'ready'`,
    [ids],
  )) as (Omit<FileRef, 'width' | 'height'> & { width: number | null; height: number | null })[];
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = found.get(id.toLowerCase());
    if (!row) throw new Refusal('invalid_input', { files: [FILES_ELSEWHERE] });
    const { width, height, ...ref } = row;
    return width === null || height === null ? ref : { ...ref, width, height };
  });
}
