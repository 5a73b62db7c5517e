import type { PersonKey } from './athens.table.js';
import type { Moment } from './talk.js';

/** Somebody was given a card, and may have shown it where nobody knew them yet. Its code is in no story: it follows from the installation's key. */
export interface Carded {
  /** The handle of the case. */
  of: string;
  at: Moment;
  by: PersonKey;
  /** Who was shown it, of another agency. */
  shown?: { at: Moment; by: PersonKey };
}

/** Two people have a card; with one of them an agency asks to join. */
export const CARDED: Carded[] = [
  { of: 'Blue jacket', at: [38, '22:05'], by: 'leonidas' },
  { of: 'Nikos', at: [22, '18:10'], by: 'stavros', shown: { at: [1, '17:20'], by: 'markos' } },
];

/** Somebody wants to be anonymous. */
export interface Anonymous {
  of: string;
  at: Moment;
  by: PersonKey;
  /** How they said it. */
  words: string;
}

export const ANONYMOUS: Anonymous[] = [
  {
    of: 'Blue jacket',
    at: [69, '22:10'],
    by: 'leonidas',
    words: '“Blue jacket will do. Until now it was enough.”',
  },
];
