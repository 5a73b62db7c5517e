import type { LinkKind, NoticeKind } from '../letter.js';

/** The words around a link. */
export interface LinkWords {
  subject: string;
  /** What this is. Nobody is named: a phone shows it on its locked screen. */
  lead: string;
  until: (time: string) => string;
  button: string;
  /** For whoever did not expect it. */
  otherwise: string;
}

/** The words of a letter that only says what happened. */
export interface NoticeWords {
  subject: string;
  lead: string;
  /** What to do when it was somebody else. */
  otherwise: string;
}

/**
 * All words of the letters in one language. They are functions and plain texts, never a template: what people typed is put
 * in as it is and means nothing. Another language is the same table; a missing word does not compile.
 */
export interface LetterWords {
  /** For dates: a language with its region where it needs one. */
  locale: string;
  greeting: string;
  links: Record<LinkKind, LinkWords>;
  /** Who invites, to which table, for whom. */
  invitedBy: (who: { invitedBy: string; agency: string; taskForce: string }) => string;
  meantFor: (name: string) => string;
  /** Above the address in full, for those who see no button. */
  copy: string;
  notices: Record<NoticeKind, NoticeWords>;
  happened: (time: string) => string;
  device: (device: string) => string;
  /** The last line of every letter. */
  ending: string;
}
