import type { EntityManager } from 'typeorm';
import type { CaseOutcome, StreamName } from '#libs/domain';
import { CaseSeatEntity, EpisodeEntity, SubjectEntity } from './case.entity.js';

/** The one writer of subjects, episodes and their seats. */
export const caseStore = {
  /** Opens the stream with the people of the actor's agency as its members, and answers them. */
  async openStream(db: EntityManager, stream: StreamName): Promise<string[]> {
    const [row] = (await db.query('select baraza.open_case_stream($1) as people', [stream])) as [{ people: string[] }];
    return row.people;
  },

  async insertSubject(db: EntityManager, subject: SubjectEntity): Promise<void> {
    await db.insert(SubjectEntity, subject);
  },

  async insertEpisode(db: EntityManager, episode: EpisodeEntity): Promise<void> {
    await db.insert(EpisodeEntity, episode);
  },

  async insertSeat(db: EntityManager, seat: CaseSeatEntity): Promise<void> {
    await db.insert(CaseSeatEntity, seat);
  },

  /** Makes an agency's people members from the next event on; null when the task force has no such agency. */
  async admit(db: EntityManager, stream: StreamName, agencyId: string): Promise<string[] | null> {
    const [row] = (await db.query('select baraza.admit_agency($1, $2) as people', [stream, agencyId])) as [{ people: string[] | null }];
    return row.people;
  },

  /** Takes the agency's seat away and ends its people's membership with the next event. */
  async release(db: EntityManager, stream: StreamName, episodeId: string, agencyId: string): Promise<void> {
    await db.delete(CaseSeatEntity, { episodeId, agencyId });
    await db.query('select baraza.release_agency($1, $2)', [stream, agencyId]);
  },

  /** Closes the episode with the event of that number; nothing more is posted. */
  async close(db: EntityManager, stream: StreamName, episodeId: string, outcome: CaseOutcome, closedSeq: number): Promise<void> {
    await db.update(EpisodeEntity, { id: episodeId }, { status: 'closed', outcome, closedSeq });
    await db.query('select baraza.stop_posts($1)', [stream]);
  },
};
