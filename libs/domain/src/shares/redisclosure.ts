import type { Language } from '../people/place.js';
import type { AgreedPurpose, LegalBasis } from './share-terms.js';

/**
 * What stands with everything that is told of a person by agreement, wherever it leaves: told to you by agreement, and not to be passed on (42 CFR
 * 2.32 in plain words; the one text that the server and the screen have).
 */
export const REDISCLOSURE: Record<Language, string> = {
  en: 'Told to you by agreement; not to be passed on without the person’s yes.',
  it: 'Detto a voi per accordo; da non riferire ad altri senza il sì della persona.',
  el: 'Σας ειπώθηκε με συμφωνία· δεν μεταφέρεται σε άλλους χωρίς το ναι του ατόμου.',
  sw: 'Mmeambiwa kwa makubaliano; msipeleke kwa wengine bila ndiyo ya mhusika.',
};

/** The same with what is shown in an emergency, without an agreement. */
export const SHOWN_IN_EMERGENCY: Record<Language, string> = {
  en: 'Shown to you in an emergency; not to be passed on without the person’s yes.',
  it: 'Mostrato a te in un’emergenza; da non riferire ad altri senza il sì della persona.',
  el: 'Σας εμφανίζεται σε έκτακτη ανάγκη· δεν μεταφέρεται σε άλλους χωρίς το ναι του ατόμου.',
  sw: 'Umeonyeshwa wakati wa dharura; usipeleke kwa wengine bila ndiyo ya mhusika.',
};

/** By which agreement something is told: what for, from when until when (milliseconds since 1970), and on what basis in law. */
export interface ToldByShare {
  shareId: string;
  /** The agency that tells. */
  agencyId: string;
  purpose: AgreedPurpose;
  fromAt: number;
  untilAt: number;
  legalBasis: LegalBasis;
}

/** What stands with a file of which something is told by agreement. */
export interface DisclosureNotice {
  /** In each language, so that whatever shows it has it in the reader's. */
  text: Record<Language, string>;
  by: ToldByShare[];
}
