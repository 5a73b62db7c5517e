import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Files that are opened in an emergency, who looks at that, and every try; what else is reminded of. */
export class Glass1796300000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000004-glass.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796300000004-no-glass.sql');
  }
}
