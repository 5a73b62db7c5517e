import { type Language, MEETING_LETTERS, type MeetingLetter } from '#libs/domain';
import type { Job, LinkPurpose } from '#libs/kernel';

/** Letters that carry a one-time link; their kind is also what the link is for. */
export const LINK_KINDS = ['invitation', 'recovery', 'address'] as const satisfies readonly LinkPurpose[];
export type LinkKind = (typeof LINK_KINDS)[number];

/** Letters that only say what happened: to an account, that a meeting goes on in which nobody is, or that nobody can look at an emergency. They carry no link: nobody learns to follow links in warnings. */
export const NOTICE_KINDS = [
  'address_changed',
  'password_changed',
  'factor_added',
  'factor_removed',
  'recovered',
  'left_alone',
  'nobody_looks',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export type LetterKind = LinkKind | NoticeKind | MeetingLetter;

export const isAboutMeeting = (kind: LetterKind): kind is MeetingLetter =>
  MEETING_LETTERS.some((known) => known === kind);

/** What the words of an invitation speak of. Times are ISO 8601; zones are names of the IANA database. */
export interface InvitationFacts {
  taskForce: string;
  agency: string;
  invitedBy: string;
  name: string;
  expiresAt: string;
  zone: string;
}

export interface LinkFacts {
  expiresAt: string;
  zone: string;
}

/** What the words of a notice speak of; what is not known is left out of the letter. */
export interface NoticeFacts {
  at?: string;
  zone?: string;
  /** Browser and system; empty when unknown. */
  device?: string;
}

/** Why a letter is written that is about no meeting, and what is so at the moment when it is. */
export type Occasion =
  | { kind: 'invitation'; facts: InvitationFacts }
  | { kind: 'recovery' | 'address'; facts: LinkFacts }
  | { kind: NoticeKind; facts: NoticeFacts };

/** A letter that is to be sent now, leased to this worker. */
export interface DueLetter {
  id: string;
  lease: string;
  kind: LetterKind;
  address: string;
  language: Language;
  /** How often it was taken, this time included. */
  tries: number;
  link: { id: string; round: number } | null;
  /** Null when the link is over: then there is nothing to send; and for one about a meeting, of which it is asked right before. */
  occasion: Occasion | null;
}

/** Asks the worker to look for letters that are due. It carries nothing: which ones, the database knows. */
export const LETTERS: Job<object> = { name: 'letters' };
