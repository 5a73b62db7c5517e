import type { StreamState } from '#libs/client';
import { type CaseView, isActionEvent, type PartView } from '#libs/domain';

/** The events that say what is to be done. */
const SAYS_WHAT: readonly string[] = ['action.proposed', 'action.assigned', 'action.offered'];

type Held = Pick<StreamState<CaseView | PartView>, 'events' | 'view'>;

const known = new WeakMap<Held, ReadonlyMap<string, string | null>>();

/**
 * What is to be done, by the ids of the actions of a stream, as far as it is held here: null where these words were erased.
 * One that was agreed on before one's agency read along is not among them.
 */
export function actionTitles(state: Held): ReadonlyMap<string, string | null> {
  const found = known.get(state) ?? titlesOf(state);
  known.set(state, found);
  return found;
}

function titlesOf({ events, view }: Held): ReadonlyMap<string, string | null> {
  const open = view?.actions ?? [];
  const titles = new Map(open.map(({ id, title }) => [id, title] as const));
  for (const event of events) {
    if (!isActionEvent(event) || !SAYS_WHAT.includes(event.type) || event.words === undefined) continue;
    titles.set(event.data.actionId, event.words);
  }
  return titles;
}

/** The id of the action that an event is about; null for other events. */
export const actionAt = (event: { type: string; data: object }): string | null => {
  if ('actionId' in event.data) return event.data.actionId as string;
  return event.type.startsWith('reminder.') && 'subjectId' in event.data ? (event.data.subjectId as string) : null;
};
