import type { Promised } from '../time/promised.js';
import type { ActionPriority, ActionStatus } from './action.status.js';

/** How an action stands after an event. Every event of an action holds it whole, so that a fold needs no other. */
export interface ActionState {
  status: ActionStatus;
  priority: ActionPriority;
  /** The agency that is to do it. */
  ownerAgencyId: string;
  /** Who does it for that agency; null while nobody took it on. */
  holderId: string | null;
  /** Others of any agency there who help, in the order of their ids. */
  helperIds: string[];
  due: Promised;
  /** How often its date was moved. */
  moves: number;
  /** The agency that asked for it. */
  askedById: string;
  /** The agency that it was offered to, and that has not answered yet. */
  offeredToId: string | null;
  /** Counts the events of the action, from 1 on. */
  revision: number;
}

/** Which action, and how it stands now. */
export interface ActionChange {
  actionId: string;
  state: ActionState;
  /** It was done by the link in a letter, without signing in. */
  byLink?: true;
}

/** Events of actions, on the stream of where they were agreed: a case, a part, a meeting, an item for named people. */
export interface ActionEventMap {
  /** Somebody proposed it; `words` is what is to be done. */
  'action.proposed': ActionChange;
  /** It is the agency's to do; `words` is what is to be done, unless it was proposed before, or was captured in a meeting. */
  'action.assigned': ActionChange;
  'action.accepted': ActionChange;
  'action.started': ActionChange;
  /** `words` says what is in the way. */
  'action.blocked': ActionChange;
  /** `words` says why not. */
  'action.declined': ActionChange;
  /** Claimed as done; `words` says what shows it. */
  'action.finished': ActionChange;
  'action.verified': ActionChange;
  /** It was claimed as done and is not; `words` says what is missing. */
  'action.returned': ActionChange;
  /** `words` says why it is no longer wanted. */
  'action.cancelled': ActionChange;
  /** Its date was moved; `words` says why. */
  'action.moved': ActionChange;
  /** It was offered to another agency; `words` is once more what is to be done, for who reads it from here on. */
  'action.offered': ActionChange;
  /** The other agency took it over, or said no. */
  'action.taken': ActionChange;
  'action.refused': ActionChange;
  /** Somebody holds it for its agency, or nobody does any more. */
  'action.held': ActionChange;
  /** Somebody helps, or no longer does. */
  'action.helped': ActionChange;
  /** Whoever has to do it says that it is on track; `words` may say more. */
  'action.assured': ActionChange;
  /** What was answered by a link was taken back: it stands as before. */
  'action.undone': ActionChange;
}

export type ActionEventType = keyof ActionEventMap;
