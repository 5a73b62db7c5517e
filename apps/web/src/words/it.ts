import { itApp } from './it-app.js';
import { itEntry } from './it-entry.js';
import { itFirstUse } from './it-first-use.js';
import { itPeople } from './it-people.js';

/** The words that are there in Italian. */
export const it = { ...itApp, ...itEntry, ...itFirstUse, ...itPeople };
