import type { EntityManager } from 'typeorm';
import { type QuietHours, USUAL_DAILY_AT, USUAL_QUIET, type WorkingDays } from '#libs/domain';
import type { DueDigest, Gathered } from './digest.js';
import { type Held, languageOf, type Pool, promisedOf, type PromisedRow } from './held.js';

/** Somebody for whom something waits that is to go out with a daily letter, and that is in none yet. */
export interface Awaiting {
  personId: string;
  /** Since when; milliseconds since 1970. */
  since: number;
  dailyAt: string;
  quiet: QuietHours;
  /** Their working days, where their free days are to be left in peace too. */
  days: WorkingDays | undefined;
}

interface AwaitingRow {
  personId: string;
  since: Date;
  dailyAt: string | null;
  zone: string;
  weekdays: number[];
  closed: string[];
  from: string | null;
  to: string | null;
  freeDays: boolean | null;
}

type GatheredRow = Omit<Gathered, 'due'> & PromisedRow;

/** Daily letters, by functions of the gate. */
export const digestStore = {
  async awaiting(db: EntityManager, most: number): Promise<Awaiting[]> {
    const rows = (await db.query(
      `select person_id as "personId", since, daily_at as "dailyAt", zone, weekdays, closed, quiet_from as "from", quiet_to as "to",
              free_days as "freeDays"
         from baraza.people_put_by($1)`,
      [most],
    )) as AwaitingRow[];
    return rows.map(({ personId, since, dailyAt, zone, weekdays, closed, from, to, freeDays }) => ({
      personId,
      since: since.getTime(),
      dailyAt: dailyAt ?? USUAL_DAILY_AT,
      quiet: { zone, from: from ?? USUAL_QUIET.from, to: to ?? USUAL_QUIET.to },
      days: (freeDays ?? USUAL_QUIET.freeDays) ? { weekdays, closed: new Set(closed) } : undefined,
    }));
  },

  /** Puts what waits for somebody into the letter of a day. False when that letter is being sent, or is over. */
  async gather(db: EntityManager, id: string, personId: string, day: string, at: number): Promise<boolean> {
    const [row] = (await db.query('select baraza.gather_digest($1, $2, $3, $4) as done', [
      id,
      personId,
      day,
      new Date(at),
    ])) as [{ done: boolean }];
    return row.done;
  },

  /** Takes letters that are due. What nobody notes before the lease ends is due again. */
  async claim(pool: Pool, lease: string, most: number): Promise<DueDigest[]> {
    const { rows } = await pool.query<Omit<DueDigest, 'language'> & { language: string }>(
      `select id, lease, address, language, tries from baraza.claim_digests('mail', $1::interval, $2)`,
      [lease, most],
    );
    return rows.map(({ language, ...row }) => ({ ...row, language: languageOf(language) }));
  },

  /** What is still to be told, asked right before it is sent; nothing when nothing is, and then the letter has ended. */
  async begin(pool: Pool, { id, lease }: Held): Promise<Gathered[]> {
    const { rows } = await pool.query<GatheredRow>(
      `select subject_id as "subjectId", kind, audience, due_date as date, due_time as time, due_zone as zone
         from baraza.begin_digest($1, $2)`,
      [id, lease],
    );
    return rows.map(({ date, time, zone, ...row }) => ({ ...row, due: promisedOf({ date, time, zone }) }));
  },
};
