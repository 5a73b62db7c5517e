import type { Language } from '#libs/domain';
import { el } from './words/el.js';
import { en } from './words/en.js';
import { it } from './words/it.js';
import { sw } from './words/sw.js';
import type { QueueWords } from './words/word-table.js';

/** The words of what leaves a queue, by language. */
export const QUEUE_WORDS: Record<Language, QueueWords> = { en, it, el, sw };
