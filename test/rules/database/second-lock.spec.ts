import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { Probe, Voice } from '../support/probe.js';
import { grantEverything, outcomeOf, probesOf, SEEN } from '../support/probes.js';
import { coarserPolicies, looserPolicies, type Mutant, readPolicies, withoutPolicies } from '../support/mutants.js';
import { connected, undone } from '../support/connection.js';
import { makeWorld, type World } from '../support/world.js';

/**
 * Policies that may be opened to every role without anybody seeing more: they look for rows of membership, standing or
 * episode, and whoever is named by no policy of those finds none. To try them would take all probes and find nothing.
 */
const LOOK_THROUGH_OTHERS = [
  'stream_read',
  'event_read',
  'content_read',
  'subject_read',
  'episode_member',
  'case_seat_member',
  'file_read',
  'action_member',
  'reminder_read',
  'rung_read',
  'case_part_read',
  'share_read',
  'share_change',
  'case_seat_of_share_stays',
  'case_seat_of_share_is_full',
  'case_seat_of_file_stays',
  'access_log_read',
  'case_seat_of_glass_stays',
  'glass_try_read',
  'need_read',
  'tally_read',
  'referral_read',
  'referral_move',
  'case_seat_of_referral_stays',
  'reading_own',
  'following_own',
  'invitation_read',
  'single_sign_on_read',
  'agency_webhook_read',
  'series_member',
  'meeting_member',
  'agenda_item_member',
  'decision_member',
  'attendance_member',
  'meeting_word_member',
  'meeting_guest_member',
  'meeting_guest_ended',
  'meeting_guest_asked',
];
const UNNOTICED = LOOK_THROUGH_OTHERS.map((name) => `${name} to everybody`);

/** Every change is looked at by every probe until one is surprised; on a busy machine that takes its time. */
const MUTANTS_MS = 180_000;

let world: World;
let roles: Record<Voice, string>;
/** The probes that give what they must on a database that nobody changed: only they can tell that somebody did. */
let steady: Probe[];
let functions: { name: string; body: string }[];

beforeAll(async () => {
  world = await makeWorld();
  await withoutVacuum();
  const { appUrl, ownerUrl } = world.database;
  roles = {
    app: new URL(appUrl).username,
    owner: new URL(ownerUrl).username,
    granted: `baraza_test_granted_${randomBytes(4).toString('hex')}`,
  };
  functions = await connected(world.database.superUrl, async (client) => {
    const sql = `select proname as name, prosrc as body from pg_proc where pronamespace = 'baraza'::regnamespace`;
    return (await client.query<{ name: string; body: string }>(sql)).rows;
  });
  const unsteady = new Set(
    (await tried((client) => surprised(client, probesOf(world)))).map(({ probe }) => probe.name),
  );
  steady = probesOf(world).filter(({ name }) => !unsteady.has(name));
});
afterAll(() => world.database.drop());

/** The server's own vacuum and a change to a table would wait for one another. */
const withoutVacuum = (): Promise<unknown> =>
  connected(world.database.superUrl, (client) =>
    client.query(`do $$ declare t regclass; begin
      for t in select c.oid from pg_class c where c.relnamespace = 'baraza'::regnamespace and c.relkind = 'r' loop
        execute format('alter table %s set (autovacuum_enabled = false)', t);
      end loop;
    end $$`),
  );

/** Runs probes in the running transaction as it is. Answers those that did not give what they must, and ends when `enough` did not. */
async function surprised(
  client: pg.Client,
  probes: readonly Probe[],
  enough = Infinity,
): Promise<{ probe: Probe; outcome: unknown }[]> {
  const found: { probe: Probe; outcome: unknown }[] = [];
  for (const probe of probes) {
    const outcome = await outcomeOf(client, roles, probe);
    if (outcome !== probe.gives) found.push({ probe, outcome });
    if (found.length >= enough) break;
  }
  return found;
}

/** Does something in a transaction of a superuser that never happened, in which there is a role that was granted everything. */
const tried = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  connected(world.database.superUrl, (client) =>
    undone(client, async () => {
      await grantEverything(client, roles.granted);
      return work(client);
    }),
  );

/** Whether any probe is surprised when somebody makes this change. */
async function isNoticed(client: pg.Client, { sql, table }: Mutant): Promise<boolean> {
  await client.query(`savepoint mutant; ${sql}`);
  const noticed = await surprised(client, firstOf(table), 1);
  await client.query('rollback to savepoint mutant; release savepoint mutant');
  return noticed.length > 0;
}

/** The probes with those first that speak of a table, or call a function that does. */
const firstOf = (table: string): Probe[] => {
  const callers = functions.filter(({ body }) => body.includes(`baraza.${table}`)).map(({ name }) => `baraza.${name}(`);
  const speaksOf = ({ sql }: Probe): number =>
    Number([`baraza.${table}`, ...callers].some((spoken) => sql.includes(spoken)));
  return [...steady].sort((one, other) => speaksOf(other) - speaksOf(one));
};

describe('the second lock', () => {
  it('is looked at on every table and view', async () => {
    const { rows } = await connected(world.database.superUrl, (client) =>
      client.query<{ name: string }>(
        `select c.relname as name from pg_class c where c.relnamespace = 'baraza'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
      ),
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(SEEN).sort());
  });

  it('has no policy on the list of those that may be opened but such as there are', async () => {
    const names = looserPolicies(await connected(world.database.superUrl, readPolicies)).map(({ name }) => name);
    expect(UNNOTICED.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is asked for everything that the server may call', async () => {
    const { rows } = await connected(world.database.superUrl, (client) =>
      client.query<{ name: string }>(
        `select p.proname as name from pg_proc p where p.pronamespace = 'baraza'::regnamespace
            and has_function_privilege('app', p.oid, 'execute') order by 1`,
      ),
    );
    const asked = probesOf(world).map(({ sql }) => sql);
    expect(
      rows.map(({ name }) => name).filter((name) => !asked.some((sql) => sql.includes(`baraza.${name}(`))),
    ).toEqual([]);
  });

  it('gives everybody what is theirs and nothing else', async () => {
    const unsteady = await tried((client) => surprised(client, probesOf(world)));
    expect(
      unsteady.map(
        ({ probe, outcome }) => `${probe.name}: ${JSON.stringify(outcome)}, not ${JSON.stringify(probe.gives)}`,
      ),
    ).toEqual([]);
  });

  describe.each<[string, (policies: Awaited<ReturnType<typeof readPolicies>>) => Mutant[]]>([
    ['is taken away', withoutPolicies],
    ['lets everything through', looserPolicies],
    ['has lost one of its conditions', coarserPolicies],
  ])('is missed when any of its policies %s', (_, makeMutants) => {
    it(
      'by at least one of the probes',
      async () => {
        const policies = await connected(world.database.superUrl, readPolicies);
        const mutants = makeMutants(policies).filter(({ name }) => !UNNOTICED.includes(name));
        expect(mutants.length).toBeGreaterThan(0);
        const unnoticed: string[] = [];
        const tryAll = (): Promise<void> =>
          tried(async (client) => {
            unnoticed.length = 0;
            for (const mutant of mutants) if (!(await isNoticed(client, mutant))) unnoticed.push(mutant.name);
          });
        // A vacuum that had begun before may stand in the way of a change to a table; then all of it is tried once more.
        await tryAll().catch((error: { code?: string }) =>
          error.code === '40P01' ? tryAll() : Promise.reject(error as Error),
        );
        expect(unnoticed).toEqual([]);
      },
      MUTANTS_MS,
    );
  });
});
