import type { Conversation } from '../talk.js';

/** The same Aunt Lia, seven weeks later: a return is a case of its own, and nobody asks where she was. */
export const PURPLE_HAT: Conversation = {
  handle: 'Aunt Lia, back',
  opened: { at: [12, '10:05'], by: 'dimitra' },
  parts: { health: ['omonia', 'redcross'] },
  steps: [
    {
      at: [12, '10:14'],
      by: 'dimitra',
      ref: 'hat',
      words:
        'A purple hat has just come through our door. Two bags, one of them with oregano for the staff ' +
        'room. She asked whether her cup was still there.',
    },
    {
      at: [12, '10:20'],
      by: 'eleni',
      replyTo: 'hat',
      words: 'It was, between mine and the vase. Did we ask her anything?',
      reactions: [['agree', 'dimitra']],
    },
    { at: [12, '10:23'], by: 'dimitra', words: 'Only with sugar or without.' },
    {
      at: [12, '11:02'],
      by: 'eleni',
      words:
        'She says that I may tell those who had looked for her: her sister was ill, there was a ship, ' +
        'and then she stayed, because it was a good kitchen. She is sorry about the eye clinic. I said ' +
        'that the eye clinic is sorry about the nine days.',
    },
    { at: [12, '11:05'], by: 'eleni', admits: 'redcross' },
    {
      at: [12, '11:31'],
      by: 'stavros',
      words: 'I am on my way to the bench at once, with the shoes.',
      reactions: [['thanks', 'eleni']],
    },
    {
      at: [12, '11:58'],
      by: 'stavros',
      words: 'She has inspected them. Still average, she says, but polished.',
      reactions: [['agree', 'dimitra']],
    },
    {
      at: [11, '09:20'],
      by: 'eleni',
      ref: 'any',
      words:
        'The clinic kept its word, any morning. She chose the one after tomorrow, and this time she ' +
        'also chose how to be reminded: by the flower seller, in person, the evening before and at ' +
        'eight.',
    },
    {
      at: [11, '09:33'],
      by: 'ioanna',
      replyTo: 'any',
      words: 'Παίρνω το βράδυ. Το πρωί θα είναι ο Σταύρος, με τα παπούτσια.',
      reactions: [['on_it', 'eleni']],
    },
    {
      at: [9, '12:40'],
      by: 'stavros',
      words:
        'She went. She read the lowest line of the board from memory, since she had heard the ' +
        'gentleman before her.',
    },
    {
      at: [9, '13:15'],
      by: 'dimitra',
      part: 'health',
      ref: 'drops',
      words:
        'It can be helped: drops now, and a small operation on the right eye in three weeks. She wants ' +
        'Stavros to know, because of the arm she will need that day.',
    },
    {
      at: [9, '13:28'],
      by: 'stavros',
      part: 'health',
      replyTo: 'drops',
      words: 'The arm is hers, and the whole day with it.',
      reactions: [['agree', 'dimitra']],
    },
    {
      at: [8, '18:10'],
      by: 'ioanna',
      words: 'Μου έμαθε να δένω δέμα για πλοίο. Το δέμα γράφει το όνομα της αδελφής της και μυρίζει ' + 'κουλούρι.',
    },
    {
      at: [6, '09:30'],
      by: 'eleni',
      ref: 'hosp',
      words:
        'The clinic would have liked to send the date by letter. I told them about the flower seller, ' +
        'and they have written it down as her address.',
    },
    {
      at: [6, '09:44'],
      by: 'stavros',
      replyTo: 'hosp',
      words: 'Η ανθοπώλισσα ζήτησε σφραγίδα.',
      reactions: [['agree', 'dimitra']],
    },
    {
      at: [4, '17:45'],
      by: 'ioanna',
      words:
        'Της διάβασα τις ετικέτες της κουζίνας και τις έγραψα με γράμματα σαν ταμπέλες δρόμου. Στη ' +
        'ρίγανη ζήτησε να γράψω «ρίγανη, της αδελφής μου».',
    },
    {
      at: [2, '10:10'],
      by: 'eleni',
      words:
        'From now on we ask everybody on the first day how they would like to be found. She heard of ' +
        'it and calls it “my law”.',
      reactions: [['agree', 'dimitra']],
    },
  ],
};
