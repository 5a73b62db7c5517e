import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the log of who opened files was walked and held, so that whoever opens it does not wait for all of it; sealed by the server. */
export class AccessMark1796300000031 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table baraza.access_mark (
        task_force_id uuid primary key constraint access_mark_task_force references baraza.task_force,
        -- The last line of which it is known that it holds, with all before it, and its hash.
        seq bigint not null,
        tip bytea not null,
        -- When a walk through all of it began last, and the first line that did not hold then.
        whole_at timestamptz not null,
        fault_seq bigint,
        -- Of all of that, under a key that the database has not.
        seal bytea not null
      );
      alter table baraza.access_mark enable row level security;
      alter table baraza.access_mark force row level security;
      create policy access_mark_gate on baraza.access_mark to gate using (true) with check (true);
      grant select, insert, update on baraza.access_mark to gate`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table baraza.access_mark');
  }
}
