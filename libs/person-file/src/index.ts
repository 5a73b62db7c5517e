import { addEntry } from './commands/add-entry.js';
import { addNeed } from './commands/add-need.js';
import { addTally } from './commands/add-tally.js';
import { moveNeed } from './commands/move-need.js';
import { returnCase } from './commands/return-case.js';
import { breakGlass } from './commands/break-glass.js';
import { handOverWhenNobodyLooks } from './reactions/hand-over-when-nobody-looks.js';
import { refreshListsWhenGlassChanged } from './reactions/refresh-lists-when-glass-changed.js';
import { reviewGlass } from './commands/review-glass.js';

export { checkAccess, walkAccess } from './access-chain.js';
export { findAccess } from './access.queries.js';
export { erasePlaces } from './erase-places.js';
export { findDisclosures } from './disclosures.queries.js';
export { findGlasses, findGlassTries } from './glass/glass.queries.js';
export { readGlass } from './glass/read-glass.js';
export { lookStore } from './look.store.js';
export { looking } from './looking.js';
export { readFile } from './read-file.js';
export { tallyStore } from './tally.store.js';
export { addEntry, addNeed, addTally, breakGlass, moveNeed, returnCase, reviewGlass };

/** Every command that people give about a person's file, what they ask for, and their coming back. */
export const PERSON_FILE_COMMANDS = [addEntry, addNeed, moveNeed, returnCase, addTally, breakGlass, reviewGlass];

/** What follows from what happens with them. */
export const PERSON_FILE_REACTIONS = [refreshListsWhenGlassChanged, handOverWhenNobodyLooks];
