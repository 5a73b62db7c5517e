import type { EntityManager } from 'typeorm';
import type { Standing, StreamName } from '#libs/domain';
import type { Moved } from './table.store.js';

/** Whoever comes by a link or through the door: functions of the gate that the system alone may call, for one hashed secret. */
export const arrivalStore = {
  /** The account of the first administrator, behind a person that was founded for them; uses the link of first use up. */
  async beginAccount(
    db: EntityManager,
    firstUse: Buffer,
    account: { id: string; address: string; passwordHash: string | null; personId: string },
  ): Promise<void> {
    const { id, address, passwordHash, personId } = account;
    await db.query('select baraza.begin_account($1, $2, $3, $4, $5)', [firstUse, id, address, passwordHash, personId]);
  },

  async makeSettingLink(db: EntityManager, accountId: string, linkId: string, hash: Buffer): Promise<void> {
    await db.query('select baraza.make_setting_link($1, $2, $3)', [accountId, linkId, hash]);
  },

  /** Accepts an invitation; answers who sits at the table now, what whoever was the agency's contact before is now, and what moved. */
  async accept(
    db: EntityManager,
    hash: Buffer,
    who: { accountId: string; isNew: boolean; personId: string; name: string; passwordHash: string | null },
  ): Promise<{ personId: string; replaced: Map<string, Standing[]>; moved: Moved[] }> {
    const rows = (await db.query('select * from baraza.accept_invitation($1, $2, $3, $4, $5, $6)', [
      hash,
      who.accountId,
      who.isNew,
      who.personId,
      who.name,
      who.passwordHash,
    ])) as { person_id: string; standings: Standing[]; stream_id: StreamName; seq: string }[];
    const personId = rows[0]!.person_id;
    const others = rows.filter((row) => row.person_id !== personId);
    return {
      personId,
      replaced: new Map(others.map((row) => [row.person_id, row.standings])),
      moved: rows.map(({ stream_id, seq }) => ({ stream: stream_id, seq: Number(seq) })),
    };
  },

  /** The passkey with which a new account was made; only while it has no way in yet. */
  async addFirstPasskey(
    db: EntityManager,
    accountId: string,
    passkey: { id: string; publicKey: Buffer; counter: number; transports: string[]; label: string },
  ): Promise<void> {
    const { id, publicKey, counter, transports, label } = passkey;
    await db.query('select baraza.add_first_passkey($1, $2, $3, $4, $5, $6)', [
      accountId,
      id,
      publicKey,
      counter,
      transports,
      label,
    ]);
  },

  /** Connects whom the agency's provider knows to the person who has just come through it. */
  async connect(db: EntityManager, agencyId: string, subject: string, personId: string): Promise<void> {
    await db.query('select baraza.connect_at_door($1, $2, $3)', [agencyId, subject, personId]);
  },

  /** Sets a new password by a link; answers the control stream's number when sessions ended. */
  async recover(db: EntityManager, hash: Buffer, passwordHash: string): Promise<number | null> {
    const [row] = (await db.query('select baraza.recover_account($1, $2) as seq', [hash, passwordHash])) as [
      { seq: string | null },
    ];
    return row.seq === null ? null : Number(row.seq);
  },

  async confirmAddress(db: EntityManager, hash: Buffer): Promise<string> {
    const [row] = (await db.query('select baraza.confirm_address($1) as address', [hash])) as [{ address: string }];
    return row.address;
  },

  /** Makes a second factor known in an entry: an app by the step of its first code, or a passkey. The entry is open then. */
  async enrol(
    db: EntityManager,
    entry: Buffer,
    factor: { step: number } | { id: string; publicKey: Buffer; counter: number; transports: string[]; label: string },
    codes: Buffer[],
  ): Promise<void> {
    const values =
      'step' in factor
        ? [factor.step, null, null, null, null, null]
        : [null, factor.id, factor.publicKey, factor.counter, factor.transports, factor.label];
    await db.query('select baraza.enrol_at_door($1, $2, $3, $4, $5, $6, $7, $8)', [entry, ...values, codes]);
  },
};
