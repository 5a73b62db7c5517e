import type { ActionPriority, ActionStatus, RungChannel } from '#libs/domain';
import { type Held, languageOf, type Pool, promisedOf, type PromisedRow } from './held.js';
import type { DueNotice } from './notice.js';

/** How something that can be answered stands, and how much it presses. */
interface Answerable {
  status: ActionStatus;
  priority: ActionPriority;
}

type NoticeRow = Omit<DueNotice, 'language' | 'due'> & PromisedRow & { language: string };

/** Notices that wait, by functions of the gate: whoever claims one holds it until its lease ends. */
export const noticeStore = {
  /** Takes notices of one way that are due. What nobody notes before the lease ends is due again. */
  async claim(pool: Pool, channel: RungChannel, lease: string, most: number): Promise<DueNotice[]> {
    const { rows } = await pool.query<NoticeRow>(
      `select id, lease, kind, subject_id as "subjectId", number, task_force_id as "taskForceId", agency_id as "agencyId",
              audience, stands_in as "standsIn", address, unreachable, language, reads, tries,
              due_date as date, due_time as time, due_zone as zone
         from baraza.claim_notices($1, $2::interval, $3)`,
      [channel, lease, most],
    );
    return rows.map(({ language, date, time, zone, ...row }) => ({
      ...row,
      language: languageOf(language),
      due: promisedOf({ date, time, zone }),
    }));
  },

  /** Whether it is still wanted, asked right before it is sent. What is not wanted ends with that. */
  async begin(pool: Pool, { id, lease }: Held): Promise<boolean> {
    const { rows } = await pool.query<{ wanted: boolean }>('select baraza.begin_notice($1, $2) as wanted', [id, lease]);
    return rows[0]?.wanted ?? false;
  },

  /** Makes the link by which its reader answers, and says how what it is about stands; null where they cannot answer. */
  async offer(pool: Pool, { id, lease }: Held, hash: Buffer): Promise<Answerable | null> {
    const { rows } = await pool.query<Answerable>('select status, priority from baraza.offer_answers($1, $2, $3)', [
      id,
      lease,
      hash,
    ]);
    return rows[0] ?? null;
  },
};
