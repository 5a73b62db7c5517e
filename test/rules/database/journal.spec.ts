import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { asSuperuser } from '../../support/test-server.js';
import { ROOT } from '../support/sources.js';
import { connected, undone } from '../support/connection.js';
import { makeWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => void (world = await makeWorld()));
afterAll(() => world.database.drop());

/** What somebody does who has every right: triggers and keys do not hold them up. */
async function harms(client: pg.Client, harm: string): Promise<void> {
  await client.query('set session_replication_role = replica');
  await client.query(harm.replaceAll('$stream', `'${world.stream}'`).replaceAll('$other', `'${world.otherStream}'`));
}

/** What the chains' check finds after somebody did this, in a transaction that never happened. */
const found = (harm: string): Promise<string[]> =>
  connected(world.database.superUrl, (client) =>
    undone(client, async () => {
      await harms(client, harm);
      const { rows } = await client.query<{ stream_id: string; seq: string; fault: string }>(
        'select * from baraza.verify_chains()',
      );
      return rows.map(({ stream_id, seq, fault }) => `${stream_id} #${seq}: ${fault}`);
    }),
  );

/** What the built verifier says about a copy of the world in which somebody did this. */
async function verified(harm: string): Promise<{ code: number; said: string[] }> {
  const copy = `baraza_test_${randomBytes(6).toString('hex')}`;
  const copied = (url: string): string => Object.assign(new URL(url), { pathname: `/${copy}` }).toString();
  await asSuperuser('postgres', (client) =>
    client.query(
      `create database ${copy} template ${world.database.name} owner ${new URL(world.database.ownerUrl).username}`,
    ),
  );
  try {
    await connected(copied(world.database.superUrl), (client) => harms(client, harm));
    return await verify(copied(world.database.appUrl));
  } finally {
    await asSuperuser('postgres', (client) => client.query(`drop database ${copy} with (force)`));
  }
}

const verify = (url: string): Promise<{ code: number; said: string[] }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'dist', 'database', 'verify.js')],
      { env: { DATABASE_URL: url } },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}`.trimEnd().split('\n') }),
    );
  });

const at =
  (seq: number, fault: string): (() => string) =>
  () =>
    `${world.stream} #${seq}: ${fault}`;

/** What somebody does, and the first link that no longer holds. The stream has 8 events; 2, 5, 6 and 8 carry words that were said, 1 the name to use. */
const HARM: [string, string, () => string][] = [
  [
    'changes what an event says',
    `update baraza.event set body = '{"agencyId":"x"}' where stream_id = $stream and seq = 3`,
    at(3, 'this event was changed'),
  ],
  [
    'changes who did it',
    `update baraza.event set actor = 'x' where stream_id = $stream and seq = 4`,
    at(4, 'this event was changed'),
  ],
  [
    'changes for which agency',
    `update baraza.event set agency_id = null where stream_id = $stream and seq = 4`,
    at(4, 'this event was changed'),
  ],
  [
    'changes when it was, by a microsecond',
    `update baraza.event set at = at + interval '1 microsecond' where stream_id = $stream and seq = 4`,
    at(4, 'this event was changed'),
  ],
  [
    'changes what kind of event it is',
    `update baraza.event set type = 'agency.released' where stream_id = $stream and seq = 3`,
    at(3, 'this event was changed'),
  ],
  [
    'changes a link',
    `update baraza.event set hash = '\\x00' where stream_id = $stream and seq = 4`,
    at(4, 'this event was changed'),
  ],
  [
    'removes an event',
    `delete from baraza.event where stream_id = $stream and seq = 4`,
    at(5, 'an event before this one is missing'),
  ],
  [
    'removes the first event',
    `delete from baraza.event where stream_id = $stream and seq = 1`,
    at(2, 'an event before this one is missing'),
  ],
  [
    'removes an event and closes the gap',
    `delete from baraza.event where stream_id = $stream and seq = 4;
     update baraza.event set seq = seq + 92 where stream_id = $stream and seq > 4; update baraza.event set seq = seq - 93 where stream_id = $stream and seq > 90;
     update baraza.content set seq = seq + 92 where stream_id = $stream and seq > 4; update baraza.content set seq = seq - 93 where stream_id = $stream and seq > 90`,
    at(4, 'this event was changed'),
  ],
  [
    'puts an event between others',
    `update baraza.event set seq = seq + 93 where stream_id = $stream and seq > 4; update baraza.event set seq = seq - 92 where stream_id = $stream and seq > 90;
     insert into baraza.event (stream_id, seq, at, actor, type, body, hash) values ($stream, 5, baraza.now(), 'x', 'case.closed', '{}', '\\x00')`,
    at(5, 'this event was changed'),
  ],
  [
    'changes the order of two events',
    `update baraza.event set seq = 99 where stream_id = $stream and seq = 3; update baraza.event set seq = 3 where stream_id = $stream and seq = 4;
     update baraza.event set seq = 4 where stream_id = $stream and seq = 99`,
    at(3, 'this event was changed'),
  ],
  [
    'cuts the end off',
    `delete from baraza.event where stream_id = $stream and seq > 6`,
    at(8, 'events at the end are missing'),
  ],
  [
    'cuts the end off and says that there was none',
    `delete from baraza.event where stream_id = $stream and seq > 6; update baraza.stream set head = 6 where id = $stream`,
    at(6, 'the end of the chain was changed'),
  ],
  [
    'removes all events of a stream',
    `delete from baraza.event where stream_id = $stream`,
    at(8, 'events at the end are missing'),
  ],
  [
    'puts an event that fits at the end and leaves the head',
    `insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, hash)
       select s.id, s.head + 1, n.at, 'system:x', null, 'case.closed', '{}', baraza.chain_link(s.tip, s.id, s.head + 1, n.at, 'case.closed', 'system:x', null, '{}', null, null)
         from baraza.stream s, (select baraza.now() as at) n where s.id = $stream`,
    at(8, 'an event was put behind the end'),
  ],
  [
    'puts the head back',
    `update baraza.stream set head = 6 where id = $stream`,
    at(6, 'an event was put behind the end'),
  ],
  [
    'changes words',
    `update baraza.content set body = 'He asks for nothing.' where stream_id = $stream and seq = 2`,
    at(2, 'its words were changed'),
  ],
  [
    'changes the salt of words',
    `update baraza.content set salt = '\\x00' where stream_id = $stream and seq = 2`,
    at(2, 'its words were changed'),
  ],
  [
    'removes words',
    `delete from baraza.content where stream_id = $stream and seq = 2`,
    at(2, 'its words are missing and were not erased by command'),
  ],
  [
    'removes words and that there were any',
    `delete from baraza.content where stream_id = $stream and seq = 2; update baraza.event set content_hash = null, content_id = null where stream_id = $stream and seq = 2`,
    at(2, 'this event was changed'),
  ],
];

/** What is done so that the links themselves still fit. Which sentence names it matters less than that it is named. */
const HIDDEN: [string, string][] = [
  [
    'lays other words over what was said, as a later version',
    `insert into baraza.content (id, stream_id, seq, version, salt, body)
       select id, stream_id, seq, 2, salt, 'He asks for nothing.' from baraza.content where stream_id = $stream and seq = 2`,
  ],
  [
    'puts words to an event that had none',
    `insert into baraza.content (id, stream_id, seq, salt, body) values (gen_random_uuid(), $stream, 3, '\\x00', 'He asks for nothing.')`,
  ],
  [
    'gives what was said to another command',
    `update baraza.event set content_id = gen_random_uuid() where stream_id = $stream and seq = 2`,
  ],
  [
    'takes events from the beginning under the cover of a floor',
    `delete from baraza.event where stream_id = $stream and seq < 4; update baraza.stream set floor = 3 where id = $stream`,
  ],
];

describe('the chains', () => {
  it('hold when nothing was done', async () => {
    expect(await found('select 1')).toEqual([]);
  });

  it.each(HARM)('break, and the first broken link is named, when somebody %s', async (_, harm, link) => {
    expect(await found(harm)).toEqual([link()]);
  });

  it.each(HIDDEN)('break when somebody %s', async (_, harm) => {
    expect(await found(harm)).toEqual([expect.stringContaining(world.stream)]);
  });
});

describe('after a restore', () => {
  it('the owner says so once, and every stream is told apart from what it was; the chains hold as before', async () => {
    const epochs = (): Promise<{ epoch: number; streams: number }[]> =>
      connected(world.database.superUrl, async (client) => {
        const { rows } = await client.query<{ epoch: number; streams: number }>(
          'select epoch, count(*)::int as streams from baraza.stream group by 1',
        );
        return rows;
      });
    const [before] = await epochs();
    expect(before!.streams).toBeGreaterThan(3);
    await connected(world.database.ownerUrl, (client) => client.query('select baraza.raise_epochs()'));
    expect(await epochs()).toEqual([{ epoch: before!.epoch + 1, streams: before!.streams }]);
    expect(await found('select 1')).toEqual([]);
  });
});

describe('the built verifier', () => {
  it('ends well when nothing was done', async () => {
    expect(await verified('select 1')).toEqual({ code: 0, said: ['Every chain holds.'] });
  });

  it('ends badly and names the first broken link of each stream', async () => {
    const harm = `update baraza.event set body = '{}' where stream_id = $stream and seq in (3, 4); delete from baraza.event where stream_id = $other and seq = 1`;
    const links = [
      at(3, 'this event was changed')(),
      `${world.otherStream} #2: an event before this one is missing`,
    ].sort();
    expect(await verified(harm)).toEqual({ code: 1, said: [...links, '2 of the chains are broken.'] });
  });

  it('says in one sentence when there is no database to verify', async () => {
    const { code, said } = await verify('postgres://x@127.0.0.1:1/x');
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringMatching(/\w/)]);
  });
});
