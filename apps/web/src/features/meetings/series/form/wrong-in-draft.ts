import { isLocalDate, isLocalTime, MEETING_LINE_MAX, MEETING_MINUTES_MAX, type Sector } from '#libs/domain';
import { firstSkipped } from '../skipped-start.js';
import { ruleFault } from '#libs/domain';
import { ruleOfDraft, type SeriesDraft, typedNumber } from './series-draft.js';

/** What is still to be put right in a series, by its field: each is the last part of the key of its words. */
export interface WrongInDraft {
  name?: 'nameMissing';
  code?: 'codeWrong';
  interval?: 'interval';
  weekdays?: 'weekdays';
  on?: 'on';
  starts?: 'starts';
  until?: 'until';
  time?: 'time';
  minutes?: 'minutes';
  seatIds?: 'seatsMissing';
  seats?: 'seatsTooMany';
  named?: 'namedNoSeat';
  sectors?: 'sectorsTooMany';
  template?: 'minutes';
  proposeDays?: 'daysWrong';
  callDays?: 'daysWrong';
  /** The first of its dates on which its time is left out, with the nearest that there are. */
  gap?: { date: string; before: string; after: string };
}

const LEAST_MINUTES = 5;
const DAYS_MAX = 60;

/**
 * What is to be put right before a series can be kept.
 * @param sectorOf of an agency; undefined while it is not known
 * @param dates the next days on which it would be held
 */
export function wrongInDraft(
  draft: SeriesDraft,
  sectorOf: (agencyId: string) => Sector | undefined,
  dates: readonly string[],
): WrongInDraft {
  const name = draft.name.trim();
  const gap = isLocalTime(draft.time) ? firstSkipped(dates, draft) : null;
  return {
    ...(name.length < 1 || name.length > MEETING_LINE_MAX ? { name: 'nameMissing' } : {}),
    ...(/^[A-Z][A-Z0-9]{0,7}$/.test(draft.code.trim()) ? {} : { code: 'codeWrong' }),
    ...wrongInWhen(draft),
    ...(gap ? { gap } : {}),
    ...wrongInSeats(draft, sectorOf),
    ...(draft.template.some(({ on, minutes }) => on && !isWithin(minutes, 0, MEETING_MINUTES_MAX))
      ? { template: 'minutes' }
      : {}),
    ...(isWithin(draft.proposeDays, 0, DAYS_MAX) ? {} : { proposeDays: 'daysWrong' }),
    ...(isWithin(draft.callDays, 0, DAYS_MAX) ? {} : { callDays: 'daysWrong' }),
  };
}

function wrongInWhen(draft: SeriesDraft): WrongInDraft {
  const fault = ruleFault(ruleOfDraft(draft));
  return {
    ...(isWithin(draft.interval, 1, 12) ? {} : { interval: 'interval' }),
    ...(isLocalDate(draft.starts) ? {} : { starts: 'starts' }),
    ...(isLocalTime(draft.time) ? {} : { time: 'time' }),
    ...(isWithin(draft.minutes, LEAST_MINUTES, MEETING_MINUTES_MAX) ? {} : { minutes: 'minutes' }),
    ...(fault ? { [fault]: fault } : {}),
  };
}

function wrongInSeats(draft: SeriesDraft, sectorOf: (agencyId: string) => Sector | undefined): WrongInDraft {
  const { seatIds, seats, named, sectors } = draft;
  const known = new Set(seatIds.map(sectorOf));
  return {
    ...(seatIds.length === 0 ? { seatIds: 'seatsMissing' } : {}),
    ...(seats.trim() && !isWithin(seats, 1, seatIds.length) ? { seats: 'seatsTooMany' } : {}),
    ...(named.every((id) => seatIds.includes(id)) ? {} : { named: 'namedNoSeat' }),
    ...(sectors.trim() && !isWithin(sectors, 1, known.size) ? { sectors: 'sectorsTooMany' } : {}),
  };
}

function isWithin(typed: string, least: number, most: number): boolean {
  const number = typedNumber(typed);
  return number >= least && number <= most;
}
