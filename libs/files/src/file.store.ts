import type { EntityManager } from 'typeorm';
import { FILE_TYPES, type KeepFile, type StreamName } from '#libs/domain';

/** Whether there is room for a file of somebody in a stream, or why not. */
export type Room = 'room' | 'not_found' | 'closed' | 'taken' | 'waiting' | 'day' | 'total';

/** How many bytes may be kept: of one person in a day, of one table altogether. */
export type FileLimits = Pick<KeepFile, 'dayMax' | 'totalMax'>;

/** A file of which something may still lie in the store, and under which names. */
export interface GoneFile {
  id: string;
  keys: string[];
}

/** The one writer of files, by functions of the gate. */
export const fileStore = {
  /** Asks, with nothing held, whether the actor may send so many bytes to a stream now. */
  async room(db: EntityManager, stream: StreamName, bytes: number, { dayMax, totalMax }: FileLimits): Promise<Room> {
    const [row] = (await db.query('select baraza.file_room($1, $2, $3, $4) as room', [
      stream,
      bytes,
      dayMax,
      totalMax,
    ])) as [{ room: Room }];
    return row.room;
  },

  /** Notes a file whose bytes stand in the store; asks for room again, with the limits held. */
  async keep(db: EntityManager, file: KeepFile): Promise<Room> {
    const [row] = (await db.query(
      'select baraza.keep_file($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) as room',
      [
        file.fileId,
        file.stream,
        FILE_TYPES[file.type].kind,
        file.type,
        file.bytes,
        file.received,
        Buffer.from(file.hash, 'hex'),
        file.storeKey ?? null,
        file.previewKey ?? null,
        file.width ?? null,
        file.height ?? null,
        file.state,
        file.dayMax,
        file.totalMax,
      ],
    )) as [{ room: Room }];
    return row.room;
  },

  /** Files whose bytes are to go: of withdrawn messages, and those that no message took within a day. At most `most`. */
  async gone(db: EntityManager, most: number): Promise<GoneFile[]> {
    return (await db.query('select id, keys from baraza.files_to_remove($1)', [most])) as GoneFile[];
  },

  /** Notes that the bytes of these files are no more. */
  async removed(db: EntityManager, ids: readonly string[]): Promise<void> {
    await db.query('select baraza.files_removed($1)', [ids]);
  },

  /** Which of these names in the store belong to a file. */
  async known(db: EntityManager, keys: readonly string[]): Promise<Set<string>> {
    const rows = (await db.query('select key from baraza.store_keys_known($1) key', [keys])) as { key: string }[];
    return new Set(rows.map(({ key }) => key));
  },
};
