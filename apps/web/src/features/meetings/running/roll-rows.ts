import { type Attendance, type AttendanceMode, type MeetingView, recusedFor } from '#libs/domain';

/** How a seat stands on the roll (A2). */
export interface RollRow {
  agencyId: string;
  state: 'present' | 'stand_in' | 'recused' | 'left' | 'apologies' | 'absent' | 'vacant';
  /** Who fills it, or filled it last. */
  personId?: string;
  mode?: AttendanceMode;
  /** When they came, where that was after the meeting was opened; or when they went. Milliseconds since 1970. */
  at?: number;
  /** They take part by a device, and nothing was heard of it since; they still count. */
  silentSince?: number;
}

/** Whoever comes later than this after the opening came late (ms). */
const ON_TIME_MS = 60_000;
/** After so long without a sign of somebody's device it is said (A1; ms). */
export const LOST_AFTER_MS = 3 * 60_000;

/**
 * The roll by agency, in the order of the seats.
 * @param gone since when the devices of people are away who were connected before; milliseconds since 1970
 */
export const rollRows = (view: MeetingView, gone: ReadonlyMap<string, number>, now: number): RollRow[] => {
  const recused = recusedFor(view, view.meeting.currentItemId);
  return view.meeting.rules.seats.map(({ agencyId, filled }) => {
    const times = view.roll.filter(({ seat }) => seat === agencyId);
    const here = times.find(({ to }) => to === undefined);
    if (recused.has(agencyId)) return { agencyId, state: 'recused', ...(here ? { personId: here.personId } : {}) };
    if (here) return there(view, agencyId, here, times, gone.get(here.personId), now);
    const last = times.at(-1);
    if (last) return { agencyId, state: 'left', personId: last.personId, at: last.to! };
    if (!filled) return { agencyId, state: 'vacant' };
    const sorry = view.replies.some((one) => one.agencyId === agencyId && one.reply === 'apologies');
    return { agencyId, state: sorry ? 'apologies' : 'absent' };
  });
};

function there(
  { meeting }: MeetingView,
  agencyId: string,
  { personId, deputy, mode, from }: Attendance,
  times: readonly Attendance[],
  goneSince: number | undefined,
  now: number,
): RollRow {
  // Where the contact took the seat over from their stand-in, the seat was filled before.
  const late = times.length === 1 && from - (meeting.openedAt ?? from) > ON_TIME_MS;
  const silent = mode !== 'phone' && goneSince !== undefined && now - goneSince >= LOST_AFTER_MS;
  return {
    agencyId,
    state: deputy ? 'stand_in' : 'present',
    personId,
    mode,
    ...(late ? { at: from } : {}),
    ...(silent ? { silentSince: goneSince } : {}),
  };
}

/** People who are there without a seat. */
export const besideSeats = ({ roll }: MeetingView): Attendance[] =>
  roll.filter(({ seat, to }) => seat === undefined && to === undefined);
