import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** What time does by itself in meetings, and what is changed in the order in which people lead them. */
export class ByTime1796200000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796200000001-by-time.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796200000001-time-stands.sql');
  }
}
