import type { AgreedPurpose, ReferralService } from '#libs/domain';
import type { AgencyKey, PersonKey } from '../athens.table.js';

/** What somebody may be referred for at this table: who has it, what for it is told, and what is asked for in a line. */
interface Offer {
  by: AgencyKey[];
  purpose: AgreedPurpose;
  asks: string[];
}

export const OFFERS: Record<ReferralService, Offer> = {
  outreach: {
    by: ['redcross', 'peers'],
    purpose: 'COC',
    asks: [
      'Somebody who stops by in the evening, without a list of questions.',
      'A familiar face twice a week, at the usual corner.',
      'Would your round come past the arcade on its way back?',
      'Ένα πέρασμα το βράδυ, με τσάι και χωρίς βιασύνη.',
    ],
  },
  screening: {
    by: ['omonia', 'attiki'],
    purpose: 'TREAT',
    asks: [
      'A check-up, the whole of it, in one go.',
      'A first look, with time for questions.',
      'Τις εξετάσεις, όλες το ίδιο πρωί.',
    ],
  },
  health_care: {
    by: ['omonia', 'attiki'],
    purpose: 'TREAT',
    asks: [
      'A foot that hurts in the evening.',
      'A cough that came with the rain and has stayed.',
      'New glasses; the old ones have one side only.',
      'Ένα δόντι που ξυπνάει τη νύχτα.',
    ],
  },
  treatment: {
    by: ['attiki', 'omonia'],
    purpose: 'TREAT',
    asks: [
      'A talk about what there is, and at which speed.',
      'To go on elsewhere with what was begun with us.',
      'A morning hour; work begins at nine.',
      'Μια πρώτη κουβέντα, χωρίς χαρτιά.',
    ],
  },
  psychosocial: {
    by: ['attiki', 'peers', 'omonia'],
    purpose: 'TREAT',
    asks: [
      'An hour a week with one and the same person.',
      'Somebody who listens in Farsi, if that can be had.',
      'Company on the long evenings, to begin with.',
      'Κάποιον που ακούει, στα ελληνικά και αργά.',
    ],
  },
  residential: {
    by: ['attiki', 'shelter'],
    purpose: 'COC',
    asks: [
      'Some weeks in a quiet house.',
      'A room where one can close a door behind oneself.',
      'A place with a garden and fixed meals.',
    ],
  },
  recovery: {
    by: ['peers', 'attiki'],
    purpose: 'COC',
    asks: [
      'The group of the early evening.',
      'Somebody who has walked this way before.',
      'The walking group; the shoes are there already.',
      'Την ομάδα που μαγειρεύει.',
    ],
  },
  shelter: {
    by: ['shelter', 'municipal', 'redcross'],
    purpose: 'COC',
    asks: [
      'A bed near a socket, for some weeks.',
      'A lower bed, because of the knee.',
      'A place for two who do not want to be parted.',
      'Ένα κρεβάτι μακριά από την πόρτα.',
    ],
  },
  papers: {
    by: ['legal', 'municipal'],
    purpose: 'COC',
    asks: [
      'A new card; the old one was in the bag that is gone.',
      'A certificate from the registry of another town.',
      'Somebody who reads this letter out slowly.',
      'Το χαρτί με τη σφραγίδα που λείπει.',
    ],
  },
  income: {
    by: ['municipal', 'redcross'],
    purpose: 'COC',
    asks: [
      'The allowance, from the first form on.',
      'To find out what became of the application.',
      'Help with an account at a bank.',
      'Την αίτηση για το επίδομα.',
    ],
  },
  legal_help: {
    by: ['legal'],
    purpose: 'COC',
    asks: [
      'An hour about a lease with a landlord who does not answer.',
      'Advice about wages that were not paid.',
      'What to reply to an office within ten days.',
      'Μια συμβουλή για το συμβόλαιο.',
    ],
  },
  daily_needs: {
    by: ['redcross', 'shelter', 'municipal', 'peers'],
    purpose: 'COC',
    asks: [
      'Shoes, size 42, and a coat that keeps the rain out.',
      'A warm meal at noon.',
      'A locker for one suitcase.',
      'Ένα ντους και καθαρά ρούχα.',
    ],
  },
};

/** Who writes referrals down and answers them, for each agency that does. */
export const WORKERS: Partial<Record<AgencyKey, PersonKey[]>> = {
  omonia: ['dimitra', 'kostis', 'eleni'],
  redcross: ['stavros', 'yusuf'],
  attiki: ['vasiliki', 'pavlos', 'petros'],
  municipal: ['sofia', 'giorgos'],
  peers: ['leonidas', 'zoi', 'maria'],
  shelter: ['katerina', 'thanasis'],
  legal: ['markos', 'irini'],
};

/** Whoever finds the next door. */
export const COORDINATOR: PersonKey = 'anna';

/** What comes with a move, by what it is. */
export const SAID = {
  question: [
    'Is there somebody who comes along the first time?',
    'Which language is best, and is a woman wished for?',
    'Mornings or afternoons?',
    'Are stairs a difficulty?',
    'Έχει τηλέφωνο, ή αφήνουμε μήνυμα κάπου;',
  ],
  answer: [
    'Yes, one of us comes along.',
    'Greek is fine, slowly; no wish beyond that.',
    'Afternoons, after four.',
    'A few are no difficulty, four floors are.',
    'Μήνυμα στο περίπτερο της γωνίας, το παίρνει το ίδιο βράδυ.',
  ],
  door: [
    'The door beside the bakery; one knocks.',
    'First floor left, the lift works.',
    'Ask for me at the counter; there is no form to fill in.',
    'Through the yard, the bell with the sun on it.',
    'Στον δεύτερο, δεξιά. Περιμένω στη σκάλα.',
  ],
  back: [
    'A place came free this morning; please look once more.',
    'The paper has come meanwhile and lies with the sender. Once more, please.',
    'An interpreter is found for both hours. Does it go now?',
    'The street belongs to your part of town since last month: I asked.',
  ],
} as const;
