import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Restricted parts of a case, floors under what is read, what events are about, how far people have read; and the second lock on them. */
export class TalkInParts1795910400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795910400000-talk-in-parts.sql');
    await runSql(queryRunner, 'migrations/1795910400000-second-lock-of-talk.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795910400000-talk-in-one.sql');
  }
}
