import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is asked to go along with somebody who is referred; who does stands in how the referral stands. */
export class Company1796300000040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table baraza.referral add column asked_agency_id uuid,
        add constraint referral_asked foreign key (task_force_id, asked_agency_id) references baraza.agency (task_force_id, id);
      grant update (asked_agency_id) on baraza.referral to gate;
      create index referral_with_company on baraza.referral (id)
        where asked_agency_id is not null or body ->> 'accompanierAgencyId' is not null`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index baraza.referral_with_company;
      revoke update (asked_agency_id) on baraza.referral from gate;
      alter table baraza.referral drop column asked_agency_id`);
  }
}
