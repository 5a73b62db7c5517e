import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Calendars outside that show when actions are due, and that somebody who was away has seen what was done for them. */
export class Feeds1796000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796000000003-open-feeds.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796000000003-close-feeds.sql');
  }
}
