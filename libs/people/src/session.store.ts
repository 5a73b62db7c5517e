import { createHash, randomBytes } from 'node:crypto';
import { type Actor, CONTROL_STREAM, type DoorRow, type SignInWay, type Standing } from '#libs/domain';
import type { Kernel } from '#libs/kernel';

/** Whoever is behind a session, with the name that they see of themselves. */
export interface SignedIn {
  actor: Actor & { sessionId: string };
  name: string;
  /** Null for the people of a demonstration, who have no account. */
  accountId: string | null;
  /** How the session was opened. */
  way: SignInWay;
  /** When the session ends unless it is used: the earlier of its two ends, in milliseconds since 1970. */
  endsAt: number;
  /** True when its use should be noted: it was not, for a minute. */
  touchDue: boolean;
  /** The number of the control stream up to which all of this holds: what ends later is told under a higher one. */
  controlSeq: number;
}

/** How long a session lasts without use, in hours, and at most, in days. */
type Limits = Pick<Kernel['config'], 'SESSION_IDLE_HOURS' | 'SESSION_DAYS'>;

interface ActorRow {
  session_id: string;
  account_id: string | null;
  way: SignInWay;
  person_id: string;
  agency_id: string;
  task_force_id: string;
  name: string;
  standings: Standing[];
  ends_at: Date;
  touch_due: boolean;
  control_seq: string;
}

/** A new secret for a cookie: 256 bits of chance. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** The stored form of a secret: a copy of the database opens nothing. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const idle = ({ SESSION_IDLE_HOURS }: Limits): string => `${SESSION_IDLE_HOURS} hours`;

/** Sessions and the demonstration's door, by look-ups of the gate: one row for one hashed secret. */
export const sessionStore = {
  /** Whoever holds this secret, or null when it never was, was ended, is too old or was too long unused. */
  async find({ database }: Kernel, secret: string): Promise<SignedIn | null> {
    const { rows } = await database.pool.query<ActorRow>({
      name: 'actor_of_session',
      text: 'select * from baraza.actor_of_session($1)',
      values: [hashSecret(secret)],
    });
    const row = rows[0];
    if (!row) return null;
    const { person_id: personId, agency_id: agencyId, task_force_id: taskForceId, name, standings } = row;
    return {
      actor: { personId, agencyId, taskForceId, standings, sessionId: row.session_id },
      name,
      accountId: row.account_id,
      way: row.way,
      endsAt: row.ends_at.getTime(),
      touchDue: row.touch_due,
      controlSeq: Number(row.control_seq),
    };
  },

  /** Which of these sessions still stand, by their ids, with when each ends. */
  async standing({ database }: Kernel, ids: readonly string[]): Promise<Map<string, number>> {
    const { rows } = await database.pool.query<{ id: string; ends_at: Date }>(
      'select id, ends_at from baraza.standing_sessions($1)',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.ends_at.getTime()]));
  },

  /** Notes that sessions were used; answers when each ends now. */
  async touch({ database, config }: Kernel, ids: readonly string[]): Promise<Map<string, number>> {
    const { rows } = await database.pool.query<{ id: string; ends_at: Date }>(
      'select id, ends_at from baraza.touch_sessions($1, $2)',
      [ids, idle(config)],
    );
    return new Map(rows.map((row) => [row.id, row.ends_at.getTime()]));
  },

  /** Ends the session of a secret and tells every node. */
  async end({ database, hint }: Kernel, secret: string): Promise<void> {
    const { rows } = await database.pool.query<{ seq: string | null }>('select baraza.end_session($1) as seq', [
      hashSecret(secret),
    ]);
    const seq = rows[0]?.seq;
    if (seq) hint.moved(new Map([[CONTROL_STREAM, Number(seq)]]));
  },

  /**
   * Opens a session for whoever came through the door, and uses the entry up. The new secret, or null when the account has
   * no seat or the entry is over.
   * @param seat the seat to sit in, if it is one of the account's; and the secret of the session that is left for it, so
   *   that nothing counts as proved anew
   */
  async open(
    { database, config }: Kernel,
    entry: string,
    device: string,
    seat?: { personId: string; agencyId: string; left: string },
  ): Promise<string | null> {
    const secret = newSecret();
    const { rows } = await database.pool.query<{ id: string | null }>(
      'select baraza.open_session($1, $2, $3, $4, $5, $6, $7, $8) as id',
      [
        hashSecret(entry),
        hashSecret(secret),
        device,
        idle(config),
        `${config.SESSION_DAYS} days`,
        seat?.personId ?? null,
        seat?.agencyId ?? null,
        seat ? hashSecret(seat.left) : null,
      ],
    );
    return rows[0]?.id ? secret : null;
  },

  /** Notes a question that an authenticator is to answer in a session. */
  async ask({ database }: Kernel, secret: string, challenge: string): Promise<void> {
    await database.pool.query('select baraza.ask_session($1, $2)', [hashSecret(secret), challenge]);
  },

  /** Takes the question back; each is answered once. Null when none was asked. */
  async takeQuestion({ database }: Kernel, secret: string): Promise<string | null> {
    const { rows } = await database.pool.query<{ challenge: string | null }>(
      'select baraza.take_question($1) as challenge',
      [hashSecret(secret)],
    );
    return rows[0]?.challenge ?? null;
  },

  /** Notes that whoever holds the secret has just proved who they are; answers until when that counts. */
  async confirm({ database }: Kernel, secret: string): Promise<Date | null> {
    const { rows } = await database.pool.query<{ until: Date | null }>('select baraza.confirm_session($1) as until', [
      hashSecret(secret),
    ]);
    return rows[0]?.until ?? null;
  },

  /** Signs in by choosing a person; the new secret, or null where that is not how one signs in or there is no such person. */
  async openByChoice({ database }: Kernel, personId: string): Promise<string | null> {
    const secret = newSecret();
    const { rows } = await database.pool.query<{ opened: boolean }>(
      'select baraza.open_door_session($1, $2) as opened',
      [personId, hashSecret(secret)],
    );
    return rows[0]?.opened ? secret : null;
  },

  /** The people one can choose to be; nobody outside a demonstration. */
  async door({ database }: Kernel): Promise<DoorRow[]> {
    const { rows } = await database.pool.query<{
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
