import type { Language } from '#libs/domain';

/** What a letter offers: a button, and in plain text its label and its address. */
export interface LetterLink {
  /** Without a mark at its end: plain text puts a colon after it. */
  label: string;
  address: string;
  /** Not what the letter is sent for: drawn so that it stands back behind the others. */
  aside?: boolean;
}

/** What a letter says, before it is text or HTML. The names in it are inert; nothing is escaped yet. */
export interface LetterContent {
  language: Language;
  subject: string;
  greeting: string;
  /** The first names nobody, and is long enough to fill what a locked phone shows. */
  paragraphs: string[];
  /** A list that stands between the paragraphs and the links, numbered from 1. */
  list?: { heading: string; lines: string[] };
  /** In the order in which they are offered; none in a letter that only tells. */
  links: LetterLink[];
  /** Stands above the address of an only link, written out for those who see no button. Where several are offered it is not said. */
  copy?: string;
  /** Smaller, at the end. */
  remarks: string[];
}
