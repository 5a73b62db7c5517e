/** Whom a message calls: a person or an agency among those who read it. In the words it stands as `@` and the name. */
export type Mention = { person: string } | { agency: string };

/** The most that one message mentions. */
export const MENTIONS_MAX = 20;
/** The most files that hang on one message. */
export const FILES_MAX = 10;
/** The most messages that are pinned at once in a case or in a part. */
export const PINS_MAX = 20;

/** The signs that somebody can put to a message in place of an answer. */
export const SIGNS = ['agree', 'thanks', 'on_it', 'done', 'question'] as const;
export type Sign = (typeof SIGNS)[number];
