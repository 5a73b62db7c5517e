import type { Sector } from '../standing.js';

/** Seats at the table that a part of all of them makes: at least `parts` of `of`, or more than that where `beyond` is set. */
export interface SeatShare {
  parts: number;
  of: number;
  /** More than so many, as in "more than half". */
  beyond?: boolean;
}

/** When a meeting may decide: everything that is said here must hold (A3). Nothing said: always. */
export interface QuorumRule {
  /** At least so many seats. */
  seats?: number;
  /** At least this part of the seats that are filled. */
  share?: SeatShare;
  /** Agencies whose seats must be there. */
  named?: readonly string[];
  /** At least so many sectors. */
  sectors?: number;
  /** Whether a seat that leaves for an item still counts as one of those that there are; without it, it leaves both numbers. */
  recusedCount?: boolean;
}

/** A seat of a series. */
export interface QuorumSeat {
  agencyId: string;
  sector: Sector;
  /** Whether anybody is named for it. A vacant seat counts for nothing. */
  filled: boolean;
}

/** How a meeting stands to its rule at one moment: what the light shows, and what a decision keeps (A6). */
export interface Quorum {
  met: boolean;
  /** How many are there who count; a person who fills two seats counts once (D1). */
  present: number;
  /** Of how many seats. */
  of: number;
  /** What is wanting, part by part; a part that holds is not there. */
  lacks: {
    /** So many more seats. */
    seats?: number;
    /** These agencies. */
    named?: string[];
    /** So many more sectors. */
    sectors?: number;
  };
}

/**
 * Whether a meeting may decide now.
 * @param present who fills which seat, by agency
 * @param recused agencies whose seats leave for the current item
 */
export function quorumOf(
  rule: QuorumRule,
  seats: readonly QuorumSeat[],
  present: ReadonlyMap<string, string>,
  recused: ReadonlySet<string> = new Set(),
): Quorum {
  const there = seats.filter(({ agencyId }) => present.has(agencyId) && !recused.has(agencyId));
  const people = new Set(there.map(({ agencyId }) => present.get(agencyId))).size;
  const of = seats.filter(({ agencyId, filled }) => filled && (rule.recusedCount || !recused.has(agencyId))).length;
  const wanted = Math.max(rule.seats ?? 0, rule.share ? seatsOf(rule.share, of) : 0);
  const named = (rule.named ?? []).filter((agencyId) =>
    recused.has(agencyId) ? rule.recusedCount : !present.has(agencyId),
  );
  const sectors = (rule.sectors ?? 0) - new Set(there.map(({ sector }) => sector)).size;
  const lacks: Quorum['lacks'] = {
    ...(people < wanted ? { seats: wanted - people } : {}),
    ...(named.length ? { named } : {}),
    ...(sectors > 0 ? { sectors } : {}),
  };
  return { met: Object.keys(lacks).length === 0, present: people, of, lacks };
}

/** How many seats make the share of so many: whole numbers only, so that a third of nine is three and nothing is rounded away. */
const seatsOf = ({ parts, of, beyond = false }: SeatShare, seats: number): number =>
  beyond ? Math.floor((parts * seats) / of) + 1 : Math.ceil((parts * seats) / of);
