import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an agency leaves behind goes to others: what was agreed, and looking at openings in an emergency; where nobody can, whoever decides about it is told. */
export class HandedOver1796300000032 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table baraza.letter drop constraint letter_kind, add constraint letter_kind check (kind in ('invitation', 'recovery', 'address',
        'address_changed', 'password_changed', 'factor_added', 'factor_removed', 'recovered', 'meeting_called', 'meeting_moved',
        'meeting_cancelled', 'left_alone', 'nobody_looks'));
      grant select (holder_id, helper_ids, asked_by_id, offered_to_id, due_date, due_time, due_zone, moves, history, revision),
        update (status, owner_agency_id, holder_id, offered_to_id, history, revision) on baraza.action to gate;
      drop policy action_gate on baraza.action;
      drop policy action_made on baraza.action;
      create policy action_gate on baraza.action to gate using (true) with check (true)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop policy action_gate on baraza.action;
      create policy action_gate on baraza.action for select to gate using (true);
      create policy action_made on baraza.action for insert to gate with check (true);
      revoke select (holder_id, helper_ids, asked_by_id, offered_to_id, due_date, due_time, due_zone, moves, history, revision),
        update (status, owner_agency_id, holder_id, offered_to_id, history, revision) on baraza.action from gate`);
    await queryRunner.query('alter table baraza.letter no force row level security');
    await queryRunner.query(`delete from baraza.letter where kind = 'nobody_looks'`);
    await queryRunner.query('alter table baraza.letter force row level security');
    await queryRunner.query(`
      alter table baraza.letter drop constraint letter_kind, add constraint letter_kind check (kind in ('invitation', 'recovery', 'address',
        'address_changed', 'password_changed', 'factor_added', 'factor_removed', 'recovered', 'meeting_called', 'meeting_moved',
        'meeting_cancelled', 'left_alone'))`);
  }
}
