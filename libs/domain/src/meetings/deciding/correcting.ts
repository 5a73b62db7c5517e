import { Refusal } from '../../errors.js';
import type { Attendance, AttendanceMode } from '../attendance.js';
import { correctedRoll } from '../roll-corrections.js';
import type { MeetingView } from '../meeting.view.js';
import type { Decides, Doer } from './happened.js';

/** What was wrong in the roll, and how it was (A9). */
export interface CorrectsRoll {
  correctionId: string;
  personId: string;
  /** When the time that is wrong began, as it stands; without it, somebody was left out. */
  recordedFrom?: number;
  /** How it was; without it, they were not there at all. Without `to`: until the end. */
  is?: { mode: AttendanceMode; from: number; to?: number; seat?: string; deputy?: boolean };
}

/**
 * The roll is put right: what was recorded stays as it is, and the correction stands beside it with who made it and when. Who is there
 * now is not changed by it: they come and go as usual. What it means for decisions is shown, and changes none of them.
 */
export const correctRoll: Decides<CorrectsRoll> = (view, input, by) => {
  const { correctionId, personId, recordedFrom } = input;
  if (view.meeting.openedAt === undefined) throw new Refusal('illegal_move');
  if (view.corrections?.some((one) => one.correctionId === correctionId)) return [];
  const roll = correctedRoll(view.roll, view.corrections);
  const was = roll.find((one) => one.personId === personId && one.from === recordedFrom);
  if (recordedFrom !== undefined && !was) throw new Refusal('not_found');
  const is = input.is && asItWas(personId, input.is, was, by);
  if (!was && !is) throw new Refusal('invalid_input', { from: ['must say when they came'] });
  if (was && is && sameTime(was, is)) return [];
  if (view.meeting.endedAt === undefined) refuseWhoIsThere(was, is);
  if (is) {
    const others = roll.filter((one) => one !== was);
    refuseImpossible(view, is, others, by.at);
  }
  const correction = { correctionId, ...(was ? { was } : {}), ...(is ? { is } : {}), by: by.personId, at: by.at };
  return [{ type: 'roll.corrected', now: { corrections: [correction] } }];
};

/** A seat stays with the time that is corrected. */
function asItWas(
  personId: string,
  { mode, from, to, seat, deputy }: NonNullable<CorrectsRoll['is']>,
  was: Attendance | undefined,
  by: Doer,
): Attendance {
  const seated = was ?? { seat, deputy };
  return {
    personId,
    ...(seated.seat === undefined ? {} : { seat: seated.seat }),
    ...(seated.deputy ? { deputy: true } : {}),
    mode,
    from,
    ...(to === undefined ? {} : { to }),
    by: by.personId,
  };
}

const sameTime = (was: Attendance, is: Attendance): boolean =>
  was.from === is.from && was.to === is.to && was.mode === is.mode;

/** While the meeting goes on, whether somebody is there now is recorded as it happens, and not corrected. */
function refuseWhoIsThere(was: Attendance | undefined, is: Attendance | undefined): void {
  const isThere = (one: Attendance | undefined): boolean => one !== undefined && one.to === undefined;
  if (isThere(was) !== isThere(is))
    throw new Refusal('illegal_move', { roll: ['says who is there now: record that they come or go'] });
}

/** @throws Refusal `illegal_move` for times that cannot be, and for a seat or a person that would be there twice */
function refuseImpossible({ meeting }: MeetingView, is: Attendance, others: Attendance[], now: number): void {
  const end = meeting.endedAt ?? now;
  const { from, to = end } = is;
  if (from >= to || to > end) throw new Refusal('illegal_move', { times: ['end before they begin, or after the end'] });
  const meanwhile = others.filter((one) => one.from < to && from < (one.to ?? end));
  if (meanwhile.some((one) => one.personId === is.personId || (is.seat !== undefined && one.seat === is.seat)))
    throw new Refusal('illegal_move', { seat: ['is filled then, or they are there then: correct that first'] });
}
