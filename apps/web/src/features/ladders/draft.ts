import { v7 } from 'uuid';
import {
  type Ladder,
  type LadderClock,
  type LadderName,
  type LadderRow,
  type Rung,
  type RungAudience,
  type RungChannel,
  type RungOffset,
  RUNG_AUDIENCES,
  RUNG_CHANNELS,
} from '#libs/domain';

/** Units in which a distance is said, the largest first. */
export const UNITS = ['days', 'hours', 'minutes'] as const;
export type Unit = (typeof UNITS)[number];

export const SIDES = ['before', 'at', 'after'] as const;
export type Side = (typeof SIDES)[number];

/** A step as somebody writes it: one number of one unit, before or after. */
export interface DraftRung {
  /** Stays with it wherever it is moved. */
  key: string;
  side: Side;
  /** As it was typed. */
  amount: string;
  unit: Unit;
  clock: LadderClock;
  audience: RungAudience[];
  channels: RungChannel[];
  /** What it was before, in several units, as long as nobody says it anew. */
  was: RungOffset | null;
}

/** A ladder as somebody writes it. */
export interface DraftLadder {
  name: LadderName;
  /** The version that was seen. */
  version: number;
  obsoleteAfterHours: number;
  rungs: DraftRung[];
}

export const draftOf = ({ name, version, ladder }: LadderRow): DraftLadder => ({
  name,
  version,
  obsoleteAfterHours: ladder.obsoleteAfterHours,
  rungs: ladder.rungs.map(draftRung),
});

function draftRung({ offset, audience, channels }: Rung): DraftRung {
  const said = UNITS.filter((unit) => offset[unit]);
  const unit = said[0] ?? 'days';
  const amount = offset[unit] ?? 0;
  return {
    key: v7(),
    side: amount === 0 ? 'at' : amount < 0 ? 'before' : 'after',
    amount: String(Math.abs(amount) || 1),
    unit,
    clock: offset.clock,
    audience,
    channels,
    was: said.length > 1 ? offset : null,
  };
}

/** The ladder that is meant; a number that is none is left as none, for the problems of the ladder to be told of it. */
export const ladderOfDraft = ({ name, obsoleteAfterHours, rungs }: DraftLadder): Ladder => ({
  id: name,
  obsoleteAfterHours,
  rungs: rungs.map((rung, place) => ({
    number: place + 1,
    offset: offsetOf(rung),
    // In the order of the list, whichever was chosen first.
    audience: RUNG_AUDIENCES.filter((one) => rung.audience.includes(one)),
    channels: RUNG_CHANNELS.filter((one) => rung.channels.includes(one)),
  })),
});

function offsetOf({ side, amount, unit, clock, was }: DraftRung): RungOffset {
  if (was) return { ...was, clock };
  if (side === 'at') return { clock };
  const many = /^\d{1,6}$/.test(amount.trim()) ? Number(amount) : NaN;
  return { clock, [unit]: side === 'before' ? -many : many };
}

/** A step above the last one: a day later, for the chair. */
export function nextRung(rungs: readonly DraftRung[]): DraftRung {
  const last = rungs.at(-1);
  const beyond = last?.side === 'after' && !last.was ? Number(last.amount) || 0 : 0;
  return {
    key: v7(),
    side: 'after',
    amount: String(beyond + 1),
    unit: last?.side === 'after' ? last.unit : 'days',
    clock: last?.clock ?? 'working',
    audience: ['chair'],
    channels: ['app', 'mail'],
    was: null,
  };
}

/** The steps with one of them a place further down or up; as they are where there is no such place. */
export function moved(rungs: readonly DraftRung[], from: number, by: -1 | 1): DraftRung[] {
  const to = from + by;
  if (to < 0 || to >= rungs.length) return [...rungs];
  const turned = [...rungs];
  [turned[from], turned[to]] = [turned[to]!, turned[from]!];
  return turned;
}
