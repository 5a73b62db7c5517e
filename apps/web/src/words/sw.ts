import { swApp } from './sw-app.js';
import { swEntry } from './sw-entry.js';
import { swFirstUse } from './sw-first-use.js';
import { swPeople } from './sw-people.js';

/** The words that are there in Swahili. */
export const sw = { ...swApp, ...swEntry, ...swFirstUse, ...swPeople };
