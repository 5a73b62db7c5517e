import type { NoticeWords } from './word-table.js';

export const en: NoticeWords = {
  locale: 'en-GB',
  greeting: 'Hello,',
  reminders: {
    action: {
      subject: 'A reminder of an action',
      lead: {
        own: 'An action that was agreed in Baraza is yours to do, and its date is near or has come. What it is about is written only where you read it: in Baraza, after you have signed in.',
        agency:
          'An action that was agreed in Baraza is your agency’s to do, and nobody has said yet that it is done. What it is about is written only where you read it: in Baraza, after you have signed in.',
        table:
          'An action that an agency at your table agreed to do is late, and reminders to the agency have had no answer. It comes to you so that nobody waits for it in vain.',
      },
      isDue: (time) => `It is due on ${time}.`,
      wasDue: (time) => `It was due on ${time}.`,
      next: {
        own: 'Open it and say how it stands: done, begun, in need of another date, or not possible. Then the reminders stop.',
        agency: 'Open it and say how it stands, or give it to somebody who can take it on.',
        table: 'It stands on the agenda of the next meeting. You may want to ask the agency before that.',
      },
      button: 'Open Baraza',
      answerHere:
        'You can also answer from here, without signing in: each answer below opens a page on which you confirm it. They are for you alone, so please do not pass this letter on.',
      answers: { accept: 'I take it on', finish: 'It is done', assure: 'It is on track', move: 'It will be late' },
    },
  },
  copy: 'If there is no button, copy this address into your browser:',
  why: 'You get this because it was agreed that somebody is reminded until it is done.',
  ending: 'Baraza writes these letters by itself. Nobody reads what is sent back.',
};
