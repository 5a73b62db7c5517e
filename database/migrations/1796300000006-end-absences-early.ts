import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an absence ended before its last day: what was done meanwhile is handed back then, and not after that day. */
export class EndAbsencesEarly1796300000006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table baraza.absence add column ended_at timestamptz');
    await queryRunner.query('grant update (ended_at) on baraza.absence to gate');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table baraza.absence drop column ended_at');
  }
}
