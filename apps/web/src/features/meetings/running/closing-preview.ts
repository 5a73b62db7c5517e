import {
  type CarryOver,
  closeMeeting,
  type Destination,
  type Doer,
  type MeetingView,
  type OftenCarriedChoice,
  Refusal,
  type Unresolved,
  unresolved,
} from '#libs/domain';

/** Where items go if the meeting closes now, as the server says. */
export interface ClosingAnswer {
  destination: Destination;
  /** Lineages that stand there already. */
  there: string[];
}

/** What closing the meeting now would do (C1), and what is to be resolved before (P8, C7). */
export interface ClosingPreview {
  open: Unresolved;
  /** Items that were carried so often that the chair has to choose. */
  choose: string[];
  /** What carries; null while something is unresolved. */
  carried: CarryOver | null;
}

/** What would come of closing now, with what was chosen so far. What is not chosen yet is shown as if it were to be decided next time. */
export function closingPreview(
  view: MeetingView,
  choices: ReadonlyMap<string, OftenCarriedChoice>,
  { destination, there }: ClosingAnswer,
  by: Doer,
): ClosingPreview {
  const open = unresolved(view);
  if (open.decisions.length || open.item || !view.meeting.chair) return { open, choose: [], carried: null };
  const carriedWith = (chosen: ReadonlyMap<string, OftenCarriedChoice>) =>
    // Why something is taken off is asked for in the form; what would come of it does not depend on it.
    closeMeeting(view, { term: view.meeting.chair!.term, choices: chosen, reasoned: new Set(chosen.keys()) }, by, {
      destination,
      there: new Set(there),
    }).carried;
  try {
    return { open, choose: [], carried: carriedWith(choices) };
  } catch (error) {
    const choose = error instanceof Refusal ? (error.fields?.choices ?? []) : [];
    if (choose.length === 0) return { open, choose, carried: null };
    const filled = new Map([...choices, ...choose.map((itemId) => [itemId, 'decide' as const] as const)]);
    return { open, choose, carried: carriedWith(filled) };
  }
}
