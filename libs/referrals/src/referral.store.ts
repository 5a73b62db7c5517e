import type { EntityManager } from 'typeorm';
import type { Referral, ReferralDetail, ReferralDue, ReferralTerms, StreamName } from '#libs/domain';

/** What a function of the gate appended to another stream. */
interface Moved {
  stream: StreamName;
  seq: number;
}

const date = (at: number | null): Date | null => (at === null ? null : new Date(at));
const movedOf = (rows: { stream_id: StreamName; seq: string }[]): Moved[] =>
  rows.map(({ stream_id, seq }) => ({ stream: stream_id, seq: Number(seq) }));

/** The one writer of referrals. */
export const referralStore = {
  /** Holds the agencies whose people will follow it, in order. */
  async hold(db: EntityManager, agencyIds: readonly string[]): Promise<void> {
    for (const agencyId of [...new Set(agencyIds)].sort()) await db.query('select baraza.hold_agency($1)', [agencyId]);
  },

  /** Begins one for the actor's agency, with its stream and those who follow it. The refusal `illegal_move` where it can not begin. */
  async open(
    db: EntityManager,
    referralId: string,
    { caseId, place, service, purpose }: ReferralTerms,
    referral: Referral,
    dueAt: number | null,
  ): Promise<void> {
    const { receiverAgencyId } = referral;
    await db.query('select baraza.open_referral($1, $2, $3, $4, $5, $6, $7, $8)', [
      referralId,
      caseId,
      place,
      receiverAgencyId,
      service,
      purpose,
      JSON.stringify(referral),
      date(dueAt),
    ]);
  },

  /**
   * Begins what follows another one, for the agency that sent that. Answers where it is talked of. The refusal `illegal_move` where it can
   * not begin.
   */
  async followUp(
    db: EntityManager,
    nextId: string,
    referralId: string,
    service: ReferralTerms['service'],
    referral: Referral,
    dueAt: number | null,
  ): Promise<StreamName> {
    const [row] = (await db.query('select baraza.follow_up_referral($1, $2, $3, $4, $5, $6) as place', [
      nextId,
      referralId,
      referral.receiverAgencyId,
      service,
      JSON.stringify(referral),
      date(dueAt),
    ])) as [{ place: StreamName }];
    return row.place;
  },

  /** Has the other agency follow it, and read the case. Answers what moved. */
  async send(db: EntityManager, referralId: string): Promise<Moved[]> {
    return movedOf(await db.query('select stream_id, seq from baraza.send_referral($1)', [referralId]));
  },

  async move(
    db: EntityManager,
    referralId: string,
    referral: Referral,
    detail: ReferralDetail,
    { dueAt, moves }: ReferralDue,
  ): Promise<void> {
    await db.query(
      `update baraza.referral set state = $2, body = $3, detail = $4, assignee_id = null, due_at = $5, moves_to = $6, moves_at = $7,
              accepted_at = case when $2 = 'accepted' then coalesce(accepted_at, baraza.now()) else accepted_at end
        where id = $1`,
      [
        referralId,
        referral.state,
        JSON.stringify(referral),
        JSON.stringify(detail),
        date(dueAt),
        moves?.to ?? null,
        date(moves?.at ?? null),
      ],
    );
  },

  /** Asks an agency to go along, and has it follow. False where no agreement holds for that. */
  async askCompany(db: EntityManager, referralId: string, agencyId: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.ask_company($1, $2) as asked', [referralId, agencyId])) as [
      { asked: boolean },
    ];
    return row.asked;
  },

  /** The actor's agency, which is asked, goes along. */
  async goAlong(db: EntityManager, referralId: string): Promise<void> {
    await db.query('select baraza.go_along($1)', [referralId]);
  },

  /** Nobody is asked any more and, as long as they have not met, nobody goes along. Answers whose people follow it on for another agency. */
  async endCompany(
    db: EntityManager,
    referralId: string,
    seq: number,
  ): Promise<{ agencyId: string; personId: string }[]> {
    return (await db.query('select agency_id as "agencyId", person_id as "personId" from baraza.end_company($1, $2)', [
      referralId,
      seq,
    ])) as { agencyId: string; personId: string }[];
  },

  /** The seat that came with referrals goes with the last of them. For the system's reactions. */
  async release(db: EntityManager, stream: StreamName): Promise<void> {
    await db.query('select baraza.release_referred($1)', [stream]);
  },

  async note(db: EntityManager, referralId: string, referral: Referral): Promise<void> {
    await db.query('update baraza.referral set body = $2 where id = $1', [referralId, JSON.stringify(referral)]);
  },

  async assign(db: EntityManager, referralId: string, personId: string | null): Promise<void> {
    await db.query('update baraza.referral set assignee_id = $2 where id = $1', [referralId, personId]);
  },
};
