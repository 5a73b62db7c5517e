import type { EntityManager } from 'typeorm';
import type { FileType } from '#libs/domain';

/** A file that somebody put up, and where. */
export interface PutUpFile {
  stream: string;
  type: FileType;
  bytes: number;
}

/** The files of papers: looked up with the reader's rights, hung up and let go by functions of the gate. */
export const paperStore = {
  /** A file of the actor's own that hangs on nothing yet; null for every other one. */
  async putUp(db: EntityManager, fileId: string, personId: string): Promise<PutUpFile | null> {
    const [row] = (await db.query(
      `select stream_id as stream, type, bytes::float8 as bytes from baraza.file
        where id = $1 and person_id = $2 and state = 'ready' and seq is null`,
      [fileId, personId],
    )) as PutUpFile[];
    return row ?? null;
  },

  /** Hangs a file on the event that says what the paper is called; false where somebody was faster. */
  async attach(db: EntityManager, meetingId: string, fileId: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.attach_paper($1, $2) as attached', [meetingId, fileId])) as [
      { attached: boolean },
    ];
    return row.attached;
  },

  /** The files of a paper that was taken off the table before anybody was called with it are no more. */
  async letGo(db: EntityManager, meetingId: string, paperId: string): Promise<void> {
    await db.query('select baraza.let_paper_go($1, $2)', [meetingId, paperId]);
  },
};
