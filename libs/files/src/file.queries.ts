import type { EntityManager } from 'typeorm';
import type { FileKind, FileRef, FileType, StreamName } from '#libs/domain';

/** A file as the table has it, for whoever may read it. */
export interface FileRow {
  id: string;
  stream: StreamName;
  kind: FileKind;
  type: FileType;
  bytes: number;
  hash: string;
  storeKey: string | null;
  previewKey: string | null;
  width: number | null;
  height: number | null;
  state: 'ready' | 'refused' | 'gone';
  madeAt: Date;
}

/** A file by its id, with the reader's rights; null when it is not there for them. */
export async function loadFile(db: EntityManager, id: string): Promise<FileRow | null> {
  const [row] = (await db.query(
    `select id, stream_id as stream, kind, type, bytes::float8 as bytes, encode(hash, 'hex') as hash, store_key as "storeKey",
            preview_key as "previewKey", width, height, state, made_at as "madeAt"
       from baraza.file where id = $1`,
    [id],
  )) as FileRow[];
  return row ?? null;
}

/** A file as messages name it. */
export const refOf = ({ id, kind, type, bytes, width, height }: FileRow): FileRef => ({
  id,
  kind,
  type,
  bytes,
  ...(width !== null && height !== null ? { width, height } : {}),
});
