import type { EntityManager } from 'typeorm';
import {
  type ActionPriority,
  type KeptLadder,
  type PlannedRung,
  planRungs,
  type Promised,
  type ReminderKind,
  type StreamName,
} from '#libs/domain';
import { calendarFor } from './calendar.queries.js';
import { ladderInForce, ladderRunning } from './ladder.queries.js';

/** Something that is due, as far as reminding of it is concerned. */
export interface Reminded {
  kind: ReminderKind;
  subjectId: string;
  stream: StreamName;
  taskForceId: string;
  /** Counts anew with every change after which other people or moments are right. */
  revision: number;
  /** Whose it is. */
  agencyId: string;
  holderId: string | null;
  priority: ActionPriority;
  due: Promised;
}

/** Reminds of whatever is due, in the transaction of its own change, by functions of the gate that check the actor. */
export const remindingStore = {
  /**
   * Plans the steps anew by how it stands. What runs keeps the ladder that it began with; what begins, or begins again, takes the
   * one that is in force at the table now.
   */
  async arm(db: EntityManager, reminded: Reminded): Promise<void> {
    const ladder = (await ladderRunning(db, reminded.subjectId)) ?? (await ladderInForce(db, reminded.priority));
    const rungs = planRungs(ladder, reminded.due, await calendarFor(db, reminded.taskForceId, reminded.agencyId));
    await remindingStore.armSteps(db, reminded, ladder, rungs);
  },

  /** Plans steps that were reckoned elsewhere, lowest first; of the ladder only counts until when each may still come. */
  async armSteps(
    db: EntityManager,
    { kind, subjectId, stream, revision, agencyId, holderId, priority, due }: Omit<Reminded, 'taskForceId'>,
    ladder: KeptLadder,
    rungs: readonly PlannedRung[],
  ): Promise<void> {
    await db.query('select baraza.arm_reminder($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [
      kind,
      subjectId,
      stream,
      revision,
      agencyId,
      holderId,
      priority,
      due.date,
      due.time ?? null,
      due.zone,
      JSON.stringify(ladder),
      JSON.stringify(rungs),
    ]);
  },

  /** Somebody answered: what waits to be sent is not, and further steps speak to whoever holds it now. */
  async answer(db: EntityManager, subjectId: string, holderId: string | null): Promise<void> {
    await db.query('select baraza.answer_reminder($1, $2)', [subjectId, holderId]);
  },

  /** Its agency said whether it takes it on: nobody is asked for that any more. */
  async accepted(db: EntityManager, subjectId: string): Promise<void> {
    await db.query('select baraza.accept_reminder($1)', [subjectId]);
  },

  /** Nobody is reminded of it any more, for a reason: one word of a closed list. */
  async stop(db: EntityManager, subjectId: string, reason: string): Promise<void> {
    await db.query('select baraza.stop_reminder($1, $2)', [subjectId, reason]);
  },
};
