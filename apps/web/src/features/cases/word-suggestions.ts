/** The words that are looked for, in every language: they come when somebody first stops typing, not with the page. */
export { applySuggestion, suggestWords } from '#libs/domain';
