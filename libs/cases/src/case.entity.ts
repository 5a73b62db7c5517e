import type { CaseOutcome, CaseStatus } from '#libs/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person accompanied, under a code and the name they want to be called by. There is no column for a real name. */
@Entity('subject')
export class SubjectEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'task_force_id' })
  taskForceId: string;

  @Column('text')
  reference: string;

  @Column('text')
  handle: string;
}

/** One stretch of work with a person: what the screen calls a case. */
@Entity('episode')
export class EpisodeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'task_force_id' })
  taskForceId: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('uuid', { name: 'lead_agency_id' })
  leadAgencyId: string;

  @Column('text')
  status: CaseStatus;

  @Column('text', { nullable: true })
  outcome: CaseOutcome | null;

  /** The number of the event that closed it; the journal has the time. */
  @Column('bigint', { name: 'closed_seq', nullable: true })
  closedSeq: string | number | null;
}

/** An agency's place at a case or at a part of one. */
@Entity('case_seat')
export class CaseSeatEntity {
  /** The stream of the case, or of the part of it on which this place is. */
  @PrimaryColumn('text', { name: 'stream_id' })
  streamId: string;

  @Column('uuid', { name: 'episode_id' })
  episodeId: string;

  @PrimaryColumn('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('uuid', { name: 'task_force_id' })
  taskForceId: string;

  @Column('bigint', { name: 'admitted_seq' })
  admittedSeq: string | number;

  /** From which event on its people read the stream. */
  @Column('bigint', { name: 'from_seq' })
  fromSeq: string | number;
}

export const CASE_ENTITIES = [SubjectEntity, EpisodeEntity, CaseSeatEntity];
