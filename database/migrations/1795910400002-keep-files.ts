import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Files that messages carry: what is known of them; their bytes stand in a store of their own. And the second lock on them. */
export class KeepFiles1795910400002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795910400002-keep-files.sql');
    await runSql(queryRunner, 'migrations/1795910400002-second-lock-of-files.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795910400002-let-files-go.sql');
  }
}
