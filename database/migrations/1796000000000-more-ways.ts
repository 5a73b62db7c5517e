import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Browsers and agencies' systems that are told, tries of a way, and addresses that sent letters back. */
export class MoreWays1796000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796000000000-more-ways.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796000000000-fewer-ways.sql');
  }
}
