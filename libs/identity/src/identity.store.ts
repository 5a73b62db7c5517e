import type { EntityManager } from 'typeorm';

/** The one writer of what is known about who somebody is. */
export const identityStore = {
  /** Notes that a person wants to be anonymous, or no longer. Where they do, what is kept of who they are goes. */
  async setAnonymity(db: EntityManager, caseId: string, on: boolean): Promise<void> {
    await db.query('select baraza.set_anonymity($1, $2)', [caseId, on]);
  },

  /** Gives a card; answers whether there was one, which opens nothing from now on. */
  async giveCard(db: EntityManager, cardId: string, caseId: string, hash: Buffer): Promise<boolean> {
    const [row] = (await db.query('select baraza.give_card($1, $2, $3) as again', [cardId, caseId, hash])) as [
      { again: boolean },
    ];
    return row.again;
  },

  /** Whether the person of the case still has the card of that code: no newer one took its power. */
  async cardStands(db: EntityManager, caseId: string, hash: Buffer): Promise<boolean> {
    const [row] = (await db.query('select baraza.card_stands($1, $2) as stands', [caseId, hash])) as [
      { stands: boolean },
    ];
    return row.stands;
  },

  /** Notes that the actor was shown a card. The refusal `too_fast` for whoever goes through codes. */
  async showCard(db: EntityManager, showingId: string, hash: Buffer): Promise<void> {
    await db.query('select baraza.show_card($1, $2)', [showingId, hash]);
  },

  /** Looks up what somebody was shown; answers whether they are to be told, since they read the case. For the system's reaction. */
  async settleShowing(db: EntityManager, showingId: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.settle_showing($1) as known', [showingId])) as [{ known: boolean }];
    return row.known;
  },

  /** Tells who asks to join no, with the event that comes next; answers whether they asked and were not answered. */
  async decline(db: EntityManager, askId: string, caseId: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.decline_ask($1, $2) as asked', [askId, caseId])) as [
      { asked: boolean },
    ];
    return row.asked;
  },
};
