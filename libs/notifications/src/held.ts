import { type Language, LANGUAGES, type NoticeState, type Promised } from '#libs/domain';
import type { Fate, LeasedWork } from '#libs/delivery';
import { faultPoint, type Kernel } from '#libs/kernel';

export type Pool = Kernel['database']['pool'];

/** What waits to go out and was taken: it belongs to whoever has the lease until that ends. */
export interface Held {
  id: string;
  lease: string;
}

const NOTE = { notice: 'baraza.note_notice', digest: 'baraza.note_digest' } as const;

/** What the database calls that which becomes of one. */
const STATES: Record<Parameters<LeasedWork<Held>['note']>[1], NoticeState> = {
  sent: 'sent',
  waiting: 'waiting',
  given_up: 'failed',
};

/** Notes what became of a notice or of a daily letter. False when its lease has ended: then somebody else has it. */
export const noting =
  (pool: Pool, what: keyof typeof NOTE): LeasedWork<Held>['note'] =>
  async ({ id, lease }, state, reason, dueIn) => {
    const { rows } = await pool.query<{ noted: boolean }>(
      `select ${NOTE[what]}($1, $2, $3, $4, $5::interval) as noted`,
      [id, lease, STATES[state], reason, dueIn],
    );
    return rows[0]?.noted ?? false;
  };

/** Sends what is still wanted, with the points at which a test ends the process. */
export async function sending(send: () => Promise<Fate>): Promise<Fate> {
  await faultPoint('claimed, not yet sent');
  const fate = await send();
  await faultPoint('sent, not yet noted');
  return fate;
}

/** The language of a table as its row has it; English for one that is not known any more. */
export const languageOf = (code: string): Language =>
  LANGUAGES.find((known): known is Language => known === code) ?? 'en';

/** The columns in which what was promised is answered. */
export interface PromisedRow {
  date: string;
  time: string | null;
  zone: string;
}

export const promisedOf = ({ date, time, zone }: PromisedRow): Promised => ({
  date,
  ...(time === null ? {} : { time }),
  zone,
});
