/** Events on a case about who its person is: never who they are. */
export interface IdentityEventMap {
  /** The person wants to be anonymous here, or no longer; `words` is how they said it. */
  'anonymity.set': { on: boolean };
  /** A code of theirs was noted, with their yes. */
  'uic.noted': Record<string, never>;
  /** Another agency at the table may know them as well: nobody is told which. Whoever is in the case asks them. */
  'uic.met': Record<string, never>;
  /** They were given a card; with `again`, the one before opens nothing any more. */
  'card.given': { again?: true };
  /** An agency was shown the card, and asks to join. */
  'card.asked': { askId: string; agencyId: string };
  /** It is not let in for now. */
  'card.declined': { askId: string };
}

/** What somebody's own stream says of cards that they were shown. */
export interface ShownEventMap {
  /** They were shown a card. */
  'card.shown': { showingId: string };
}
