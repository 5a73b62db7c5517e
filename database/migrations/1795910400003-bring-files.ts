import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that was put up for a case may be said in a part of it: the gate moves it to the stream of that part. */
export class BringFiles1795910400003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('grant update (stream_id) on baraza.file to gate');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('revoke update (stream_id) on baraza.file from gate');
  }
}
