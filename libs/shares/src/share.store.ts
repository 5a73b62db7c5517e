import type { EntityManager } from 'typeorm';
import type { ShareTerms, ShareView } from '#libs/domain';

/** Who was let in by it reads until it ends now, or no longer: in the same commit. */
const settle = async (db: EntityManager, shareId: string): Promise<void> => {
  await db.query('select baraza.settle_share($1)', [shareId]);
};

/** The one writer of agreements to share. */
export const shareStore = {
  /** Begins one for the actor's agency, with its stream and those who read it. The refusal `illegal_move` where it can not begin. */
  async open(db: EntityManager, shareId: string, terms: ShareTerms): Promise<void> {
    await db.query('select baraza.open_share($1, $2, $3, $4, $5, $6)', [
      shareId,
      terms.caseId,
      terms.recipientAgencyId,
      new Date(terms.fromAt),
      new Date(terms.untilAt),
      JSON.stringify(terms),
    ]);
    await settle(db, shareId);
  },

  async confirm(db: EntityManager, shareId: string, personId: string): Promise<void> {
    await db.query('update baraza.share set confirmed_by = $2 where id = $1', [shareId, personId]);
    await settle(db, shareId);
  },

  /** It holds until then; whoever asks for that is who asked for it now, and what needs two people needs the second one again. */
  async renew(
    db: EntityManager,
    shareId: string,
    period: Pick<ShareTerms, 'until' | 'untilAt'>,
    by: Pick<ShareView, 'askedBy' | 'confirmedBy'>,
  ): Promise<void> {
    await db.query(
      'update baraza.share set until_at = $2, terms = terms || $3::jsonb, asked_by = $4, confirmed_by = $5 where id = $1',
      [shareId, new Date(period.untilAt), JSON.stringify(period), by.askedBy, by.confirmedBy],
    );
    await settle(db, shareId);
  },

  async suspend(db: EntityManager, shareId: string, suspended: boolean): Promise<void> {
    await db.query('update baraza.share set suspended = $2 where id = $1', [shareId, suspended]);
    await settle(db, shareId);
  },

  /** Taken back with the event of that number. */
  async revoke(db: EntityManager, shareId: string, seq: number): Promise<void> {
    await db.query('update baraza.share set revoked_seq = $2 where id = $1', [shareId, seq]);
    await settle(db, shareId);
  },
};
