/** What a seat may answer to a text that is put to the meeting (P1). `words`: whether it is said in words why. */
export const SEAT_POSITIONS = {
  consent: { words: 'none', objects: false },
  consent_with_reservation: { words: 'needed', objects: false },
  object: { words: 'needed', objects: true },
  stand_aside: { words: 'may', objects: false },
} as const satisfies Record<string, { words: 'none' | 'may' | 'needed'; objects: boolean }>;
export type SeatPosition = keyof typeof SEAT_POSITIONS;
export const POSITION_NAMES = Object.keys(SEAT_POSITIONS) as SeatPosition[];

/** For how long all are shown that the last objections are called for, in milliseconds (P2). */
export const OBJECTIONS_WINDOW = 30_000;

/** A text that is put to the meeting: its version, and what the seats have answered to that version. */
export interface PutText {
  /** Counts from 1; with a changed text it is another, and the answers to the one before do not count (P2). */
  version: number;
  /** The last answer of each seat, by agency. */
  positions: ReadonlyMap<string, SeatPosition>;
  /** When the last objections were called for; without it silence says nothing. Milliseconds since 1970. */
  calledAt?: number;
}

/** How a text that is put stands. */
export interface PutStands {
  /** Seats that may answer and have not. */
  silent: string[];
  objecting: string[];
  reservations: string[];
  /** `waits` while the chair has not called for objections, `called` while there is still time for one. */
  state: 'waits' | 'called' | 'objected' | 'adoptable';
}

/**
 * How a text stands among the seats that are there and do not leave for the item. Silence of a seat that is there is consent, but
 * only once the chair has called for objections and the time for them is over (P2).
 */
export function putStands(put: PutText, seats: readonly string[], now: number): PutStands {
  const seatsWith = (wanted: (position: SeatPosition) => boolean) =>
    seats.filter((seat) => {
      const position = put.positions.get(seat);
      return position !== undefined && wanted(position);
    });
  const silent = seats.filter((seat) => !put.positions.has(seat));
  const objecting = seatsWith((position) => SEAT_POSITIONS[position].objects);
  return {
    silent,
    objecting,
    reservations: seatsWith((position) => position === 'consent_with_reservation'),
    state: stateOf(put, objecting.length, now),
  };
}

function stateOf({ calledAt }: PutText, objecting: number, now: number): PutStands['state'] {
  if (objecting > 0) return 'objected';
  if (calledAt === undefined) return 'waits';
  return now - calledAt < OBJECTIONS_WINDOW ? 'called' : 'adoptable';
}

/** By which part of the seats that are there a series lets its meetings vote, where consent is not reached (P2). */
export const VOTE_MAJORITIES = ['simple', 'two_thirds'] as const;
export type VoteMajority = (typeof VOTE_MAJORITIES)[number];

/** Whether so many yes of so many seats that are there adopt: more yes than the rest, or two thirds of all. */
export const isCarried = (majority: VoteMajority, yes: number, seats: number): boolean =>
  seats > 0 && (majority === 'simple' ? yes * 2 > seats : yes * 3 >= seats * 2);
