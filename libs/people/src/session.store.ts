import { createHash, randomBytes } from 'node:crypto';
import type { Actor, DoorRow, Standing } from '#libs/domain';
import type { Kernel } from '#libs/kernel';

/** Whoever is behind a session, with the name that they see of themselves. */
export interface SignedIn {
  actor: Actor;
  name: string;
}

type Pool = Kernel['database']['pool'];

interface ActorRow {
  person_id: string;
  agency_id: string;
  task_force_id: string;
  name: string;
  standings: Standing[];
}

/** The stored form of a session's secret: a copy of the database opens no session. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Sessions and the demonstration's door, by look-ups of the gate: one row for one hashed secret. */
export const sessionStore = {
  /** Whoever holds this secret, or null when it never was, was ended, or has expired. */
  async find(pool: Pool, secret: string): Promise<SignedIn | null> {
    const { rows } = await pool.query<ActorRow>({
      name: 'actor_of_session',
      text: 'select person_id, agency_id, task_force_id, name, standings from baraza.actor_of_session($1)',
      values: [hashSecret(secret)],
    });
    const row = rows[0];
    if (!row) return null;
    const { person_id: personId, agency_id: agencyId, task_force_id: taskForceId, name, standings } = row;
    return { actor: { personId, agencyId, taskForceId, standings }, name };
  },

  /** Which of these sessions still stand, by their hashes in hex. */
  async standing(pool: Pool, hashes: readonly string[]): Promise<Set<string>> {
    const { rows } = await pool.query<{ id: string }>(
      `select encode(id_hash, 'hex') as id from baraza.standing_sessions($1)`,
      [hashes.map((hash) => Buffer.from(hash, 'hex'))],
    );
    return new Set(rows.map((row) => row.id));
  },

  async end(pool: Pool, secret: string): Promise<void> {
    await pool.query('select baraza.end_session($1)', [hashSecret(secret)]);
  },

  /** Signs in by choosing a person; the new secret, or null where that is not how one signs in or there is no such person. */
  async openByChoice(pool: Pool, personId: string): Promise<string | null> {
    const secret = randomBytes(32).toString('base64url');
    const { rows } = await pool.query<{ opened: boolean }>('select baraza.open_door_session($1, $2) as opened', [
      personId,
      hashSecret(secret),
    ]);
    return rows[0]?.opened ? secret : null;
  },

  /** The people one can choose to be; nobody outside a demonstration. */
  async door(pool: Pool): Promise<DoorRow[]> {
    const { rows } = await pool.query<{
      person_id: string;
      name: string;
      agency_name: string;
      agency_letters: string;
      standings: Standing[];
    }>('select person_id, name, agency_name, agency_letters, standings from baraza.door_people()');
    return rows.map((row) => ({
      personId: row.person_id,
      name: row.name,
      agencyName: row.agency_name,
      agencyLetters: row.agency_letters,
      standings: row.standings,
    }));
  },
};
