/** How somebody takes part. A proxy is somebody who was sent word of, and is not there themselves. */
export const ATTENDANCE_MODES = ['room', 'video', 'phone', 'proxy'] as const;
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];

/** A time during which somebody takes part, from when they came until they went (A1). Times in milliseconds since 1970. */
export interface Attendance {
  personId: string;
  /** The agency whose seat they fill; without it they are there and fill none. */
  seat?: string;
  /** They fill it in place of its contact. */
  deputy?: boolean;
  mode: AttendanceMode;
  from: number;
  /** While they are there, there is none. */
  to?: number;
  /** Who recorded it: they themselves, or the secretary. */
  by: string;
}

/** Whoever comes, as it is recorded. */
export type Arrival = Omit<Attendance, 'to'>;

/**
 * The roll after somebody came. A seat has one holder at any moment: its contact displaces the stand-in, whose time in the seat
 * ends there while they stay in the room; a stand-in displaces nobody, and neither does whoever sits in the seat already (D1).
 */
export function comeIn(roll: readonly Attendance[], arrival: Arrival): Attendance[] {
  const { personId, seat, deputy, from } = arrival;
  const here = roll.find((one) => one.personId === personId && one.to === undefined);
  if (here && here.seat === seat && here.mode === arrival.mode) return [...roll];
  const holder = seat === undefined ? undefined : holderOf(roll, seat);
  const taken = holder !== undefined && holder !== here && (deputy || !holder.deputy);
  const comes: Attendance = taken ? withoutSeat(arrival) : arrival;
  if (here && taken && here.mode === arrival.mode) return [...roll];
  const ended = roll.map((one) => (one === here || (one === holder && !taken) ? { ...one, to: from } : one));
  // Who gives up the seat stays in the room.
  const stays = holder && !taken && holder !== here ? [{ ...withoutSeat(holder), from, by: arrival.by }] : [];
  return [...ended, ...stays, comes];
}

/** The roll after somebody went. Whoever was not there is not there still. */
export const goOut = (roll: readonly Attendance[], personId: string, at: number): Attendance[] =>
  roll.map((one) => (one.personId === personId && one.to === undefined ? { ...one, to: Math.max(at, one.from) } : one));

/** Who fills which seat at a moment, by agency; now, where none is given. */
export function seatsFilled(roll: readonly Attendance[], at?: number): Map<string, string> {
  const filled = new Map<string, string>();
  for (const one of roll) if (one.seat !== undefined && isThere(one, at)) filled.set(one.seat, one.personId);
  return filled;
}

const isThere = ({ from, to }: Attendance, at: number | undefined): boolean =>
  at === undefined ? to === undefined : from <= at && (to === undefined || at < to);

const holderOf = (roll: readonly Attendance[], seat: string): Attendance | undefined =>
  roll.find((one) => one.seat === seat && one.to === undefined);

function withoutSeat({ personId, mode, from, by }: Arrival): Attendance {
  return { personId, mode, from, by };
}
