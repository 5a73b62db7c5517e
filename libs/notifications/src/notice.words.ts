import type { Language } from '#libs/domain';
import { el } from './words/el.js';
import { en } from './words/en.js';
import { it } from './words/it.js';
import { sw } from './words/sw.js';
import type { NoticeWords } from './words/word-table.js';

/** The words of notices, by language. */
export const NOTICE_WORDS: Record<Language, NoticeWords> = { en, it, el, sw };
