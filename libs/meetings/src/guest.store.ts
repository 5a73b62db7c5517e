import type { EntityManager } from 'typeorm';
import type { AskedTo, MeetingGuest, MeetingState } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { unlessTaken } from './unless-taken.js';

/** What the database answers to whoever holds a link. */
export type FoundGuest = { over: true } | { off: MeetingState['start'] } | AskedTo;

/** People who are asked to come to a meeting, and what their links open. */
export const guestStore = {
  /**
   * Keeps that somebody was asked, with the hash of their link's secret.
   * @throws Refusal `forbidden` where one of their items is for named people and the actor is not named, `illegal_move` for an id
   *   that is taken
   */
  async insert(db: EntityManager, meetingId: string, guest: MeetingGuest, hash: Buffer): Promise<void> {
    const itemIds = guest.items.map(({ itemId }) => itemId);
    await unlessTaken(
      db.query(
        `insert into baraza.meeting_guest (id, task_force_id, meeting_id, item_ids, hash, guest)
           select $2, m.task_force_id, m.id, $3, $4, $5 from baraza.meeting m where m.id = $1`,
        [meetingId, guest.guestId, itemIds, hash, JSON.stringify(guest)],
      ),
    );
  },

  /** Their link opens nothing from now on. */
  async withdraw(db: EntityManager, { guestId, withdrawnAt, ...guest }: Withdrawn): Promise<void> {
    await db.query(
      `update baraza.meeting_guest set withdrawn_at = to_timestamp($2 / 1000.0), guest = $3 where id = $1`,
      [guestId, withdrawnAt, JSON.stringify({ guestId, ...guest, withdrawnAt })],
    );
  },

  /** What a secret opens now; null where it opens nothing. */
  async find(pool: Kernel['database']['pool'], hash: Buffer): Promise<FoundGuest | null> {
    const { rows } = await pool.query<{ found: FoundGuest | null }>('select baraza.guest_at_door($1) as found', [hash]);
    return rows[0]?.found ?? null;
  },
};

type Withdrawn = MeetingGuest & { withdrawnAt: number };
