import type { EntityManager } from 'typeorm';
import type { Promised, Reply, Standing, StandIn } from '#libs/domain';
import type { Kernel } from '#libs/kernel';

/** Whom the link in a letter that calls to a meeting speaks for, and to which meeting. */
export interface ReplyAtDoor {
  id: string;
  meetingId: string;
  taskForceId: string;
  personId: string;
  agencyId: string;
  standings: Standing[];
  start: Required<Promised>;
  usedAt: Date | null;
  /** What this person said last, by the link or elsewhere. */
  reply: Reply | null;
  standIns: StandIn[];
}

/** Links by which people say whether they come, by functions of the gate. */
export const replyLinkStore = {
  /** What a secret opens now; null once it is over. */
  async find(pool: Kernel['database']['pool'], hash: Buffer): Promise<ReplyAtDoor | null> {
    const { rows } = await pool.query<ReplyAtDoor>(
      `select id, meeting_id as "meetingId", task_force_id as "taskForceId", person_id as "personId", agency_id as "agencyId",
              standings, start, used_at as "usedAt", reply, stand_ins as "standIns"
         from baraza.reply_at_door($1)`,
      [hash],
    );
    return rows[0] ?? null;
  },

  /** Uses the link up in the transaction of what is said by it, or makes it good again where that is taken back; refused as `link_over`. */
  async use(db: EntityManager, linkId: string, meetingId: string, undo: boolean): Promise<void> {
    await db.query('select baraza.use_reply($1, $2, $3)', [linkId, meetingId, undo]);
  },
};
