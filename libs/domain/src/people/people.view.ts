import type { Sector, Standing } from '../standing.js';
import type { Language } from './place.js';

/** The table's directory: the names behind the ids that streams carry. Read by everybody at the table. */
export interface TaskForceView {
  id: string;
  name: string;
  language: Language;
  /** IANA name, as in `Europe/Athens`. */
  zone: string;
  /** Whether everybody at the table needs a second factor. Administrators always do. */
  secondFactor: boolean;
  agencies: AgencyView[];
  /** Who sat at the table and does not any more: what they said keeps their name. */
  former: { id: string; name: string }[];
}

export interface AgencyView {
  id: string;
  name: string;
  /** At most 16 letters, for cards and tiles. */
  shortName: string;
  /** Two letters for the seat tile. */
  letters: string;
  sector: Sector;
  people: PersonView[];
}

export interface PersonView {
  id: string;
  name: string;
  standings: Standing[];
  /** Present, and true, while the person is shut out of the table. */
  disabled?: true;
}

/** Who I am here: `GET /api/me`. `me` is null while nobody is signed in. */
export interface MeView {
  /** True in a demonstration, where signing in is choosing a person from a list. */
  demonstration: boolean;
  /** True while no task force was founded: the first administrator has a link. */
  empty: boolean;
  /** The agencies' own sign-ins that this installation offers. */
  singleSignOn: { agencyId: string; label: string }[];
  /** Hours for which a device may show its last known state after it last reached the server; 0: it keeps none. */
  deviceKeepsHours: number;
  me: Me | null;
}

export interface Me {
  personId: string;
  name: string;
  agencyId: string;
  taskForceId: string;
  standings: Standing[];
  /** True when this person has an account of their own, and with it a page about it. */
  account: boolean;
}

/** One line of the demonstration's door. */
export interface DoorRow {
  personId: string;
  name: string;
  agencyName: string;
  agencyLetters: string;
  standings: Standing[];
}

/** How the letter with a link fares: `none` where this installation sends no mail and the link is copied by hand. */
export type LetterState = 'none' | 'waiting' | 'sent' | 'given_up';

/** One line of the invitations that are open. For administrators, and for an agency's lead and contact about their own. */
export interface InvitationRow {
  id: string;
  agencyId: string;
  address: string;
  name: string;
  standings: Standing[];
  invitedBy: string;
  /** ISO 8601, UTC. */
  invitedAt: string;
  expiresAt: string;
  letter: LetterState;
}

/** What somebody sees who holds the link of an invitation. */
export interface InvitationView {
  taskForce: string;
  agency: string;
  invitedBy: string;
  name: string;
  address: string;
  standings: Standing[];
  language: Language;
  expiresAt: string;
  /** True when the address has an account here: the invitation is accepted with it, after signing in. */
  known: boolean;
  /** True when a second factor will be asked for. */
  secondFactor: boolean;
}

/** An agency's own sign-in, as its lead and administrators see it. The secret is never shown. */
export interface SingleSignOnView {
  agencyId: string;
  label: string;
  issuer: string;
  clientId: string;
  /** The address that the provider sends people back to; to be entered there. */
  callback: string;
}
