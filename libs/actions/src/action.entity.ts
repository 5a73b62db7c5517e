import type { ActionPriority, ActionStatus } from '#libs/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an agency agreed to do. What is to be done is words of the event `titleSeq`. */
@Entity('action')
export class ActionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'task_force_id' })
  taskForceId: string;

  /** The case, the part of it, the meeting or the item for named people in which it was agreed. */
  @Column('text', { name: 'stream_id' })
  streamId: string;

  @Column('bigint', { name: 'title_seq' })
  titleSeq: string | number;

  /** The numbers of the events about it, in order. */
  @Column('bigint', { array: true })
  history: (string | number)[];

  @Column('text')
  status: ActionStatus;

  @Column('text')
  priority: ActionPriority;

  @Column('uuid', { name: 'owner_agency_id' })
  ownerAgencyId: string;

  @Column('uuid', { name: 'holder_id', nullable: true })
  holderId: string | null;

  @Column('uuid', { name: 'helper_ids', array: true })
  helperIds: string[];

  @Column('uuid', { name: 'asked_by_id' })
  askedById: string;

  @Column('uuid', { name: 'offered_to_id', nullable: true })
  offeredToId: string | null;

  /** `YYYY-MM-DD`. */
  @Column('date', { name: 'due_date' })
  dueDate: string;

  @Column('text', { name: 'due_time', nullable: true })
  dueTime: string | null;

  @Column('text', { name: 'due_zone' })
  dueZone: string;

  /** The moment that follows from day, time and zone. */
  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  /** The meeting that captured it, and the item of its agenda; null for what was agreed in a case. */
  @Column('uuid', { name: 'meeting_id', nullable: true })
  meetingId: string | null;

  @Column('uuid', { name: 'item_id', nullable: true })
  itemId: string | null;

  @Column('integer')
  moves: number;

  @Column('integer')
  revision: number;
}

export const ACTION_ENTITIES = [ActionEntity];
