import 'reflect-metadata';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v5 } from 'uuid';
import { admitAgency, CASE_ENTITIES, closeCase, openCase, postMessage, releaseAgency } from '#libs/cases';
import type { Actor, StreamName } from '#libs/domain';
import { type Kernel, makeLog, openKernel, readConfig } from '#libs/kernel';
import { foundTables } from '../../support/board.js';
import { agencyId, CAST, type CastName, OTHER_TABLE, personId, TABLE } from '../../support/table.js';
import { makeDatabase, type TestDatabase } from '../../support/test-server.js';

/** The same name, the same id: in every world. */
const NAMES = 'f2b9f6f4-6d0c-5f0a-9a61-1f9a6d1f0c11';
export const idOf = (name: string): string => v5(name, NAMES);

/** Who a transaction is of. */
export interface Context {
  person: string;
  agency: string;
  taskForce: string;
  system: string;
}

export const NOBODY: Context = { person: '', agency: '', taskForce: '', system: '' };
export const SYSTEM: Context = { ...NOBODY, system: 'system:refresh-lists-when-case-changed' };

const tableOf = (name: CastName): string => (CAST[name][0] === 'elsewhere' ? OTHER_TABLE.id : TABLE.id);

export const contextOf = (name: CastName): Context => ({
  person: personId(name),
  agency: agencyId(CAST[name][0]),
  taskForce: tableOf(name),
  system: '',
});

/** Ana, acting for another table, where somebody of her name could sit too. */
export const ANA_ELSEWHERE: Context = { ...contextOf('ana'), agency: agencyId('elsewhere'), taskForce: OTHER_TABLE.id };

export const actorOf = (name: CastName): Actor => ({
  personId: personId(name),
  agencyId: agencyId(CAST[name][0]),
  taskForceId: tableOf(name),
  standings: CAST[name][1],
});

/** The hash of the secret of Ana's session, and of one that ended. */
export const SESSION = createHash('sha256').update('ana').digest();
export const ENDED_SESSION = createHash('sha256').update('ana before').digest();

/**
 * A database in which things have happened. Ana's agency leads a case; Ben's is in it; Carla's was in it and was
 * released; Dino sits at the same table and is not in it. The stranger leads a case at another table. Ana's agency has a
 * second case, which is closed.
 */
export interface World {
  database: TestDatabase;
  caseId: string;
  stream: StreamName;
  /** Whom that case accompanies. */
  accompanied: { id: string; reference: string };
  closedCaseId: string;
  otherCaseId: string;
  otherStream: StreamName;
}

export async function makeWorld(): Promise<World> {
  const database = await makeDatabase();
  await foundTables(database);
  const kernel = await openKernel(readConfig({ DATABASE_URL: database.appUrl }), makeLog('fatal'), CASE_ENTITIES);
  try {
    const caseId = await opens(kernel, 'ana', 'Nikos');
    await says(kernel, 'ana', caseId, 'He asks for a bed.');
    for (const agency of ['shelter', 'legal'] as const) {
      await kernel.runner.run(admitAgency, actorOf('ana'), idOf(`admit ${agency}`), {
        caseId,
        agencyId: agencyId(agency),
      });
    }
    await says(kernel, 'carla', caseId, 'I can help with his papers.');
    await says(kernel, 'ben', caseId, 'We have one tonight.');
    await kernel.runner.run(releaseAgency, actorOf('ana'), idOf('release legal'), {
      caseId,
      agencyId: agencyId('legal'),
    });
    await says(kernel, 'ana', caseId, 'He will come at eight.');
    const closedCaseId = await opens(kernel, 'ana', 'Dora');
    await kernel.runner.run(closeCase, actorOf('ana'), idOf('close'), { caseId: closedCaseId, outcome: 'completed' });
    const otherCaseId = await opens(kernel, 'stranger', 'Samir');
    await says(kernel, 'stranger', otherCaseId, 'She would like to learn.');
    await leaveTraces(kernel, `case/${caseId}`);
    return {
      database,
      caseId,
      accompanied: await accompaniedIn(database, caseId),
      stream: `case/${caseId}`,
      closedCaseId,
      otherCaseId,
      otherStream: `case/${otherCaseId}`,
    };
  } finally {
    await kernel.close();
  }
}

async function opens(kernel: Kernel, who: CastName, handle: string): Promise<string> {
  const { result } = await kernel.runner.run(openCase, actorOf(who), idOf(`open ${handle}`), { handle });
  return result.caseId;
}

async function says(kernel: Kernel, who: CastName, caseId: string, words: string): Promise<void> {
  await kernel.runner.run(postMessage, actorOf(who), idOf(words), { caseId, words });
}

async function accompaniedIn({ superUrl }: TestDatabase, caseId: string): Promise<World['accompanied']> {
  const { rows } = await connected(superUrl, (client) =>
    client.query<World['accompanied']>(
      'select s.id, s.reference from baraza.subject s join baraza.episode e on e.subject_id = s.id where e.id = $1',
      [caseId],
    ),
  );
  return rows[0]!;
}

/** A row in every table that cases do not fill: sessions, a reaction with its progress, an event that it set aside. */
async function leaveTraces({ database: { pool }, unitOfWork }: Kernel, stream: StreamName): Promise<void> {
  for (const hash of [SESSION, ENDED_SESSION])
    await pool.query('select baraza.open_door_session($1, $2)', [personId('ana'), hash]);
  await pool.query('select baraza.end_session($1)', [ENDED_SESSION]);
  await unitOfWork.write({ system: 'system:a-reaction' }, async (db) => {
    await db.query(`select baraza.register_reaction('a-reaction', true)`);
    await db.query(`select baraza.take_progress('a-reaction', $1)`, [stream]);
    for (let failure = 1; failure <= 5; failure++)
      await db.query(`select baraza.note_failure('a-reaction', $1, 1, 'Error')`, [stream]);
  });
}

/** One connection to a database, closed after the work. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Sets who the running transaction is of, as the unit of work does. */
export async function speakAs(client: pg.Client, { person, agency, taskForce, system }: Context): Promise<void> {
  await client.query(
    `select set_config('baraza.person', $1, true), set_config('baraza.agency', $2, true),
            set_config('baraza.task_force', $3, true), set_config('baraza.system', $4, true)`,
    [person, agency, taskForce, system],
  );
}

/** Does something in a transaction that never happened. */
export async function undone<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}
