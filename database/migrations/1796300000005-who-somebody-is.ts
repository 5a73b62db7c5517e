import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Who somebody is: anonymity at their request, their card, what an agency keeps sealed, and codes that tell two agencies to ask. */
export class WhoSomebodyIs1796300000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000005-who-somebody-is.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000005-nobody-in-particular.sql');
  }
}
