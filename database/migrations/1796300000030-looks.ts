import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** That somebody looked for messages, or read the log, stands in the log of who opened files. */
export class Looks1796300000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000030-looks.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000030-no-looks.sql');
  }
}
