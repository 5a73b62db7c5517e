import {
  answeringSeats,
  type Decision,
  DECISION_STATUSES,
  type MeetingView,
  OBJECTIONS_WINDOW,
  putStands,
  type PutStands,
  type SeatPosition,
} from '#libs/domain';

/** How a text about which the meeting is asked stands at a moment. */
export interface AskedNow extends PutStands {
  /** Seats that may answer, by agency. */
  seats: string[];
  answered: string[];
  /** Milliseconds that are left to disagree; 0 when the time is over or has not begun. */
  windowLeft: number;
}

/** How a text stands among the seats that may answer to it. */
export function askedNow(view: MeetingView, decision: Decision, now: number): AskedNow {
  const { itemId, version, positions, calledAt } = decision;
  const seats = answeringSeats(view, itemId);
  const answers = new Map<string, SeatPosition>(
    Object.entries(positions).map(([agencyId, { position }]) => [agencyId, position]),
  );
  const stands = putStands(
    { version, positions: answers, ...(calledAt === undefined ? {} : { calledAt }) },
    seats,
    now,
  );
  return {
    ...stands,
    seats,
    answered: seats.filter((seat) => answers.has(seat)),
    windowLeft: stands.state === 'called' && calledAt !== undefined ? calledAt + OBJECTIONS_WINDOW - now : 0,
  };
}

/** The text of an item that is shown: what the meeting is asked, else what it agreed to, else what may be asked. */
export function shownDecision({ decisions }: MeetingView, itemId: string): Decision | undefined {
  const of = decisions.filter((one) => one.itemId === itemId);
  return (
    of.find(({ status }) => status === 'put') ??
    of.find(({ status }) => status === 'draft') ??
    of.findLast(({ status }) => isAdopted(status)) ??
    of.at(-1)
  );
}

export const isAdopted = (status: Decision['status']): boolean => DECISION_STATUSES[status].binds;
