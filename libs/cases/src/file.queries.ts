import type { EntityManager } from 'typeorm';
import { type FileRef, Refusal, type StreamName } from '#libs/domain';

/** What is wrong with files that whoever speaks did not put up for the place, or that are said already. */
export const FILES_ELSEWHERE = 'must be yours and put up for this place';

/**
 * Files as a message's event names them, in the order given, with the rights of who sends it. Throws `invalid_input` when
 * one is not there for them, or `not_found` when they read no more where it is said; whether each may hang on this very
 * message is asked again where the message is written.
 */
export async function loadFileRefs(db: EntityManager, ids: readonly string[], stream: StreamName): Promise<FileRef[]> {
  const rows = (await db.query(
    `select f.id, f.kind, f.type, f.bytes::float8 as bytes, f.width, f.height from baraza.file f
      where f.id = any ($1) and f.state = 'ready'`,
    [ids],
  )) as (Omit<FileRef, 'width' | 'height'> & { width: number | null; height: number | null })[];
  const found = new Map(rows.map((row) => [row.id, row]));
  // Files that were put up for a part go with it: that is what whoever speaks there no longer is to be told, not that a file is wrong.
  if (found.size < ids.length && !(await isThere(db, stream))) throw new Refusal('not_found');
  return ids.map((id) => {
    const row = found.get(id.toLowerCase());
    if (!row) throw new Refusal('invalid_input', { files: [FILES_ELSEWHERE] });
    const { width, height, ...ref } = row;
    return width === null || height === null ? ref : { ...ref, width, height };
  });
}

/** Whether who asks reads the stream now. */
async function isThere(db: EntityManager, stream: StreamName): Promise<boolean> {
  const rows: unknown[] = await db.query(
    `select from baraza.membership m where m.stream_id = $1 and m.until_seq is null
        and m.person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)`,
    [stream],
  );
  return rows.length > 0;
}
