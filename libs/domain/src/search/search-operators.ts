import type { Language } from '../people/place.js';

/** What a search may be narrowed by. */
export type SearchOperator = 'from' | 'agency' | 'before';

/** How the operators are called in each language, as people type them before a colon; every language's are always understood. */
export const SEARCH_OPERATORS: Record<Language, Record<SearchOperator, readonly string[]>> = {
  en: { from: ['from'], agency: ['agency'], before: ['before'] },
  it: { from: ['da'], agency: ['ente', 'agenzia'], before: ['prima'] },
  el: { from: ['από'], agency: ['φορέας', 'υπηρεσία'], before: ['πριν'] },
  sw: { from: ['kutoka'], agency: ['taasisi', 'shirika'], before: ['kabla'] },
};
