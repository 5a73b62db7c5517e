import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Actions that agencies agreed on, and reminders that climb until somebody answers. And the second lock on them. */
export class ActAndRemind1795996800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795996800000-act-and-remind.sql');
    await runSql(queryRunner, 'migrations/1795996800000-second-lock-of-reminders.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795996800000-leave-undone.sql');
  }
}
