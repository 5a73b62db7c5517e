import { setImmediate as allIsOut } from 'node:timers/promises';
import type { EntityManager, QueryRunner } from 'typeorm';
import { type AnyActor, isSystem } from '../authority/actor.js';
import { asRefusal, isTransient } from '../errors/database-error.js';
import { faultPoint } from '../fault-point.js';
import { Admission } from './admission.js';
import type { Database } from './database.js';
import { askKnown } from './known-question.js';
import { sentTogether } from './sent-together.js';

const TRIES = 3;
const SETTINGS = ['person', 'agency', 'task_force', 'system', 'session'];
const ACT_AS = `select ${SETTINGS.map((name, place) => `set_config('baraza.${name}', $${place + 1}, true) as ${name}`).join(', ')}`;

/**
 * Ends the transaction along with what was sent last in it, without waiting for the answers first: of a transaction in which anything failed,
 * the database makes nothing. Each of what was sent must be a single question, or be answered, and the
 * last that was asked must be among it: a commit of what failed is answered like any other. Throws what failed first.
 */
export type CommitAlong = (sent: readonly Promise<unknown>[]) => Promise<void>;

/** One transaction of one actor: its rights are set first and end with it. */
export class UnitOfWork {
  private readonly admission: Admission;

  /** @param readings how many readings of people run at once: fewer than there are connections, so that writing goes on */
  constructor(
    private readonly database: Database,
    readings = 1,
  ) {
    this.admission = new Admission(readings);
  }

  /** Does the work and commits, unless the work did so with the last that it sent; or leaves nothing. On a serialisation failure or a deadlock all of it is done again. */
  async write<T>(actor: AnyActor, work: (db: EntityManager, commit: CommitAlong) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(actor, work, false);
      } catch (error) {
        if (!isTransient(error) || attempt === TRIES) throw asRefusal(error);
      }
    }
  }

  /** Reads with the actor's rights, everything from one moment, when its turn has come; `busy` when that takes too long. */
  read<T>(actor: AnyActor, work: (db: EntityManager) => Promise<T>): Promise<T> {
    if (isSystem(actor)) return this.readAtOnce(actor, work);
    return this.inTurn(actor.sessionId ?? actor.personId, () => this.readAtOnce(actor, work));
  }

  /** How many readings wait for their turn. */
  get waiting(): number {
    return this.admission.waiting;
  }

  /** Does what asks the database for somebody who is no actor yet when its turn among the readings has come. */
  inTurn<T>(asker: string, work: () => Promise<T>): Promise<T> {
    return this.admission.run(asker, work);
  }

  /** The same without waiting for a turn: for what a command reads, which is on its way to write. */
  async readAtOnce<T>(actor: AnyActor, work: (db: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.once(actor, work, true);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  private async once<T>(
    actor: AnyActor,
    work: (db: EntityManager, commit: CommitAlong) => Promise<T>,
    reads: boolean,
  ): Promise<T> {
    const queryRunner = this.database.source.createQueryRunner();
    try {
      await queryRunner.connect();
      // What the work asks first goes out with the beginning, and is done after it.
      const begun = begin(queryRunner, actor, reads);
      const commit: CommitAlong = (sent) => commitAlong(queryRunner, [begun, ...sent]);
      const [, result] = await sentTogether([begun, work(queryRunner.manager, commit)]);
      if (queryRunner.isTransactionActive) await queryRunner.commitTransaction();
      return result;
    } catch (error) {
      if (queryRunner.isTransactionActive) await queryRunner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await queryRunner.release();
    }
  }
}

/** What never went out would not keep the database from committing the rest; so it is seen first that the driver took all of it. */
async function commitAlong(queryRunner: QueryRunner, sent: readonly Promise<unknown>[]): Promise<void> {
  let failed = false;
  for (const one of sent) one.catch(() => (failed = true));
  await allIsOut();
  await faultPoint('in transaction');
  await sentTogether(failed ? sent : [...sent, queryRunner.commitTransaction()]);
}

/**
 * Begins the transaction and says whose it is, in one go: one after the other they would be two round trips before the first
 * row. READ COMMITTED for writes, as each connection is told: under a fixed snapshot the stream's counter would fail to
 * serialise. Local settings end with the transaction; the session-wide form would stay for the next user of the connection.
 */
async function begin(queryRunner: QueryRunner, actor: AnyActor, reads: boolean): Promise<void> {
  const whose = isSystem(actor)
    ? ['', '', '', actor.system, '']
    : [actor.personId, actor.agencyId, actor.taskForceId, '', actor.sessionId ?? ''];
  // TypeORM begins in messages of its own; told so, it ends what is begun here, or undoes it when even this fails.
  Object.assign(queryRunner, { isTransactionActive: true, transactionDepth: 1 });
  await sentTogether([
    queryRunner.query(`begin${reads ? ' isolation level repeatable read read only' : ''}`),
    askKnown(queryRunner.manager, 'act as', ACT_AS, whose),
  ]);
}
