import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTRY_KINDS, type EntryKind, STAGES } from '#libs/domain';
import { makeDatabase, type TestDatabase } from '../../support/test-server.js';
import { connected } from '../support/connection.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await makeDatabase();
});
afterAll(() => database?.drop());

describe('the board', () => {
  it('knows the stage that each kind of entry begins as the domain knows it', async () => {
    const { rows } = await connected(database.superUrl, (client) =>
      client.query<{ kind: EntryKind; stage: number }>(
        'select kind, stage from baraza.stages_by_kind() where stage is not null',
      ),
    );
    const known = Object.fromEntries(rows.map(({ kind, stage }) => [kind, STAGES[stage - 1]]));
    expect(known).toEqual(Object.fromEntries(Object.entries(ENTRY_KINDS).filter(([, stage]) => stage !== null)));
  });

  it('takes an agreement for active where it is, however it stands', async () => {
    const rows = await connected(database.superUrl, async (client) => {
      await client.query(`begin; set local session_replication_role = replica`);
      await client.query(
        `insert into baraza.share (id, task_force_id, episode_id, controller_agency_id, recipient_agency_id, purpose, labels, legal_basis,
            from_at, until_at, terms, asked_by, confirmed_by, suspended, revoked_seq)
           select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'COC', '{N}', basis,
                  baraza.now() + f * interval '1 minute', baraza.now() + u * interval '1 minute', '{}', gen_random_uuid(),
                  case when c then gen_random_uuid() end, p, case when r then 1 end
             from unnest(array['consent', 'legal-obligation']) basis, unnest(array[-2, -1, 1, 2]) f, unnest(array[-1, 1, 2, 3]) u,
                  unnest(array[true, false]) c, unnest(array[true, false]) p, unnest(array[true, false]) r
            where f < u`,
      );
      const found = await client.query<{ active: boolean; found: boolean }>(
        `select baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null, s.revoked_seq is not null,
                  baraza.now()) = 'active' as active, a.id is not null as found
           from baraza.share s left join baraza.active_share a on a.id = s.id`,
      );
      await client.query('rollback');
      return found.rows;
    });
    expect(rows.filter(({ active, found }) => active !== found)).toEqual([]);
    expect(rows.filter(({ active }) => active).length).toBeGreaterThan(5);
    expect(rows.length).toBeGreaterThan(100);
  });
});
