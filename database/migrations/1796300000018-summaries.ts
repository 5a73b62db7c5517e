import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** What the board asks of each file is summed up with each entry, and whom somebody reads is found by kind of stream. */
export class Summaries1796300000018 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000018-summaries.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000018-no-summaries.sql');
  }
}
