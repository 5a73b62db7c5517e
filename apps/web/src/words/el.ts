import { elApp } from './el-app.js';
import { elEntry } from './el-entry.js';
import { elFirstUse } from './el-first-use.js';
import { elPeople } from './el-people.js';

/** The words that are there in Greek. */
export const el = { ...elApp, ...elEntry, ...elFirstUse, ...elPeople };
