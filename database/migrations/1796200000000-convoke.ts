import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Whoever reads the meetings of a table is called to one by a letter. */
export class Convoke1796200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796200000000-convoke.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796200000000-convoke-no-more.sql');
  }
}
