import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** The person's file, agency by agency, and who opened it; what they ask for; coming back; what is counted of people without a file. */
export class PersonFile1796300000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000002-person-file.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000002-no-person-file.sql');
  }
}
