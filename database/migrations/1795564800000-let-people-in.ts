import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runSql } from '../sql.js';

/** Accounts, sessions with their ends, factors, invitations, links, letters, agencies' own sign-in; and the second lock on them. */
export class LetPeopleIn1795564800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795564800000-let-people-in.sql');
    await runSql(queryRunner, 'migrations/1795564800000-second-lock-of-people.sql');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runSql(queryRunner, 'migrations/1795564800000-send-people-away.sql');
  }
}
