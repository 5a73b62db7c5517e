import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Links by which whoever is reminded answers from the letter. And the second lock on them. */
export class AnswerByLink1795996800001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795996800001-answer-by-link.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795996800001-answer-no-more.sql');
  }
}
