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

  async insertSeat(db: EntityManager, seat: CaseSeatEntity): Promise<void> {
    await db.insert(CaseSeatEntity, seat);
  },

  /** Makes an agency's people members from the next event on; null when the task force has no such agency. */
  async admit(db: EntityManager, stream: StreamName, agencyId: string): Promise<string[] | null> {
    const [row] = (await db.query('select baraza.admit_agency($1, $2) as people', [stream, agencyId])) as [
      { people: string[] | null },
    ];
    return row.people;
  },

  /** Takes the agency's seat away and ends its people's membership with the next event. */
  async release(db: EntityManager, stream: StreamName, episodeId: string, agencyId: string): Promise<void> {
    await db.delete(CaseSeatEntity, { episodeId, agencyId });
    await db.query('select baraza.release_agency($1, $2)', [stream, agencyId]);
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
