import type { Attendance } from './attendance.js';

/** A mistake in the roll that was found later (A9). What was recorded stays; this stands beside it, and why in the words of the meeting. */
export interface RollCorrection {
  correctionId: string;
  /** What is wrong, as it stood; without it somebody had been left out. */
  was?: Attendance;
  /** How it was; without it nobody was there at all. */
  is?: Attendance;
  by: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The roll as it was by all that is known today; what was recorded is in the roll itself, and stays there. */
export const correctedRoll = (roll: readonly Attendance[], corrections: readonly RollCorrection[] = []): Attendance[] =>
  corrections.reduce<Attendance[]>(corrected, [...roll]).sort(byCame);

function corrected(roll: Attendance[], { was, is }: RollCorrection): Attendance[] {
  if (!was) return is ? [...roll, is] : roll;
  return roll.flatMap((one) => {
    if (!isSame(one, was)) return one;
    return is ? endedAs(one, was, is) : [];
  });
}

/** Who was still there when it was put right went later, as it was recorded then. */
function endedAs({ to }: Attendance, was: Attendance, is: Attendance): Attendance {
  return was.to === undefined && is.to === undefined && to !== undefined ? { ...is, to } : is;
}

const isSame = (one: Attendance, other: Attendance): boolean =>
  one.personId === other.personId && one.from === other.from;

const byCame = (a: Attendance, b: Attendance): number => a.from - b.from || (a.personId < b.personId ? -1 : 1);
