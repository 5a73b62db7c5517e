import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** What each person wishes of being told, the daily letter, and what somebody is reminded of later. */
export class Wishes1796000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796000000001-wishes.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796000000001-wish-nothing.sql');
  }
}
