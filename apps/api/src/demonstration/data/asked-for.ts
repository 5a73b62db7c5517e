import type { NeedPriority, NeedState, ReferralService } from '#libs/domain';
import type { PersonKey } from './athens.table.js';
import type { Moment } from './talk.js';

/** What somebody asks for, in their own words, and what became of it. */
export interface AskedFor {
  /** The handle of the case. */
  of: string;
  at: Moment;
  /** Who heard it and wrote it down. */
  by: PersonKey;
  service: ReferralService;
  priority?: NeedPriority;
  words: string;
  then?: { at: Moment; by: PersonKey; to: NeedState }[];
}

/** In cases that are open, and of each in every way that it can stand. */
export const ASKED_FOR: AskedFor[] = [
  {
    of: 'Nikos',
    at: [76, '11:00'],
    by: 'eleni',
    service: 'papers',
    words: 'Μια ταυτότητα με το όνομά μου γραμμένο σωστά.',
    then: [
      { at: [44, '10:30'], by: 'stavros', to: 'being_met' },
      { at: [24, '11:30'], by: 'giorgos', to: 'met' },
    ],
  },
  {
    of: 'Nikos',
    at: [9, '16:40'],
    by: 'eleni',
    service: 'shelter',
    priority: 'urgent',
    words: 'Ένα κρεβάτι που μένει το ίδιο, και ο Μπρούνο δίπλα.',
    then: [{ at: [9, '17:20'], by: 'katerina', to: 'being_met' }],
  },
  {
    of: 'Nikos',
    at: [6, '12:20'],
    by: 'stavros',
    service: 'income',
    words: 'Δουλειά και τις άλλες δύο μέρες. Πρωί, όχι γραφείο.',
  },
  {
    of: 'Blue jacket',
    at: [59, '21:30'],
    by: 'leonidas',
    service: 'health_care',
    words: 'Somebody for my hands, when the corridor is empty.',
    then: [
      { at: [37, '12:30'], by: 'leonidas', to: 'being_met' },
      { at: [8, '21:00'], by: 'leonidas', to: 'met' },
    ],
  },
  {
    of: 'Dora',
    at: [55, '11:40'],
    by: 'katerina',
    service: 'shelter',
    priority: 'urgent',
    words: 'A door of my own. I want to hear it lock.',
    then: [
      { at: [38, '10:40'], by: 'katerina', to: 'being_met' },
      { at: [5, '10:00'], by: 'katerina', to: 'met' },
    ],
  },
  {
    of: 'Dora',
    at: [31, '12:00'],
    by: 'irini',
    service: 'legal_help',
    words: 'Somebody who sits beside me when it is read out.',
    then: [{ at: [7, '13:10'], by: 'irini', to: 'being_met' }],
  },
  {
    of: 'Captain',
    at: [47, '21:10'],
    by: 'katerina',
    service: 'residential',
    words: 'A room where the dog may stay. I pay my share.',
    then: [{ at: [11, '10:20'], by: 'katerina', to: 'being_met' }],
  },
  {
    of: 'Captain',
    at: [41, '10:30'],
    by: 'dimitra',
    service: 'health_care',
    words: 'New glasses, for the small print on the charts.',
    then: [{ at: [20, '11:00'], by: 'dimitra', to: 'no_longer_wanted' }],
  },
  {
    of: 'Leyla',
    at: [72, '11:00'],
    by: 'sofia',
    service: 'health_care',
    words: 'To go there with somebody who stays in the room.',
    then: [
      { at: [10, '12:40'], by: 'zoi', to: 'being_met' },
      { at: [4, '12:10'], by: 'zoi', to: 'met' },
    ],
  },
  {
    of: 'Jo',
    at: [42, '10:00'],
    by: 'vasiliki',
    service: 'income',
    words: 'Company while I fill in the form for the rent.',
    then: [
      { at: [15, '11:20'], by: 'vasiliki', to: 'being_met' },
      { at: [13, '12:20'], by: 'vasiliki', to: 'no_longer_wanted' },
    ],
  },
  {
    of: 'Samir',
    at: [55, '11:20'],
    by: 'irini',
    service: 'papers',
    words: 'An address to which my brother can write.',
    then: [
      { at: [14, '10:30'], by: 'irini', to: 'being_met' },
      { at: [6, '13:40'], by: 'irini', to: 'met' },
    ],
  },
  {
    of: 'Tasos',
    at: [51, '13:00'],
    by: 'stavros',
    service: 'papers',
    words: 'Το χαρτί, για να οδηγώ πάλι.',
    then: [
      { at: [20, '13:10'], by: 'stavros', to: 'being_met' },
      { at: [9, '13:30'], by: 'stavros', to: 'met' },
    ],
  },
  {
    of: 'Σπουργίτης',
    at: [20, '23:00'],
    by: 'leonidas',
    service: 'daily_needs',
    words: 'Στεγνά παπούτσια, στο δικό μου νούμερο.',
    then: [
      { at: [7, '21:40'], by: 'stavros', to: 'being_met' },
      { at: [2, '20:00'], by: 'leonidas', to: 'met' },
    ],
  },
  {
    of: 'Fotini',
    at: [39, '10:00'],
    by: 'eleni',
    service: 'treatment',
    words: 'Να αρχίζει το πρωί μου με κάποιον που με ξέρει.',
    then: [{ at: [6, '10:30'], by: 'pavlos', to: 'being_met' }],
  },
  {
    of: 'Rami',
    at: [44, '20:40'],
    by: 'yusuf',
    service: 'legal_help',
    priority: 'urgent',
    words: 'A voice in my language when they ask me questions.',
  },
  {
    of: 'Mzee',
    at: [15, '10:00'],
    by: 'juma',
    service: 'daily_needs',
    words: 'Kusikia sauti ya binti yangu siku yake ya mapumziko.',
    then: [{ at: [8, '10:30'], by: 'giorgos', to: 'being_met' }],
  },
  {
    of: 'Λουκάς',
    at: [11, '12:00'],
    by: 'petros',
    service: 'shelter',
    words: 'Ένα κλειδί, για να μη χτυπάω.',
  },
];
