import type { WordSuggestion } from './suggest-words.js';

/**
 * The text with the chosen wording, one of `suggestion.instead`, in place of what was found. The text itself if it no longer says
 * there what was found: somebody went on writing. An empty wording takes the space before it along.
 */
export function applySuggestion(text: string, suggestion: WordSuggestion, choice: string): string {
  const { start, end, found } = suggestion;
  if (text.slice(start, end) !== found) return text;
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (choice !== '') return before + choice + after;
  return before === '' ? after.replace(/^[ \t]/, '') : before.replace(/[ \t]$/, '') + after;
}
