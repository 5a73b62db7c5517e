import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { isOpen, REFERRAL_STATE_NAMES } from '#libs/domain';
import { agencyId, type AgencyName, type CastName, personId } from '../../support/table.js';
import { type Context, contextOf, idOf } from '../support/actors.js';
import { speakAs } from '../support/connection.js';
import { sent } from '../support/referral-probes.js';
import { makeWorld, type World } from '../support/world.js';

/** Who reads by a referral, and until when. Each story happens in a transaction that never happened. */
let world: World;
let client: pg.Client;
beforeAll(async () => {
  world = await makeWorld();
  client = new pg.Client({ connectionString: world.database.superUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await world.database.drop();
});
beforeEach(() => client.query('begin'));
afterEach(async () => {
  const { rows } = await client.query('select * from baraza.verify_chains()');
  await client.query('rollback');
  expect(rows).toEqual([]);
});

/** Does something as somebody; the first column of what it answers. */
async function does(as: Context, sql: string, values: unknown[] = []): Promise<unknown[]> {
  await speakAs(client, as);
  const { rows } = await client.query<unknown[]>({ text: sql, values, rowMode: 'array' });
  return rows.map(([value]) => value);
}
const looks = (sql: string, values: unknown[] = []): Promise<unknown[]> => does(contextOf('chair'), sql, values);
const gives = (who: CastName, agency: AgencyName, standings: string[]): Promise<unknown[]> =>
  does(contextOf('admin'), 'select stream_id from baraza.change_standing($1, $2, $3)', [
    personId(who),
    agencyId(agency),
    standings,
  ]);

/** An agreement changes, as the server changes one: what was let in by it is settled in the same commit. */
async function agreement(set: string, shareId = world.shareId): Promise<void> {
  await client.query(`update baraza.share set ${set} where id = $1`, [shareId]);
  await does(contextOf('ana'), 'select baraza.settle_share($1)', [shareId]);
}

/** How many of the streams of the case, and of the referral, somebody reads with their own eyes, and whether the gate lets them in. */
async function reads(who: CastName): Promise<string> {
  const streams = [world.stream, `referral/${world.referralId}`];
  await client.query('savepoint eyes; set local role app');
  const [seen] = await does(contextOf(who), 'select count(*)::int from baraza.stream where id = any ($1)', [streams]);
  const [locked] = await does(contextOf(who), 'select count(*)::int from baraza.lock_streams($1)', [streams]);
  await client.query('rollback to savepoint eyes; release savepoint eyes');
  return `${String(seen)} seen, ${String(locked)} locked`;
}
const BOTH = '2 seen, 2 locked';
const ONE = '1 seen, 1 locked';
const NONE = '0 seen, 0 locked';
const SOON = `baraza.now() + interval '1 hour'`;

describe('a referral', () => {
  it('is under way in the database where it is open in the domain, and sent', async () => {
    const underWay = await looks('select s from unnest($1::text[]) s where baraza.is_under_way_state(s)', [
      REFERRAL_STATE_NAMES,
    ]);
    expect(underWay).toEqual(REFERRAL_STATE_NAMES.filter((state) => isOpen(state) && state !== 'draft'));
  });

  it('is under way in the key that keeps a second one from it in the same states', async () => {
    const [index] = await looks(`select pg_get_indexdef('baraza.referral_lives'::regclass)`);
    const named = [...(index as string).matchAll(/'(\w+)'::text/g)].map(([, state]) => state);
    expect(named).toEqual(REFERRAL_STATE_NAMES.filter((state) => isOpen(state) && state !== 'draft'));
  });

  it('is known by the database in the states and for the services that the domain has', async () => {
    const [check] = await looks(`select pg_get_constraintdef(oid) from pg_constraint where conname = 'referral_state'`);
    expect([...(check as string).matchAll(/'(\w+)'::text/g)].map(([, state]) => state)).toEqual(REFERRAL_STATE_NAMES);
  });
});

describe('whoever is let in by a referral', () => {
  beforeEach(async () => {
    expect(await reads('carla')).toBe(NONE);
    await client.query(sent(world));
  });

  it('reads until the agreement ends, to the moment', async () => {
    expect(await reads('carla')).toBe(BOTH);
    const ends = await looks('select until_at from baraza.share where id = $1', [world.shareId]);
    expect(await looks('select distinct holds_until from baraza.membership where holds_until is not null')).toEqual(
      ends,
    );
    await client.query(
      'update baraza.installation set clock_offset = (select s.until_at from baraza.share s) - now() - $1::interval',
      ['1 millisecond'],
    );
    expect(await reads('carla')).toBe(BOTH);
    await client.query(`update baraza.installation set clock_offset = clock_offset + interval '1 millisecond'`);
    expect(await reads('carla')).toBe(NONE);
    expect([await reads('ana'), await reads('chair')]).toEqual([BOTH, ONE]);
  });

  it('reads nothing from the commit on in which it is taken back, and never again', async () => {
    await agreement('revoked_seq = 1');
    expect(await reads('carla')).toBe(NONE);
    await client.query(`update baraza.share set revoked_seq = null`);
    expect(await reads('carla')).toBe(NONE);
  });

  it('reads nothing while it is paused, and again when it is not', async () => {
    await agreement('suspended = true');
    expect(await reads('carla')).toBe(NONE);
    await agreement('suspended = false');
    expect(await reads('carla')).toBe(BOTH);
  });

  it('reads longer when it is renewed, and less long when it is shortened', async () => {
    await agreement(`until_at = ${SOON}`);
    await client.query(`update baraza.installation set clock_offset = clock_offset + interval '2 hours'`);
    expect(await reads('carla')).toBe(NONE);
    await agreement(`until_at = baraza.now() + interval '3 hours'`);
    expect(await reads('carla')).toBe(BOTH);
  });

  it('reads nothing while a second person has to say yes again, and again when they did', async () => {
    await agreement(`legal_basis = 'legal-obligation'`);
    expect(await reads('carla')).toBe(NONE);
    await agreement(`confirmed_by = '${personId('alexis')}'`);
    expect(await reads('carla')).toBe(BOTH);
  });

  it('reads as long as the longest agreement of the same kind', async () => {
    const another = idOf('another agreement');
    await does(
      contextOf('ana'),
      `select baraza.open_share($1, $2, $3, baraza.now(), (select until_at from baraza.share) + interval '1 day', $4)`,
      [
        another,
        world.caseId,
        agencyId('legal'),
        JSON.stringify({ purpose: 'COC', labels: ['N'], legalBasis: 'vital' }),
      ],
    );
    await agreement('suspended = false', another);
    await agreement('revoked_seq = 1');
    expect(await reads('carla')).toBe(BOTH);
    await agreement('revoked_seq = 1', another);
    expect(await reads('carla')).toBe(NONE);
  });

  it('reads as their colleagues do when they come later, and not longer', async () => {
    await gives('dino', 'legal', ['worker']);
    expect(await reads('dino')).toBe(BOTH);
    await agreement('revoked_seq = 1');
    expect(await reads('dino')).toBe(NONE);
    await gives('bea', 'legal', ['worker']);
    // She reads the case for the shelter.
    expect(await reads('bea')).toBe(ONE);
  });

  it('reads on where the case was theirs to read for another agency', async () => {
    await gives('carla', 'shelter', ['worker']);
    await agreement('revoked_seq = 1');
    expect(await reads('carla')).toBe(ONE);
  });
});

describe('whoever coordinates', () => {
  beforeEach(() => client.query(sent(world)));

  it('follows what there is and what comes from then on, and no more when they cease to', async () => {
    await gives('dino', 'justice', ['coordinator']);
    expect(await reads('dino')).toBe(ONE);
    await gives('dino', 'justice', ['liaison']);
    expect(await reads('dino')).toBe(NONE);
    await gives('dino', 'justice', ['coordinator']);
    expect(await reads('dino')).toBe(ONE);
  });

  it('follows it whatever becomes of the agreement', async () => {
    await agreement('revoked_seq = 1');
    expect(await reads('chair')).toBe(ONE);
  });

  it('and works for the agency that gets it reads as long as that when they coordinate no more', async () => {
    await gives('carla', 'legal', ['lead', 'coordinator']);
    await gives('carla', 'legal', ['lead']);
    expect(await reads('carla')).toBe(BOTH);
    await agreement('revoked_seq = 1');
    expect(await reads('carla')).toBe(NONE);
  });

  it('follows it on for the table when the agency that they work for may not any more', async () => {
    await gives('carla', 'legal', ['lead', 'coordinator']);
    await agreement('revoked_seq = 1');
    expect(await reads('carla')).toBe(ONE);
  });

  it('follows it again when they came back to coordinate after the agreement ended', async () => {
    await agreement('revoked_seq = 1');
    await gives('carla', 'legal', []);
    await gives('carla', 'legal', ['coordinator']);
    expect(await reads('carla')).toBe(ONE);
  });

  it('came to it first, was let in as their agency was, and follows no more than that when they cease to', async () => {
    await gives('dino', 'justice', ['coordinator']);
    await gives('dino', 'legal', ['worker']);
    await gives('dino', 'justice', ['liaison']);
    expect(await reads('dino')).toBe(BOTH);
    await agreement('revoked_seq = 1');
    expect(await reads('dino')).toBe(NONE);
  });
});
