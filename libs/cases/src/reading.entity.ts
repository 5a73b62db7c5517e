import type { FollowLevel, StreamName } from '#libs/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far somebody has read a stream. */
@Entity('reading')
export class ReadingEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('text', { name: 'stream_id' })
  streamId: StreamName;

  @Column('uuid', { name: 'task_force_id' })
  taskForceId: string;

  @Column('bigint')
  seq: string | number;

  @Column('timestamptz')
  at: Date;
}

/** How much of a case somebody wants to be told of. */
@Entity('following')
export class FollowingEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'episode_id' })
  episodeId: string;

  @Column('uuid', { name: 'task_force_id' })
  taskForceId: string;

  @Column('text')
  level: FollowLevel;
}
