import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a meeting is read by answers another type: it goes, and comes with the functions, which are made anew after the migrations. */
const FORGET = 'drop function if exists baraza.meeting_now(uuid, boolean)';

export class ReadMeetings1796200000006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(FORGET);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(FORGET);
  }
}
