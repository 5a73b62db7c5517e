import type { Language } from '#libs/domain';
import { el } from './words/el.js';
import { en } from './words/en.js';
import { it } from './words/it.js';
import { sw } from './words/sw.js';
import type { LetterWords } from './words/word-table.js';

/** The words of every language that letters are written in. */
export const LETTER_WORDS: Record<Language, LetterWords> = { en, it, el, sw };
