import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { agencyId, type CastName, personId } from '../../support/table.js';
import { accountOf, ANA_SIGNED_IN, hashOf } from '../support/accounts.js';
import { type Context, contextOf, idOf, SYSTEM } from '../support/actors.js';
import { speakAs } from '../support/connection.js';
import { makeWorld, type World } from '../support/world.js';

/** What follows in the same commit when somebody's rights change. Each story happens in a transaction that never happened. */
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

const gives = (who: string, agency: Parameters<typeof agencyId>[0], standings: string[]): Promise<unknown[]> =>
  does(contextOf('admin'), 'select stream_id from baraza.change_standing($1, $2, $3)', [
    who,
    agencyId(agency),
    standings,
  ]);
/** The streams that somebody reads from now on, beside those of meetings. */
const follows = async (who: string): Promise<unknown[]> =>
  looks(
    `select stream_id from baraza.membership where person_id = $1 and until_seq is null
        and not stream_id like any (array['series/%', 'meeting/%', 'item/%']) order by 1`,
    [who],
  );
/** What the nodes were told since the world was made. */
const told = (): Promise<unknown[]> =>
  looks(
    `select type || ' ' || coalesce(body::jsonb ->> 'personId', '') from baraza.event where stream_id like 'control/%' and seq > 1 order by seq`,
  );
const lastOf = async (stream: string): Promise<unknown> =>
  (await looks('select type from baraza.event where stream_id = $1 order by seq desc limit 1', [stream]))[0];
const of = (who: CastName): string => personId(who);
const own = (who: string): string[] => [`person/${who}`, `task-force/${contextOf('ana').taskForce}`];
/** What whoever reads restricted parts for Ana's agency reads beside its cases. */
const closed = (who: string): string[] => {
  const [person, taskForce] = own(who);
  return [world.partStream, person!, `referral/${world.referralId}`, `share/${world.shareId}`, taskForce!];
};
const cases = (): string[] => [`case/${world.closedCaseId}`, world.stream].sort();
/** What somebody reads of a stream: since which event, for which agency. */
const reads = async (who: string, stream: string): Promise<unknown[]> =>
  looks(
    `select from_seq::int || ' ' || agency_id from baraza.membership where stream_id = $1 and person_id = $2 and until_seq is null`,
    [stream, who],
  );

describe('whoever begins to work for an agency', () => {
  it('reads its cases from now on, each of which tells it; and no more when they cease to', async () => {
    await gives(of('dino'), 'health', ['worker']);
    expect(await follows(of('dino'))).toEqual([...cases(), ...closed(of('dino'))]);
    expect(await lastOf(world.stream)).toBe('colleague.joined');
    await gives(of('dino'), 'health', []);
    expect(await follows(of('dino'))).toEqual(own(of('dino')));
    expect(await lastOf(world.stream)).toBe('colleague.left');
    expect(await told()).toEqual([`rights.changed ${of('dino')}`, `rights.changed ${of('dino')}`]);
  });

  it('reads none of them as what does not work on cases', async () => {
    await gives(of('dino'), 'health', ['privacy_lead', 'observer']);
    expect(await follows(of('dino'))).toEqual(own(of('dino')));
  });

  it('reads its restricted parts unless they are a volunteer, and no more once they are', async () => {
    await gives(of('dino'), 'health', ['volunteer']);
    expect(await follows(of('dino'))).toEqual([...cases(), ...own(of('dino'))]);
    await gives(of('dino'), 'health', ['volunteer', 'worker']);
    expect(await follows(of('dino'))).toEqual([...cases(), ...closed(of('dino'))]);
    expect(await lastOf(world.partStream)).toBe('colleague.joined');
    await gives(of('dino'), 'health', ['volunteer']);
    expect(await follows(of('dino'))).toEqual([...cases(), ...own(of('dino'))]);
    expect(await lastOf(world.partStream)).toBe('colleague.left');
    expect(await lastOf(world.stream)).toBe('colleague.joined');
  });

  it('reads from where the agency does', async () => {
    await gives(of('dino'), 'shelter', ['worker']);
    expect(await reads(of('dino'), world.stream)).toEqual([`3 ${agencyId('shelter')}`]);
    await gives(of('dino'), 'health', ['worker']);
    await does(contextOf('ana'), 'select baraza.release_agency($1, $2)', [world.stream, agencyId('shelter')]);
    expect(await reads(of('dino'), world.stream)).toEqual([`1 ${agencyId('health')}`]);
    expect(await reads(of('ben'), world.stream)).toEqual([]);
  });

  it('goes on reading a case for one agency when they leave another one of it', async () => {
    await gives(of('ben'), 'health', ['worker']);
    await gives(of('ben'), 'shelter', []);
    expect(await follows(of('ben'))).toEqual([...cases(), ...closed(of('ben'))]);
    const agencies = await looks('select agency_id from baraza.membership where stream_id = $1 and person_id = $2', [
      world.stream,
      of('ben'),
    ]);
    expect(agencies).toEqual([agencyId('health')]);
  });

  it('reads nothing at all without any standing, and what was said before is not theirs either', async () => {
    await gives(of('alexis'), 'health', []);
    expect(await follows(of('alexis'))).toEqual([]);
    await client.query('savepoint eyes; set local role app');
    expect(
      await does(contextOf('alexis'), 'select count(*)::int from baraza.timeline where stream_id = $1', [world.stream]),
    ).toEqual([0]);
    await client.query('rollback to savepoint eyes');
  });
});

describe('an agency’s contact', () => {
  it('is one: whoever was it before is it no longer, and their nodes hear of it', async () => {
    await gives(of('alexis'), 'health', ['worker', 'liaison']);
    expect(
      await looks(`select person_id from baraza.standing where agency_id = $1 and standing = 'liaison'`, [
        agencyId('health'),
      ]),
    ).toEqual([of('alexis')]);
    expect((await told()).sort()).toEqual([`rights.changed ${of('ana')}`, `rights.changed ${of('alexis')}`].sort());
  });

  it('who was nothing else reads nothing more, whether another one is made it or comes by an invitation', async () => {
    for (const replace of ['by hand', 'by an invitation'] as const) {
      await client.query('savepoint before');
      await client.query(`delete from baraza.standing where person_id = $1 and standing = 'worker'`, [of('ana')]);
      expect(await follows(of('ana'))).not.toEqual([]);
      if (replace === 'by hand') await gives(of('alexis'), 'health', ['worker', 'liaison']);
      else {
        await client.query(`update baraza.invitation set standings = '{liaison}' where hash = $1`, [
          hashOf('invitation of mira'),
        ]);
        const standings = await does(
          SYSTEM,
          'select distinct standings from baraza.accept_invitation($1, $2, true, $3, $4, $5) where person_id = $6',
          [hashOf('invitation of mira'), idOf('account of mira'), idOf('mira'), 'Mira', 'a hash', of('ana')],
        );
        expect(standings).toEqual([[]]);
      }
      expect([replace, await follows(of('ana'))]).toEqual([replace, []]);
      expect(await told()).toContain(`rights.changed ${of('ana')}`);
      await client.query('rollback to savepoint before');
    }
  });
});

describe('whoever is shut out', () => {
  it('reads nothing, and every node hears of it; let in again they read what they read before', async () => {
    const before = await follows(of('ben'));
    await does(contextOf('admin'), 'select count(*) from baraza.shut_out($1, true)', [of('ben')]);
    expect(await follows(of('ben'))).toEqual([]);
    expect(await told()).toEqual([`person.shut_out ${of('ben')}`]);
    await does(contextOf('admin'), 'select count(*) from baraza.shut_out($1, false)', [of('ben')]);
    expect(await follows(of('ben'))).toEqual(before);
  });

  it('has no session any more, here and nowhere else', async () => {
    await client.query(
      `update baraza.session set person_id = $1, agency_id = $2, task_force_id = $3 where id_hash = $4`,
      [
        idOf('ana at the other table'),
        agencyId('elsewhere'),
        contextOf('stranger').taskForce,
        hashOf('secret of ana’s phone'),
      ],
    );
    await does(contextOf('admin'), 'select count(*) from baraza.shut_out($1, true)', [of('ana')]);
    const stand = (secret: string): Promise<unknown[]> =>
      looks('select count(*)::int from baraza.actor_of_session($1)', [hashOf(secret)]);
    expect([await stand('secret of ana'), await stand('secret of ana’s phone')]).toEqual([[0], [1]]);
  });
});

describe('a name', () => {
  it('is one’s own at this table: an account’s other people keep theirs', async () => {
    await does(contextOf('ana'), `select baraza.rename_person('Anna')`);
    expect(await looks(`select id from baraza.person where name = 'Anna'`)).toEqual([of('ana')]);
    await does({ ...contextOf('warden'), person: of('ben') }, `select baraza.rename_person('Another')`);
    expect(await looks(`select id from baraza.person where name = 'Another'`)).toEqual([]);
  });
});

describe('a session', () => {
  const sits = async (left: Buffer | null): Promise<unknown> => {
    await looks(`select baraza.begin_entry('\\x0e', $1, null, null, 'open', 'password', null, true)`, [
      accountOf('ana'),
    ]);
    await looks(`select baraza.open_session('\\x0e', '\\x0f', '', '1 hour', '1 day', null, null, $1)`, [left]);
    return (await looks(`select confirmed_until > baraza.now() from baraza.session where id_hash = '\\x0f'`))[0];
  };
  const proved = (when: string): Promise<unknown> =>
    client.query(`update baraza.session set confirmed_until = ${when} where id_hash = $1`, [hashOf('secret of ana')]);

  it('through the door counts as a proof', async () => {
    expect(await sits(null)).toBe(true);
  });

  it('for another seat proves nothing: what was proved before stays, and no longer than it did', async () => {
    await proved('null');
    expect(await sits(hashOf('secret of ana'))).toBe(null);
    await looks(`delete from baraza.session where id_hash = '\\x0f'`);
    await proved(`baraza.now() - interval '1 second'`);
    expect(await sits(hashOf('secret of ana'))).toBe(false);
  });

  it('ends with every other of the account, and what was on its way to one, by a recovery', async () => {
    await does(SYSTEM, 'select baraza.recover_account($1, $2)', [hashOf('recovery of ana'), 'a hash']);
    expect(
      await looks('select count(*)::int from baraza.session where account_id = $1 and ended_at is null', [
        accountOf('ana'),
      ]),
    ).toEqual([0]);
    expect(await looks('select count(*)::int from baraza.entry where account_id = $1', [accountOf('ana')])).toEqual([
      0,
    ]);
    expect(
      await looks('select count(*)::int from baraza.session where account_id = $1 and ended_at is null', [
        accountOf('admin'),
      ]),
    ).toEqual([1]);
  });

  it('of oneself stays when the others are ended', async () => {
    await does(ANA_SIGNED_IN, 'select baraza.end_other_sessions()');
    const left = await looks('select id from baraza.session where account_id = $1 and ended_at is null', [
      accountOf('ana'),
    ]);
    expect(left).toEqual([ANA_SIGNED_IN.session]);
  });
});
