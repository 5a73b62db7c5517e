import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Referrals: who is referred to whom, how it stands, and who holds the step; and the second lock on them. */
export class Referral1796300000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000001-referral.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000001-unrefer.sql');
  }
}
