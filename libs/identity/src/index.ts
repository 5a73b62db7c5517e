import { declineAsk } from './commands/decline-ask.js';
import { eraseIdentity } from './commands/erase-identity.js';
import { eraseUic } from './commands/erase-uic.js';
import { giveCard } from './commands/give-card.js';
import { noteUic } from './commands/note-uic.js';
import { setAnonymity } from './commands/set-anonymity.js';
import { showCard } from './commands/show-card.js';
import { writeIdentity } from './commands/write-identity.js';
import { refreshListsWhenCardAsked } from './reactions/refresh-lists-when-card-asked.js';
import { settleShowingWhenCardShown } from './reactions/settle-showing-when-card-shown.js';
import { tellWhenUicNoted } from './reactions/tell-when-uic-noted.js';

export { codeOfGiven } from './card-code.js';
export { cardCode } from './card-secret.js';
export { findAsks, findIdentity, findShowing } from './identity.queries.js';
export { readIdentity } from './read-identity.js';
export { declineAsk, eraseIdentity, eraseUic, giveCard, noteUic, setAnonymity, showCard, writeIdentity };

/** Every command that people give about who somebody is. */
export const IDENTITY_COMMANDS = [
  setAnonymity,
  giveCard,
  showCard,
  declineAsk,
  writeIdentity,
  eraseIdentity,
  noteUic,
  eraseUic,
];

/** What follows from a card that was shown, and from a code that was noted. */
export const IDENTITY_REACTIONS = [settleShowingWhenCardShown, refreshListsWhenCardAsked, tellWhenUicNoted];
