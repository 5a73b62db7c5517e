import type { ActionPriority, ActionStatus } from '../actions/action.status.js';
import type { Stage } from '../continuum/stage.js';
import type { ReferralPriority, ReferralState } from '../referrals/referral.status.js';
import type { ReferralService } from '../referrals/referral.services.js';

/** How much there is, before a filter by these is set: of everything, of what waits for us, of what is late, of what presses. */
export interface BoardCounts {
  all: number;
  ours: number;
  overdue: number;
  urgent: number;
}

/** One column: what it is, how much stands in it under the filters, and the first of it, what is due first first. */
export interface BoardColumn<Card> {
  /** A stage or `none`; the id of an agency, or `coordination`. */
  key: string;
  count: number;
  overdue: number;
  cards: Card[];
}

/** The step of somebody that is due first. Its agency is null where whoever coordinates holds it. */
export type BoardStep = { id: string; agencyId: string | null; dueAt: string; overdue: boolean } & (
  | { kind: 'referral'; state: ReferralState; service: ReferralService }
  | { kind: 'action'; status: ActionStatus; title: string | null }
);

/** A case, in the column of the furthest stage that the reader may know of. */
export interface CaseCard {
  caseId: string;
  /** Whether the reader reads the case; whoever coordinates sees its steps alone. */
  reads: boolean;
  handle: string;
  reference: string;
  /** Null for whoever sees its steps alone. */
  leadAgencyId: string | null;
  /** Everything that they hold, in the order of the stages. */
  stages: Stage[];
  urgent: boolean;
  step: BoardStep | null;
}

/** A referral, in the column of whoever holds its step. */
export interface ReferralCard {
  id: string;
  caseId: string;
  handle: string;
  reference: string;
  service: ReferralService;
  priority: ReferralPriority;
  state: ReferralState;
  senderAgencyId: string;
  receiverAgencyId: string;
  /** ISO 8601, UTC. */
  dueAt: string;
  overdue: boolean;
}

/** An open action, in the column of the agency whose it is. */
export interface ActionCard {
  id: string;
  /** Null for what was agreed in a meeting. */
  caseId: string | null;
  handle: string | null;
  /** What is to be done; null once these words were erased. */
  title: string | null;
  status: ActionStatus;
  priority: ActionPriority;
  holderId: string | null;
  dueAt: string;
  overdue: boolean;
}

/** What stands on the board for whoever asks, and nothing that they may not read. */
export type BoardAnswer = { counts: BoardCounts } & (
  | { view: 'stages'; columns: BoardColumn<CaseCard>[] }
  | { view: 'holders'; columns: BoardColumn<ReferralCard>[] }
  | { view: 'actions'; columns: BoardColumn<ActionCard>[] }
);

/** Who is in which of my cases at this moment. */
export interface BoardPresence {
  here: { caseId: string; people: string[] }[];
}
