import type { EntityManager } from 'typeorm';
import type { CaseOutcome, StreamName } from '#libs/domain';
import { CaseSeatEntity, EpisodeEntity, type SubjectEntity } from './case.entity.js';

/** The one writer of subjects, episodes and their seats. */
export const caseStore = {
  /** Opens a case and its stream, led by the actor's agency; answers the people of it, who are its first members. */
  async open(
    db: EntityManager,
    caseId: string,
    subject: Pick<SubjectEntity, 'id' | 'reference' | 'handle'>,
  ): Promise<string[]> {
    const { id, reference, handle } = subject;
    const [row] = (await db.query('select baraza.open_case($1, $2, $3, $4) as people', [
      caseId,
      id,
      reference,
      handle,
    ])) as [{ people: string[] }];
    return row.people;
  },

  /** Holds an agency until the transaction ends, so that who works for it stays the same meanwhile. */
  async holdAgency(db: EntityManager, agencyId: string): Promise<void> {
    await db.query('select baraza.hold_agency($1)', [agencyId]);
  },

  async insertSeat(db: EntityManager, seat: CaseSeatEntity): Promise<void> {
    await db.insert(CaseSeatEntity, seat);
  },

  /**
   * Makes an agency's people members from the next event on, with what was said before if so wished; null when the task
   * force has no such agency, or for a part when the case has not.
   */
  async admit(db: EntityManager, stream: StreamName, agencyId: string, before: boolean): Promise<string[] | null> {
    const [row] = (await db.query('select baraza.admit_agency($1, $2, $3) as people', [stream, agencyId, before])) as [
      { people: string[] | null },
    ];
    return row.people;
  },

  /** Takes the agency's seat away and ends its people's membership with the next event; answers who stays for another agency. */
  async release(
    db: EntityManager,
    stream: StreamName,
    agencyId: string,
  ): Promise<{ personId: string; agencyId: string }[]> {
    await db.delete(CaseSeatEntity, { streamId: stream, agencyId });
    return (await db.query(
      'select person_id as "personId", agency_id as "agencyId" from baraza.release_agency($1, $2)',
      [stream, agencyId],
    )) as { personId: string; agencyId: string }[];
  },

  /** Takes an agency that left a case out of all parts of it; answers which streams moved. */
  async releaseFromParts(
    db: EntityManager,
    stream: StreamName,
    agencyId: string,
  ): Promise<{ stream: StreamName; seq: number }[]> {
    const rows = (await db.query('select stream_id, seq from baraza.release_from_parts($1, $2)', [
      stream,
      agencyId,
    ])) as { stream_id: StreamName; seq: string }[];
    return rows.map((row) => ({ stream: row.stream_id, seq: Number(row.seq) }));
  },

  /** Closes the episode with the event of that number; nothing more is posted. */
  async close(
    db: EntityManager,
    stream: StreamName,
    episodeId: string,
    outcome: CaseOutcome,
    closedSeq: number,
  ): Promise<void> {
    await db.update(EpisodeEntity, { id: episodeId }, { status: 'closed', outcome, closedSeq });
    await db.query('select baraza.stop_posts($1)', [stream]);
  },
};
