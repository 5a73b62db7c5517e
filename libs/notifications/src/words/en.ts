import { GLASS_WORDS } from './glass.js';
import { SHARE_WORDS_OF } from './share.js';
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
      accept: {
        lead: 'An action was given to your agency in a meeting at which nobody of it was there, and nobody has said yet whether it is taken on. What it is about is written only where you read it: in Baraza, after you have signed in.',
        next: 'Open it and accept it, or decline it with a reason: then it goes back to whoever leads the meeting.',
      },
      isDue: (time) => `It is due on ${time}.`,
      wasDue: (time) => `It was due on ${time}.`,
      next: {
        own: 'Open it and say how it stands: done, begun, in need of another date, or not possible. Then the reminders stop.',
        agency: 'Open it and say how it stands, or give it to somebody who can take it on.',
        table: 'It stands on the agenda of the next meeting. You may want to ask the agency before that.',
      },
      button: 'Open Baraza',
      answering: {
        here: 'You can also answer from here, without signing in: each answer below opens a page on which you confirm it. They are for you alone, so please do not pass this letter on.',
        acts: {
          accept: 'I take it on',
          finish: 'It is done',
          assure: 'It is on track',
          move: 'It will be late',
          snooze: 'Remind me later',
        },
      },
      counted: {
        own: 'Actions that are yours to do',
        agency: 'Actions of your agency',
        table: 'Actions of agencies at your table',
      },
    },
    referral: {
      subject: 'A step waits',
      lead: {
        own: 'A step of a referral in Baraza waits for you, and its time is near or has come. What it is about is written only where you read it: in Baraza, after you have signed in.',
        agency:
          'A step of a referral in Baraza waits for your agency, and nobody has taken it yet. What it is about is written only where you read it: in Baraza, after you have signed in.',
        table:
          'A step of a referral between agencies at your table is late, and reminders to the agency have had no answer. It comes to you so that nobody waits for it in vain.',
      },
      isDue: (time) => `It is due on ${time}.`,
      wasDue: (time) => `It was due on ${time}.`,
      next: {
        own: 'Open it and take the step, or say what stands in the way. Then the reminders stop.',
        agency: 'Open it and take the step, or say who of you takes it.',
        table: 'Open it and see whether another door has to be found. You may want to ask the agency first.',
      },
      button: 'Open Baraza',
      counted: {
        own: 'Steps that wait for you',
        agency: 'Steps that wait for your agency',
        table: 'Steps of agencies at your table',
      },
    },
    glass: GLASS_WORDS.en,
    share: SHARE_WORDS_OF.en,
  },
  standsIn: 'You stand in for somebody who is away: this letter would have gone to them.',
  digest: {
    subject: 'Your reminders of today',
    lead: 'This is what Baraza has to remind you of since the last letter of this kind. What it is about is written only where you read it: in Baraza, after you have signed in.',
    line: (what, counts) => `${what}: ${counts}.`,
    near: (count) => `${count} near`,
    late: (count) => `${count} late`,
    next: 'Open them and say how they stand: then the reminders stop.',
    button: 'Open Baraza',
    why: 'You get this once a day, because you wished it so, or because more came at once than is sent one by one. You change it in Baraza, on the page of your account.',
  },
  trying: {
    subject: 'A letter to try',
    lead: 'You asked Baraza for a letter, to see whether letters reach you. This is it: they do.',
    next: 'There is nothing to do. If it was not you who asked, somebody else uses your account: open it and change your password.',
    button: 'Open my account',
  },
  copy: 'If there is no button, copy this address into your browser:',
  why: 'You get this because it was agreed that somebody is reminded until it is done.',
  ending: 'Baraza writes these letters by itself. Nobody reads what is sent back.',
};
