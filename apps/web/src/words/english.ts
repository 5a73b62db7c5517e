import { en } from './en.js';
import { enApp } from './en-app.js';
import { enEntry } from './en-entry.js';
import { enFirstUse } from './en-first-use.js';
import { enPeople } from './en-people.js';

/** Every word on the screen, in English, by groups. Whatever another language does not have is shown so. */
export const english = { ...en, ...enApp, ...enEntry, ...enFirstUse, ...enPeople } as const;
