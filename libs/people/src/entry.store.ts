import type { InvitationView, Language, Standing } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { hashSecret } from './session.store.js';

/** What an account asks of whoever would sign in. */
export interface AccountAtDoor {
  accountId: string;
  address: string;
  passwordHash: string | null;
  totpId: string | null;
  totpStep: number;
  passkeys: number;
  codes: number;
  /** True when a second factor is required of it somewhere. */
  required: boolean;
  seats: number;
}

/** Where somebody stands who is on the way in. */
export type Stage = 'passkey' | 'single_sign_on' | 'second_factor' | 'enrol' | 'open';

export interface Entry {
  accountId: string | null;
  personId: string | null;
  way: string;
  challenge: string | null;
  totpId: string | null;
}

export interface PasskeyAtDoor {
  id: string;
  accountId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
}

type Pool = Kernel['database']['pool'];

async function one<Row extends object>(pool: Pool, text: string, values: unknown[]): Promise<Row | null> {
  return (await pool.query<Row>(text, values)).rows[0] ?? null;
}

/** The door: what is looked up and counted before anybody is known, each by a function of the gate. */
export const entryStore = {
  /** The account of an address, or of an id; null when there is none. */
  async account(pool: Pool, by: { address?: string; id?: string }): Promise<AccountAtDoor | null> {
    const row = await one<Record<string, never>>(
      pool,
      `select account_id as "accountId", address, password_hash as "passwordHash", totp_id as "totpId",
              totp_step::float8 as "totpStep", passkeys, codes, required, seats from baraza.account_at_door($1, $2)`,
      [by.address ?? null, by.id ?? null],
    );
    return row as unknown as AccountAtDoor | null;
  },

  /** One of the account's people who sits somewhere. */
  async aPersonOf(pool: Pool, accountId: string): Promise<string | null> {
    return (await one<{ id: string | null }>(pool, 'select baraza.a_person_of($1) as id', [accountId]))!.id;
  },

  async begin(
    pool: Pool,
    secret: string,
    entry: {
      accountId?: string | null;
      personId?: string | null;
      agencyId?: string | null;
      stage: Stage;
      way: string;
      challenge?: string;
      twoFactors?: boolean;
    },
  ): Promise<void> {
    const { accountId = null, personId = null, agencyId = null, stage, way, challenge = null } = entry;
    await pool.query('select baraza.begin_entry($1, $2, $3, $4, $5, $6, $7, $8)', [
      hashSecret(secret),
      accountId,
      personId,
      agencyId,
      stage,
      way,
      challenge,
      entry.twoFactors ?? false,
    ]);
  },

  /** The entry at this stage, or null. With `guess` the look counts as a try, of which there are five. */
  async find(pool: Pool, secret: string, stage: Stage, guess: boolean): Promise<Entry | null> {
    return one<Entry>(
      pool,
      `select account_id as "accountId", person_id as "personId", way, challenge, totp_id as "totpId"
         from baraza.entry_at_door($1, $2, $3)`,
      [hashSecret(secret), stage, guess],
    );
  },

  async change(
    pool: Pool,
    secret: string,
    to: { stage: Stage; accountId?: string; challenge?: string; totpId?: string },
  ): Promise<void> {
    await pool.query('select baraza.change_entry($1, $2, $3, $4, $5)', [
      hashSecret(secret),
      to.stage,
      to.accountId ?? null,
      to.challenge ?? null,
      to.totpId ?? null,
    ]);
  },

  /** Counts a try under a bucket; false when there were more than `max` within the time. */
  async countAttempt(pool: Pool, bucket: Buffer, window: string, max: number): Promise<boolean> {
    const row = await one<{ within: boolean }>(pool, 'select baraza.count_attempt($1, $2, $3) as within', [
      bucket,
      window,
      max,
    ]);
    return row!.within;
  },

  async isKnownDevice(pool: Pool, device: string, accountId: string): Promise<boolean> {
    const row = await one<{ known: boolean }>(pool, 'select baraza.is_known_device($1, $2) as known', [
      hashSecret(device),
      accountId,
    ]);
    return row!.known;
  },

  async rememberDevice(pool: Pool, device: string, accountId: string): Promise<void> {
    await pool.query('select baraza.remember_device($1, $2)', [hashSecret(device), accountId]);
  },

  /** Uses a code of the app up; false when it, or a later one, was used before. */
  async spendTotp(pool: Pool, accountId: string, step: number): Promise<boolean> {
    return (await one<{ spent: boolean }>(pool, 'select baraza.spend_totp($1, $2) as spent', [accountId, step]))!.spent;
  },

  async spendRecoveryCode(pool: Pool, accountId: string, hash: Buffer): Promise<boolean> {
    const row = await one<{ spent: boolean }>(pool, 'select baraza.spend_recovery_code($1, $2) as spent', [
      accountId,
      hash,
    ]);
    return row!.spent;
  },

  async passkey(pool: Pool, id: string): Promise<PasskeyAtDoor | null> {
    return one<PasskeyAtDoor>(
      pool,
      `select id, account_id as "accountId", public_key as "publicKey", counter::float8 as counter, transports
         from baraza.passkey_at_door($1)`,
      [id],
    );
  },

  async passkeysOf(pool: Pool, accountId: string): Promise<{ id: string; transports: string[] }[]> {
    return (await pool.query<{ id: string; transports: string[] }>('select * from baraza.passkeys_of($1)', [accountId]))
      .rows;
  },

  async notePasskeyUsed(pool: Pool, id: string, counter: number): Promise<void> {
    await pool.query('select baraza.note_passkey_used($1, $2)', [id, counter]);
  },

  /** What the holder of an invitation's link sees, with what accepting needs; null when it is over. */
  async invitation(
    pool: Pool,
    secret: string,
  ): Promise<(InvitationView & { id: string; taskForceId: string; agencyId: string }) | null> {
    interface Row {
      id: string;
      task_force_id: string;
      task_force: string;
      agency_id: string;
      agency: string;
      invited_by: string;
      name: string;
      address: string;
      standings: Standing[];
      language: Language;
      expires_at: Date;
      known: boolean;
      second_factor: boolean;
    }
    const row = await one<Row>(pool, 'select * from baraza.invitation_at_door($1)', [hashSecret(secret)]);
    if (!row) return null;
    return {
      id: row.id,
      taskForceId: row.task_force_id,
      agencyId: row.agency_id,
      taskForce: row.task_force,
      agency: row.agency,
      invitedBy: row.invited_by,
      name: row.name,
      address: row.address,
      standings: row.standings,
      language: row.language,
      expiresAt: row.expires_at.toISOString(),
      known: row.known,
      secondFactor: row.second_factor,
    };
  },

  /** A link of an account by its secret, while it opens something. */
  async link(
    pool: Pool,
    secret: string,
    purpose: 'recovery' | 'address' | 'first_use',
  ): Promise<{ id: string; accountId: string | null; address: string | null; personId: string | null } | null> {
    return one(
      pool,
      `select id, account_id as "accountId", address, person_id as "personId" from baraza.link_at_door($1, $2)`,
      [hashSecret(secret), purpose],
    );
  },

  /** Asks for a link to set a new password. Nothing, and the same answer, for an address that nobody has. */
  async askRecovery(pool: Pool, address: string, linkId: string, hash: Buffer, letterId: string): Promise<void> {
    await pool.query('select baraza.ask_recovery($1, $2, $3, $4)', [address, linkId, hash, letterId]);
  },

  async singleSignOns(pool: Pool): Promise<{ agencyId: string; label: string }[]> {
    const { rows } = await pool.query<{ agencyId: string; label: string }>(
      'select agency_id as "agencyId", label from baraza.single_sign_ons()',
    );
    return rows;
  },

  /** An agency's own sign-in with its sealed secret; null when it has none. */
  async singleSignOn(
    pool: Pool,
    agencyId: string,
  ): Promise<{ issuer: string; clientId: string; sealedSecret: Buffer } | null> {
    return one(
      pool,
      `select issuer, client_id as "clientId", sealed_secret as "sealedSecret" from baraza.single_sign_on_at_door($1)`,
      [agencyId],
    );
  },

  /** Whom an agency's provider means by a name. */
  async personBySingleSignOn(
    pool: Pool,
    agencyId: string,
    subject: string,
  ): Promise<{ personId: string; accountId: string } | null> {
    return one(
      pool,
      `select person_id as "personId", account_id as "accountId" from baraza.person_by_single_sign_on($1, $2)`,
      [agencyId, subject],
    );
  },

  /** The agency's invitation that waits for an address which its own provider vouches for. */
  async invitationBySingleSignOn(
    pool: Pool,
    agencyId: string,
    address: string,
  ): Promise<{ id: string; hash: Buffer; taskForceId: string; name: string; standings: Standing[] } | null> {
    return one(
      pool,
      `select id, hash, task_force_id as "taskForceId", name, standings from baraza.invitation_by_single_sign_on($1, $2)`,
      [agencyId, address],
    );
  },

  async isEmpty(pool: Pool): Promise<boolean> {
    return (await one<{ empty: boolean }>(pool, 'select baraza.is_empty() as empty', []))!.empty;
  },
};
