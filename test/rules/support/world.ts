import 'reflect-metadata';
import { createHash } from 'node:crypto';
import {
  admitAgency,
  CASE_ENTITIES,
  closeCase,
  followCase,
  markRead,
  openCase,
  openPart,
  postMessage,
  releaseAgency,
} from '#libs/cases';
import type { StreamName } from '#libs/domain';
import { readConfig } from '#libs/config';
import { draftReferral } from '#libs/referrals';
import { giveShare } from '#libs/shares';
import { type Kernel, makeLog, openKernel } from '#libs/kernel';
import { FOUNDED } from '../../support/founded.js';
import { agencyId, type CastName, personId, TABLE } from '../../support/table.js';
import { makeDatabase, type TestDatabase } from '../../support/test-server.js';
import { leaveActions } from './actions-of-world.js';
import { letPeopleIn } from './accounts.js';
import { actorOf, idOf } from './actors.js';
import { leaveCalendars } from './calendar-probes.js';
import { leaveWishes } from './wish-probes.js';
import { leaveFeeds } from './feed-probes.js';
import { leaveLadders } from './ladder-probes.js';
import { connected } from './connection.js';
import { leaveFiles } from './files-of-world.js';
import { leaveMeetings } from './meetings-of-world.js';
import { leaveWays } from './ways-probes.js';

/** The hash of the secret of a session of Ana's by the demonstration's door, behind which there is no account, and of one that ended. */
export const SESSION = createHash('sha256').update('ana').digest();
export const ENDED_SESSION = createHash('sha256').update('ana before').digest();

/**
 * A database in which things have happened. Ana's agency leads a case; Ben's is in it, and reads from then on; Carla's was
 * in it and was released; Dino sits at the same table and is not in it. Ana's and Ben's agencies have a restricted part of
 * it, which Bea, a volunteer, does not read. The stranger leads a case at another table. Ana's agency has a second case,
 * which is closed; she follows the first, which Carla and Ben have read some of. The chair coordinates the table, and follows that Ana's agency is
 * to refer somebody to Carla's, which is not sent yet. Some have accounts, are on their way in, or were invited: see accounts.ts.
 */
export interface World {
  database: TestDatabase;
  caseId: string;
  stream: StreamName;
  partId: string;
  partStream: StreamName;
  /** Whom that case accompanies. */
  accompanied: { id: string; reference: string };
  /** An agreement of Ana's agency with Carla's, which is not in the case. */
  shareId: string;
  /** What Ana's agency wrote down to refer to Carla's on that agreement, and has not sent. */
  referralId: string;
  closedCaseId: string;
  otherCaseId: string;
  otherStream: StreamName;
}

export async function makeWorld(): Promise<World> {
  const database = await makeDatabase({ of: FOUNDED });
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
    await kernel.runner.run(markRead, actorOf('carla'), idOf('carla reads'), { caseId, seq: 4 });
    await kernel.runner.run(releaseAgency, actorOf('ana'), idOf('release legal'), {
      caseId,
      agencyId: agencyId('legal'),
    });
    await says(kernel, 'ana', caseId, 'He will come at eight.');
    const partId = await begins(kernel, caseId);
    await kernel.runner.run(markRead, actorOf('ben'), idOf('ben reads'), { caseId, seq: 6 });
    await kernel.runner.run(followCase, actorOf('ana'), idOf('ana follows'), { caseId, level: 'mentions' });
    const shareId = await agrees(kernel, caseId);
    await coordinates(database);
    const referralId = await refers(kernel, caseId);
    const closedCaseId = await opens(kernel, 'ana', 'Dora');
    await kernel.runner.run(closeCase, actorOf('ana'), idOf('close'), { caseId: closedCaseId, outcome: 'completed' });
    const otherCaseId = await opens(kernel, 'stranger', 'Samir');
    await says(kernel, 'stranger', otherCaseId, 'She would like to learn.');
    await leaveTraces(kernel, `case/${caseId}`);
    await letPeopleIn(kernel, database);
    await leaveCalendars(database.superUrl);
    await leaveWays(database.superUrl);
    await leaveFeeds(database.superUrl);
    await leaveLadders(database.superUrl);
    await leaveActions(database.superUrl, `case/${caseId}`, `case/${otherCaseId}`);
    await leaveWishes(database.superUrl);
    await leaveFiles(database.superUrl, `case/${caseId}`, `case/${otherCaseId}`);
    await leaveMeetings(database.superUrl);
    return {
      database,
      caseId,
      accompanied: await accompaniedIn(database, caseId),
      stream: `case/${caseId}`,
      partId,
      partStream: `part/${partId}`,
      shareId,
      referralId,
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

/** Ana begins a part of a case with Ben's agency. */
async function begins(kernel: Kernel, caseId: string): Promise<string> {
  const partId = idOf('the part');
  const agencyIds = [agencyId('shelter')];
  const words = 'He would like the test on Thursday.';
  await kernel.runner.run(openPart, actorOf('ana'), idOf('begin'), {
    partId,
    caseId,
    part: 'health',
    agencyIds,
    words,
  });
  return partId;
}

/** Ana's agency may tell Carla's something about the case. */
async function agrees(kernel: Kernel, caseId: string): Promise<string> {
  const shareId = idOf('the agreement');
  await kernel.runner.run(giveShare, actorOf('ana'), idOf('agree'), {
    shareId,
    caseId,
    recipientAgencyId: agencyId('legal'),
    purpose: 'COC',
    labels: ['N'],
    backward: 'none',
    legalBasis: 'humanitarian-mandate',
    ownWords: 'They may know about my papers.',
  });
  return shareId;
}

/** Whoever has the chair coordinates the table as well. */
const coordinates = ({ superUrl }: TestDatabase): Promise<unknown> =>
  connected(superUrl, (client) =>
    client.query(
      `insert into baraza.standing (task_force_id, agency_id, person_id, standing) values ($1, $2, $3, 'coordinator')`,
      [TABLE.id, agencyId('municipality'), personId('chair')],
    ),
  );

/** Ana writes down that the person is to be referred to Carla's agency. */
async function refers(kernel: Kernel, caseId: string): Promise<string> {
  const referralId = idOf('the referral');
  await kernel.runner.run(draftReferral, actorOf('ana'), idOf('refer'), {
    referralId,
    caseId,
    receiverAgencyId: agencyId('legal'),
    service: 'legal_help',
    purpose: 'COC',
    priority: 'standard',
  });
  return referralId;
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

/** A row in every table that cases do not fill: sessions, a reaction with its progress, an event that it set aside, folded words. */
async function leaveTraces({ database: { pool }, unitOfWork }: Kernel, stream: StreamName): Promise<void> {
  for (const hash of [SESSION, ENDED_SESSION])
    await pool.query('select baraza.open_door_session($1, $2)', [personId('ana'), hash]);
  await pool.query('select baraza.end_session($1)', [ENDED_SESSION]);
  await unitOfWork.write({ system: 'system:a-reaction' }, async (db) => {
    await db.query(`select baraza.register_reaction('a-reaction', true)`);
    await db.query(`select baraza.take_progress('a-reaction', $1)`, [stream]);
    for (let failure = 1; failure <= 5; failure++)
      await db.query(`select baraza.note_failure('a-reaction', $1, 1, 'Error')`, [stream]);
    // The first words of the case; the others are not folded yet.
    await db.query('select baraza.fold_stream($1, 2)', [stream]);
  });
}
