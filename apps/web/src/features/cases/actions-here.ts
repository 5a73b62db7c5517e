import { type CaseView, caseStream, instantOf, type Part, partStream, type PartView } from '#libs/domain';
import { dueState } from '../actions/action-names.js';
import type { PlacedAction } from '../actions/use-act.js';

/** An open action, and what decides about rights where it was agreed. */
export interface ActionHere {
  action: PlacedAction;
  channel: CaseView | PartView;
  /** Null in the common part. */
  part: Part | null;
}

/**
 * The open actions of a case and of the parts that one reads: what is late comes first, then what is due first.
 * @param now milliseconds since 1970
 */
export function actionsHere(view: CaseView, parts: readonly PartView[], now: number): ActionHere[] {
  const caseId = view.id;
  const all: ActionHere[] = [
    ...view.actions.map((action) => ({
      action: { ...action, stream: caseStream(caseId), caseId },
      channel: view,
      part: null,
    })),
    ...parts.flatMap((part) =>
      part.actions.map((action) => ({
        action: { ...action, stream: partStream(part.id), caseId },
        channel: part,
        part: part.part,
      })),
    ),
  ];
  return all
    .map((one) => ({ one, late: dueState(one.action, now) === 'late', at: instantOf(one.action.due) }))
    .sort((a, b) => Number(b.late) - Number(a.late) || a.at - b.at || (a.one.action.id < b.one.action.id ? -1 : 1))
    .map(({ one }) => one);
}
