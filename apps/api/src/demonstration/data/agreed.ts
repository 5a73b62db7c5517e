import type { ActionPriority, ActionVerb, Part } from '#libs/domain';
import type { AgencyKey, PersonKey } from './athens.table.js';
import type { Moment } from './talk.js';

/** What becomes of something agreed: a step between statuses with its line of words, another date, or an offer to another agency. */
export type Turn = { at: Moment; by: PersonKey } & (
  { does: ActionVerb; words?: string } | { movesTo: Due; words: string } | { offersTo: AgencyKey }
);

/** A day so many days from today, before it below nought, and the time of that day in Athens. */
export type Due = [inDays: number, time: string];

/** Something that an agency agreed to do, in a case of the demonstration or in a part of it. */
export interface Agreed {
  /** The handle of the case. */
  of: string;
  part?: Part;
  at: Moment;
  by: PersonKey;
  words: string;
  agency: AgencyKey;
  person?: PersonKey;
  due: Due;
  priority?: ActionPriority;
  proposed?: true;
  then?: Turn[];
}

/** Actions in every state, in cases that are open. */
export const AGREED: Agreed[] = [
  {
    of: 'Nikos',
    at: [6, '10:40'],
    by: 'stavros',
    words: 'Ask the registry for his birth certificate, with the letter that he signed',
    agency: 'municipal',
    person: 'sofia',
    due: [1, '12:00'],
    then: [{ at: [6, '12:05'], by: 'sofia', does: 'accept' }],
  },
  {
    of: 'Nikos',
    at: [9, '16:20'],
    by: 'eleni',
    words: 'Keep a bed for him from the first cold night on',
    agency: 'shelter',
    person: 'katerina',
    due: [-1, '18:00'],
    then: [
      { at: [9, '17:10'], by: 'katerina', does: 'accept' },
      { at: [4, '09:30'], by: 'katerina', movesTo: [-1, '18:00'], words: 'Two rooms are being painted until then' },
    ],
  },
  {
    of: 'Nikos',
    part: 'health',
    at: [3, '09:50'],
    by: 'eleni',
    words: 'Bring the weekend doses on Friday, before noon',
    agency: 'attiki',
    person: 'vasiliki',
    due: [2, '11:00'],
    priority: 'urgent',
    then: [{ at: [3, '10:05'], by: 'vasiliki', does: 'start' }],
  },
  {
    of: 'Blue jacket',
    at: [5, '20:15'],
    by: 'leonidas',
    words: 'Carry naloxone and look for them at the station every evening this week',
    agency: 'redcross',
    person: 'yusuf',
    due: [0, '22:00'],
    priority: 'life_or_safety',
    then: [
      { at: [5, '20:20'], by: 'yusuf', does: 'accept' },
      { at: [4, '22:10'], by: 'yusuf', does: 'start' },
    ],
  },
  {
    of: 'Dora',
    at: [8, '10:10'],
    by: 'katerina',
    words: 'Find a room where her son can stay with her at weekends',
    agency: 'municipal',
    person: 'giorgos',
    due: [-3, '15:00'],
    then: [
      { at: [8, '11:00'], by: 'giorgos', does: 'accept' },
      {
        at: [4, '14:20'],
        by: 'giorgos',
        does: 'block',
        words: 'The owner wants a guarantor; the council decides on Thursday',
      },
    ],
  },
  {
    of: 'Dora',
    part: 'justice',
    at: [7, '12:30'],
    by: 'katerina',
    words: 'Prepare the paper for the hearing and go through it with her',
    agency: 'legal',
    person: 'irini',
    due: [-1, '10:00'],
    then: [
      { at: [7, '13:00'], by: 'irini', does: 'accept' },
      { at: [1, '18:40'], by: 'irini', does: 'finish', words: 'We read it together twice; she has a copy' },
    ],
  },
  {
    of: 'Leyla',
    at: [10, '12:00'],
    by: 'sofia',
    words: 'Go with her to the first appointment at Omonia',
    agency: 'peers',
    person: 'zoi',
    due: [-4, '09:00'],
    then: [
      { at: [10, '12:30'], by: 'zoi', does: 'accept' },
      { at: [4, '11:15'], by: 'zoi', does: 'finish', words: 'We went, and she was seen at once' },
      { at: [4, '12:00'], by: 'sofia', does: 'verify' },
    ],
  },
  {
    of: 'Captain',
    at: [6, '19:45'],
    by: 'ioanna',
    words: 'Ask whether his dog may stay with him at night',
    agency: 'shelter',
    due: [1, '16:00'],
    proposed: true,
  },
  {
    of: 'Rami',
    at: [4, '13:00'],
    by: 'yusuf',
    words: 'Find an interpreter for Dari for Monday',
    agency: 'omonia',
    due: [1, '09:00'],
    then: [{ at: [4, '15:10'], by: 'dimitra', does: 'decline', words: 'Ours is on leave until the week after' }],
  },
  {
    of: 'Rami',
    at: [3, '13:30'],
    by: 'yusuf',
    words: 'Take his fingerprints letter to the asylum service with him',
    agency: 'redcross',
    person: 'yusuf',
    due: [3, '10:00'],
    then: [{ at: [3, '14:00'], by: 'yusuf', offersTo: 'legal' }],
  },
  {
    of: 'Jo',
    at: [5, '09:30'],
    by: 'vasiliki',
    words: 'Call every other day at six, also when Jo does not answer',
    agency: 'peers',
    person: 'leonidas',
    due: [4, '18:00'],
    then: [
      { at: [5, '10:00'], by: 'leonidas', does: 'accept' },
      { at: [3, '18:20'], by: 'leonidas', does: 'start' },
    ],
  },
  {
    of: 'Samir',
    at: [9, '11:10'],
    by: 'irini',
    words: 'Write down what he is treated for, for the court',
    agency: 'omonia',
    person: 'kostis',
    due: [-2, '14:00'],
    then: [{ at: [9, '12:00'], by: 'kostis', does: 'accept' }],
  },
  {
    of: 'Σπουργίτης',
    at: [7, '21:00'],
    by: 'leonidas',
    words: 'Παπούτσια 43 και αδιάβροχο, από την αποθήκη',
    agency: 'redcross',
    person: 'stavros',
    due: [-2, '20:00'],
    then: [
      { at: [7, '21:30'], by: 'stavros', does: 'accept' },
      { at: [2, '19:50'], by: 'stavros', does: 'finish', words: 'Τα πήρε χθες βράδυ, του κάνουν' },
    ],
  },
  {
    of: 'Fotini',
    at: [6, '10:00'],
    by: 'eleni',
    words: 'See her every morning for the first week',
    agency: 'attiki',
    person: 'pavlos',
    due: [1, '10:30'],
    then: [
      { at: [6, '10:20'], by: 'pavlos', does: 'start' },
      { at: [2, '11:00'], by: 'pavlos', movesTo: [3, '10:30'], words: 'She asked for two mornings more' },
      { at: [1, '11:00'], by: 'pavlos', movesTo: [6, '10:30'], words: 'She wants to keep it for a while' },
    ],
  },
  {
    of: 'Mzee',
    at: [8, '10:20'],
    by: 'giorgos',
    words: 'Ask his daughter in Mombasa when she can be called',
    agency: 'guests',
    person: 'juma',
    due: [-5, '17:00'],
    then: [
      { at: [8, '11:00'], by: 'juma', does: 'accept' },
      { at: [5, '18:10'], by: 'juma', does: 'finish', words: 'Sundays after church; she was glad' },
      { at: [5, '18:40'], by: 'giorgos', does: 'return', words: 'At what time here, and on which number?' },
    ],
  },
  {
    of: 'Λουκάς',
    at: [2, '08:10'],
    by: 'petros',
    words: 'Have the key of the night door copied for him',
    agency: 'shelter',
    due: [5, '12:00'],
  },
  {
    of: 'Mrs. P',
    at: [3, '12:10'],
    by: 'eleni',
    words: 'Measure her blood pressure at home, twice',
    agency: 'attiki',
    person: 'pavlos',
    due: [2, '12:00'],
    then: [{ at: [2, '09:00'], by: 'eleni', does: 'cancel', words: 'Her neighbour, a nurse, does it already' }],
  },
];
