import type { EntityManager } from 'typeorm';
import type { AccountView } from '#libs/domain';

const call = async <T>(db: EntityManager, sql: string, values: unknown[]): Promise<T> =>
  ((await db.query(`select ${sql} as answer`, values)) as [{ answer: T }])[0].answer;

const number = (given: string | null): number | null => (given === null ? null : Number(given));

/** One's own account: functions of the gate on the account behind the transaction's session. */
export const accountStore = {
  async view(db: EntityManager): Promise<AccountView> {
    const view = await call<AccountView>(db, 'baraza.account_view()', []);
    const iso = (at: string): string => new Date(at).toISOString();
    return {
      ...view,
      passkeys: view.passkeys.map((passkey) => ({
        ...passkey,
        addedAt: iso(passkey.addedAt),
        usedAt: passkey.usedAt && iso(passkey.usedAt),
      })),
      sessions: view.sessions.map((session) => ({
        ...session,
        openedAt: iso(session.openedAt),
        seenAt: iso(session.seenAt),
      })),
      confirmedUntil: view.confirmedUntil && iso(view.confirmedUntil),
    };
  },

  /** The account behind the actor's session; refused `not_confirmed` when it must have been confirmed and was not. */
  async id(db: EntityManager, confirmed: boolean): Promise<string> {
    return call<string>(db, 'baraza.own_account($1)', [confirmed]);
  },

  /** Answers the control stream's number when other sessions ended. */
  async setPassword(db: EntityManager, hash: string, endOthers: boolean): Promise<number | null> {
    return number(await call<string | null>(db, 'baraza.set_password($1, $2)', [hash, endOthers]));
  },

  async askAddress(db: EntityManager, address: string, linkId: string, hash: Buffer, letterId: string): Promise<void> {
    await call(db, 'baraza.ask_address($1, $2, $3, $4)', [address, linkId, hash, letterId]);
  },

  async beginTotp(db: EntityManager, totpId: string): Promise<void> {
    await call(db, 'baraza.begin_totp($1)', [totpId]);
  },

  async pendingTotp(db: EntityManager): Promise<string | null> {
    return call<string | null>(db, 'baraza.pending_totp()', []);
  },

  /** Answers whether the recovery codes were taken: they are where there were none left. */
  async confirmTotp(db: EntityManager, step: number, codes: Buffer[]): Promise<boolean> {
    return call<boolean>(db, 'baraza.confirm_totp($1, $2)', [step, codes]);
  },

  async removeTotp(db: EntityManager): Promise<void> {
    await call(db, 'baraza.remove_totp()', []);
  },

  async makeRecoveryCodes(db: EntityManager, codes: Buffer[]): Promise<void> {
    await call(db, 'baraza.make_recovery_codes($1)', [codes]);
  },

  /** The question asked of an authenticator in the actor's session, which is answered once. */
  async takeQuestion(db: EntityManager): Promise<string | null> {
    return call<string | null>(db, 'baraza.take_own_question()', []);
  },

  async addPasskey(
    db: EntityManager,
    passkey: { id: string; publicKey: Buffer; counter: number; transports: string[]; label: string },
    codes: Buffer[],
  ): Promise<boolean> {
    const { id, publicKey, counter, transports, label } = passkey;
    return call<boolean>(db, 'baraza.add_passkey($1, $2, $3, $4, $5, $6)', [
      id,
      publicKey,
      counter,
      transports,
      label,
      codes,
    ]);
  },

  async removePasskey(db: EntityManager, id: string): Promise<void> {
    await call(db, 'baraza.remove_passkey($1)', [id]);
  },

  /** False when the name is connected already, or the agency has no sign-in of its own. */
  async connectSingleSignOn(db: EntityManager, subject: string): Promise<boolean> {
    return call<boolean>(db, 'baraza.connect_single_sign_on($1)', [subject]);
  },

  async endSession(db: EntityManager, id: string): Promise<number | null> {
    return number(await call<string | null>(db, 'baraza.end_own_session($1)', [id]));
  },

  async endOtherSessions(db: EntityManager): Promise<number | null> {
    return number(await call<string | null>(db, 'baraza.end_other_sessions()', []));
  },
};
