import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a code was compared with stands with the try until others were told: whoever takes the code back at once is heard all the same. */
export class CodesAreHeard1796300000017 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table baraza.uic_try add column subject_id uuid, add column hash bytea,
        add constraint uic_try_subject foreign key (task_force_id, subject_id) references baraza.subject (task_force_id, id);
      grant update (hash) on baraza.uic_try to gate`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      revoke update (hash) on baraza.uic_try from gate;
      alter table baraza.uic_try drop column hash, drop column subject_id`);
  }
}
