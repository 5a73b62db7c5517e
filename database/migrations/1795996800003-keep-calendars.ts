import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** When a table works, who is away and who stands in, and when somebody is left in peace. */
export class KeepCalendars1795996800003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795996800003-keep-calendars.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795996800003-lose-calendars.sql');
  }
}
