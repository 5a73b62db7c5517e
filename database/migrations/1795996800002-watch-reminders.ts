import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** What cannot be fired is set aside, and what whoever watches over the queue found is noted. */
export class WatchReminders1795996800002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795996800002-watch-reminders.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795996800002-watch-nothing.sql');
  }
}
