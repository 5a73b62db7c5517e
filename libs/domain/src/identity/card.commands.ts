import { IsId } from '../id.js';
import { IsLine } from '../line.js';

/** The longest that somebody types for a code, with what separates its characters. */
const CODE_MAX = 64;

/** Gives the person of a case a card. A card that they had opens nothing from now on. */
export class GiveCard {
  @IsId()
  caseId: string;

  /** Random (UUIDv4), made by whoever gives it and kept nowhere: the code follows from it, and from what only the server knows. */
  @IsId()
  chance: string;
}

/** Somebody was shown a card, and types its code. What is answered is the same for every code. */
export class ShowCard {
  /** Random (UUIDv4), made by whoever was shown it. */
  @IsId()
  showingId: string;

  @IsLine(CODE_MAX)
  code: string;
}

/** Tells an agency that was shown the card, and asks to join the case, no. It is not told. */
export class DeclineAsk {
  @IsId()
  caseId: string;

  @IsId()
  askId: string;
}
