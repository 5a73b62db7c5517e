import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Who reads an item for named people is known to who leads the meeting, and what was said of it goes along with it. */
export class ItemReaders1796200000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796200000005-item-readers.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1796200000005-item-readers-unasked.sql');
  }
}
