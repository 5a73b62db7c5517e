import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** The first tables: clock, people, streams, journal and content, receipts, reactions, cases; and the second lock on all of them. */
export class OpenTheTable1795478400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795478400000-open-the-table.sql');
    await runSql(queryRunner, 'migrations/1795478400000-second-lock.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795478400000-clear-the-table.sql');
  }
}
