import type { LetterWords } from './word-table.js';

const NOT_YOU =
  'If it was not you, open Baraza as you always do and ask for a link to set a new password. Then tell an administrator of your table.';

export const en: LetterWords = {
  locale: 'en-GB',
  greeting: 'Hello,',
  links: {
    invitation: {
      subject: 'An invitation',
      lead: 'You are invited to sit down at a table in Baraza, where people from different services work together every day. A place is being kept for you. Who asks you, and where, is written below.',
      until: (time) => `The link works once, until ${time}.`,
      button: 'Accept the invitation',
      otherwise:
        'If you did not expect this, you need not do anything. Please do not pass this letter on: whoever opens the link can take your place.',
    },
    recovery: {
      subject: 'A link to set a new password',
      lead: 'Somebody, probably you, asked for a link to set a new password for your account in Baraza. Below you can choose a new one. Every device that is signed in is signed out then.',
      until: (time) => `The link works once, until ${time}.`,
      button: 'Set a new password',
      otherwise:
        'If it was not you, you need not do anything: your password stays as it is. Please do not pass this letter on.',
    },
    address: {
      subject: 'Please confirm this address',
      lead: 'Somebody, probably you, wants to sign in to Baraza with this address from now on. Please confirm that it is yours. Until then nothing changes, and the address used so far is the one that counts.',
      until: (time) => `The link works once, until ${time}.`,
      button: 'Confirm this address',
      otherwise: 'If it was not you, you need not do anything: unless you confirm it, this address is not used.',
    },
  },
  invitedBy: ({ invitedBy, agency, taskForce }) =>
    `${invitedBy} invites you to the table “${taskForce}”, for the agency “${agency}”.`,
  meantFor: (name) => `The invitation is for ${name}.`,
  copy: 'If there is no button, copy this address into your browser:',
  notices: {
    address_changed: {
      subject: 'Your address was changed',
      lead: 'Your account in Baraza has another address now. Letters go there, and this address does not sign you in any more. If you did this yourself, all is well.',
      otherwise:
        'If it was not you, tell an administrator of your table at once, in person or by phone. They can sign out every device and stop the account.',
    },
    password_changed: {
      subject: 'Your password was changed',
      lead: 'The password of your account in Baraza was changed. If you did this yourself, all is well.',
      otherwise: NOT_YOU,
    },
    factor_added: {
      subject: 'A way to sign in was added',
      lead: 'Your account in Baraza has one more way to prove that it is you. If you added it yourself, all is well.',
      otherwise: `${NOT_YOU} Remove what you do not know in your account.`,
    },
    factor_removed: {
      subject: 'A way to sign in was removed',
      lead: 'Your account in Baraza has one way less to prove that it is you. If you removed it yourself, all is well.',
      otherwise: NOT_YOU,
    },
    left_alone: {
      subject: 'A meeting goes on without anybody',
      lead: 'A meeting that you lead or keep in Baraza is still being held, and for an hour nobody has been in it. Which one it is you see in Baraza, after you have signed in.',
      otherwise:
        'If it is over, please close it there: what was not dealt with goes to the next one only then. If it is to go on, interrupt it until it does. After twelve hours it is interrupted by itself; it is never closed by itself.',
    },
    nobody_looks: {
      subject: 'Nobody looks after data in some agencies',
      lead: 'At a table that you administer in Baraza a file was opened in an emergency. Somebody who looks after data has to look at that within 72 hours, and in the agencies that could do so nobody has this task (privacy lead).',
      otherwise:
        'Please give it to somebody there: after you have signed in, under the people of the table. It waits for them until then. This letter is sent once a day at most.',
    },
    recovered: {
      subject: 'A new password was set by a link',
      lead: 'A link that was sent to this address was used to set a new password for your account in Baraza. Every device was signed out. If you did this yourself, all is well.',
      otherwise: `${NOT_YOU} Somebody else may be reading your mail: change the password of your mail account too.`,
    },
  },
  happened: (time) => `It happened on ${time}.`,
  device: (device) => `Device: ${device}`,
  ending: 'Baraza writes these letters by itself. Nobody reads what is sent back.',
};
