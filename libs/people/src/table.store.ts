import type { EntityManager } from 'typeorm';
import { Refusal, type Standing, type StreamName } from '#libs/domain';
import { isTaken } from '#libs/kernel';

/** A stream that a function of the gate appended to, with the number of what it appended. */
export interface Moved {
  stream: StreamName;
  seq: number;
}

interface MovedRow {
  stream_id: StreamName;
  seq: string;
}

const moved = (rows: MovedRow[]): Moved[] =>
  rows.filter(({ stream_id }) => stream_id).map(({ stream_id, seq }) => ({ stream: stream_id, seq: Number(seq) }));

/** Does something that a key of the tables may refuse: then it names the field, or says that it was done before. Ids never tell whose they are. */
async function unlessTaken<T>(fields: Record<string, string[]> | null, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isTaken(error)) throw fields ? new Refusal('invalid_input', fields) : new Refusal('illegal_move');
    throw error;
  }
}

/** Who sits at the table and what it is called: functions of the gate, each of which checks the actor. */
export const tableStore = {
  async changeTaskForce(
    db: EntityManager,
    change: {
      name?: string | undefined;
      language?: string | undefined;
      zone?: string | undefined;
      secondFactor?: boolean | undefined;
    },
  ): Promise<void> {
    const { name = null, language = null, zone = null, secondFactor = null } = change;
    await db.query('select baraza.change_task_force($1, $2, $3, $4)', [name, language, zone, secondFactor]);
  },

  async addAgency(db: EntityManager, id: string, facts: AgencyFacts): Promise<void> {
    const work = db.query('select baraza.add_agency($1, $2, $3, $4, $5)', [id, ...factsOf(facts)]);
    await unlessTaken({ letters: ['are another agency’s already'] }, work);
  },

  /** Answers what moved: an agency that became justice leaves what it was let into. */
  async changeAgency(db: EntityManager, id: string, facts: AgencyFacts): Promise<Moved[]> {
    const sql = 'select stream_id, seq from baraza.change_agency($1, $2, $3, $4, $5)';
    const work = db.query(sql, [id, ...factsOf(facts)]) as Promise<MovedRow[]>;
    return moved(await unlessTaken({ letters: ['are another agency’s already'] }, work));
  },

  async renamePerson(db: EntityManager, name: string): Promise<void> {
    await db.query('select baraza.rename_person($1)', [name]);
  },

  /** Answers whose standings for the agency are other ones now, and what else moved. */
  async changeStanding(
    db: EntityManager,
    personId: string,
    agencyId: string,
    standings: readonly Standing[],
  ): Promise<{ changed: Map<string, Standing[]>; moved: Moved[] }> {
    const rows = (await db.query('select * from baraza.change_standing($1, $2, $3)', [
      personId,
      agencyId,
      standings,
    ])) as (MovedRow & { person_id: string; standings: Standing[] })[];
    return { changed: new Map(rows.map((row) => [row.person_id, row.standings])), moved: moved(rows) };
  },

  async shutOut(db: EntityManager, personId: string, out: boolean): Promise<Moved[]> {
    return moved((await db.query('select * from baraza.shut_out($1, $2)', [personId, out])) as MovedRow[]);
  },

  /** Ends the sessions of one person, or with null of everybody at the table; the control stream's number. */
  async endSessions(db: EntityManager, personId: string | null): Promise<number | null> {
    const [row] = (await db.query('select baraza.end_sessions_at_table($1) as seq', [personId])) as [
      { seq: string | null },
    ];
    return row.seq === null ? null : Number(row.seq);
  },

  async invite(
    db: EntityManager,
    invitation: { id: string; hash: Buffer; agencyId: string; address: string; name: string },
    standings: readonly Standing[],
    language: string | undefined,
  ): Promise<void> {
    const { id, hash, agencyId, address, name } = invitation;
    const values = [id, hash, agencyId, address, name, standings, language ?? null];
    const work = db.query('select baraza.invite_person($1, $2, $3, $4, $5, $6, $7)', values);
    // The address has an invitation to this agency that waits: a second one would not be known from the first.
    await unlessTaken(null, work);
  },

  /** An invitation that waits and that the actor decides about; null for every other. */
  async openInvitation(
    db: EntityManager,
    id: string,
  ): Promise<{ agencyId: string; standings: Standing[]; round: number } | null> {
    const [row] = (await db.query('select agency_id as "agencyId", standings, round from baraza.open_invitation($1)', [
      id,
    ])) as { agencyId: string; standings: Standing[]; round: number }[];
    return row ?? null;
  },

  /** Notes that its link is shown to whoever decides about it; the round that the link is of, or null. */
  async copyInvitation(db: EntityManager, id: string): Promise<number | null> {
    const [row] = (await db.query('select baraza.copy_invitation($1) as round', [id])) as [{ round: number | null }];
    return row.round;
  },

  async renewInvitation(db: EntityManager, id: string, hash: Buffer, round: number): Promise<void> {
    await db.query('select baraza.renew_invitation($1, $2, $3)', [id, hash, round]);
  },

  async withdrawInvitation(db: EntityManager, id: string): Promise<void> {
    await db.query('select baraza.withdraw_invitation($1)', [id]);
  },

  async setSingleSignOn(
    db: EntityManager,
    settings: { agencyId: string; label: string; issuer: string; clientId: string },
    sealed: Buffer,
  ): Promise<void> {
    const { agencyId, label, issuer, clientId } = settings;
    await db.query('select baraza.set_single_sign_on($1, $2, $3, $4, $5)', [agencyId, label, issuer, clientId, sealed]);
  },

  /** False when the agency had none. */
  async removeSingleSignOn(db: EntityManager, agencyId: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.remove_single_sign_on($1) as removed', [agencyId])) as [
      { removed: boolean },
    ];
    return row.removed;
  },
};

interface AgencyFacts {
  name: string;
  shortName: string;
  letters: string;
  sector: string;
}

const factsOf = ({ name, shortName, letters, sector }: AgencyFacts): string[] => [name, shortName, letters, sector];
