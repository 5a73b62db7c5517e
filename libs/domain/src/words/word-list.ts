/** The languages that have a list of words. More than those of the screens: people write in what they speak. */
export const WORD_LANGUAGES = ['en', 'it', 'el', 'sw', 'fr'] as const;
export type WordLanguage = (typeof WORD_LANGUAGES)[number];

/**
 * What is found and what may stand in its place.
 *
 * `find` is words with a space between, as `readPhrase` reads them: `near|far shore` is either of the first and then the
 * second, `?very` may be missing, `=né` wants its accent, and `he is [clean]` finds the bracket's words only where the others stand beside them; `$` is where no
 * word goes on.
 *
 * `instead` has one wording or a few, the likeliest first, as it stands in the middle of a sentence. An empty one means
 * that the sentence is better without any.
 */
export interface WordEntry {
  find: string | readonly string[];
  instead: readonly [string, ...string[]];
}

/** One language: what is found, and what looks like it and is meant otherwise. */
export interface WordList {
  entries: readonly WordEntry[];
  /** Phrases as in `find`. Nothing is found in them. */
  passes: readonly string[];
}

/**
 * One wording with each of the articles that may stand before it, since another noun wants another article: the keys are the articles
 * that are found, the values those of the new wording.
 */
export function withArticles(
  articles: Readonly<Record<string, string>>,
  find: string,
  instead: readonly [string, ...string[]],
): WordEntry[] {
  return Object.entries(articles).map(([old, article]) => ({
    find: `${old} ${find}`,
    instead: instead.map((wording) => `${article} ${wording}`) as [string, ...string[]],
  }));
}
