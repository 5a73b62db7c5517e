import { ACTION_WORDS_MAX, plainWords } from '#libs/domain';

/** What somebody said, as one line without marks, no longer than an action says what is to be done. */
export function asActionWords(said: string): string {
  const line = plainWords(said);
  if (line.length <= ACTION_WORDS_MAX) return line;
  const cut = line.slice(0, ACTION_WORDS_MAX - 1);
  const end = cut.lastIndexOf(' ');
  // Half a character is nothing that can be kept.
  return `${end > 0 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
