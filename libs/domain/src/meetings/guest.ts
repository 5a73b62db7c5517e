/** The most items of one meeting that somebody is asked to come for: what is said of them has to stand in one event. */
export const GUEST_ITEMS_MAX = 10;
/** The most people who are asked to one meeting. */
export const GUESTS_MAX = 50;
/** The longest name of somebody who is asked; in characters. */
export const GUEST_NAME_MAX = 120;

/**
 * Somebody who was asked to come to one meeting for some of its items, and sees these alone (B6). They open a link of their own, and
 * need no account; whoever has one may open it as well. Their name stands in the words of the meeting. Moments are milliseconds
 * since 1970.
 */
export interface MeetingGuest {
  guestId: string;
  items: GuestFor[];
  /** Who asked them: nobody else is given their link. */
  askedById: string;
  at: number;
  /** From then on their link opens nothing. */
  withdrawnAt?: number;
}

/** An item that somebody was asked to come for. */
export interface GuestFor {
  itemId: string;
  /** When it was expected to begin as they were asked; what is expected later is compared with it (R4). */
  told?: number;
}
