export * from './id.js';
export * from './stream.js';
export * from './standing.js';
export * from './policy.js';
export * from './address.js';
export * from './line.js';
export * from './errors.js';
export * from './event.js';
export * from './live-protocol.js';
export * from './actions/action.commands.js';
export * from './actions/action.events.js';
export * from './actions/action.fold.js';
export * from './actions/action.moves.js';
export * from './actions/action.policy.js';
export * from './actions/action.status.js';
export * from './actions/action.view.js';
export * from './actions/answer.js';
export * from './calendars/calendar.commands.js';
export * from './calendars/calendar.view.js';
export * from './cases/case.commands.js';
export * from './cases/case.events.js';
export * from './cases/case.fold.js';
export * from './cases/case.policy.js';
export * from './cases/case.status.js';
export * from './cases/case.view.js';
export * from './cases/channel.js';
export * from './cases/channel.fold.js';
export { parseMarkup, plainWords, type Block } from './cases/markup.js';
export type { Inline } from './cases/markup-line.js';
export * from './cases/message.js';
export * from './cases/message.notes.js';
export * from './cases/message.commands.js';
export * from './cases/message.policy.js';
export * from './cases/part.js';
export * from './cases/part.fold.js';
export * from './cases/part.view.js';
export * from './cases/reading.js';
export * from './escalation/catch-up.js';
export * from './escalation/default-ladders.js';
export * from './escalation/ladder.js';
export * from './escalation/plan-rungs.js';
export * from './escalation/reminder.events.js';
export * from './escalation/reminder.view.js';
export * from './escalation/wrong-in-ladder.js';
export * from './files/file.js';
export * from './files/file.commands.js';
export * from './files/file.troubles.js';
export * from './cases/subject-reference.js';
export * from './people/place.js';
export * from './people/account.commands.js';
export * from './people/account.view.js';
export * from './people/door.commands.js';
export * from './people/people.commands.js';
export * from './people/people.events.js';
export * from './people/people.view.js';
export { type Extract, extractOf } from './search/extract-of.js';
export { foldWords } from './search/fold-words.js';
export { highlight, type Range, type SoughtWords } from './search/highlight.js';
export { parseSearch, type Search, SEARCH_MAX } from './search/parse-search.js';
export { FindMessages, SEARCH_PAGE_MAX, SearchPlace } from './search/search.commands.js';
export { SEARCH_OPERATORS, type SearchOperator } from './search/search-operators.js';
export type { FoundMessage, SearchAnswer } from './search/search.view.js';
export { wordsOf } from './search/words-of.js';
export { addDays, isLocalDate, isLocalTime, weekdayOf } from './time/local-date.js';
export * from './time/promised.js';
export { heldUntil, type QuietHours } from './time/quiet-hours.js';
export {
  addWorkingDays,
  isWorkingDay,
  mustWork,
  type WorkCalendar,
  type WorkingDays,
  wrongInCalendar,
} from './time/work-calendar.js';
export { addWorkingMinutes, nextWorkingMoment } from './time/working-time.js';
export { instantOf, localOf } from './time/zone.js';
export { applySuggestion } from './words/apply-suggestion.js';
export { suggestWords, type WordSuggestion } from './words/suggest-words.js';
export { WORD_LANGUAGES, type WordLanguage } from './words/word-list.js';
