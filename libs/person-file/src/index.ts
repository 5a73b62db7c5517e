import { addEntry } from './commands/add-entry.js';
import { addNeed } from './commands/add-need.js';
import { addTally } from './commands/add-tally.js';
import { moveNeed } from './commands/move-need.js';
import { returnCase } from './commands/return-case.js';

export { checkAccess, findAccess } from './access.queries.js';
export { readFile } from './read-file.js';
export { tallyStore } from './tally.store.js';
export { addEntry, addNeed, addTally, moveNeed, returnCase };

/** Every command that people give about a person's file, what they ask for, and their coming back. */
export const PERSON_FILE_COMMANDS = [addEntry, addNeed, moveNeed, returnCase, addTally];
