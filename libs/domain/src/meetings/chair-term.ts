/** After how long without a sign of the chair the vice-chair may take it, in milliseconds (H2). */
export const VICE_CHAIR_AFTER = 60_000;
/** After how long the secretary may appoint somebody who is there (H2). */
export const SECRETARY_AFTER = 5 * 60_000;

/** Who leads a meeting. Each change of it is a new term; what was said in an older one has no effect (H1). */
export interface ChairTerm {
  personId: string;
  /** Counts from 1. */
  term: number;
  /** When they took it; milliseconds since 1970. */
  since: number;
}

/** How the chair comes to somebody else. */
export const CHAIR_WAYS = [
  /** Whoever leads hands it to them. */
  'given',
  /** The vice-chair asked, and whoever leads agreed. */
  'agreed',
  /** The vice-chair took it: nothing was heard of who leads. */
  'taken',
  /** The secretary named somebody who is there: nothing was heard of either. */
  'appointed',
] as const;
export type ChairWay = (typeof CHAIR_WAYS)[number];

/** Who wishes to change the chair, and what the meeting knows of those whom it concerns. */
export interface ChairChange {
  way: ChairWay;
  /** Who does it. */
  by: { personId: string; viceChair: boolean; secretary: boolean };
  /** To whom it comes, and whether they are there. */
  to: { personId: string; present: boolean };
  /** When something was last heard of who leads now; milliseconds since 1970. */
  heardOfChairAt: number;
  /** The vice-chair who asked for it, if one did. */
  askedBy?: string;
}

/** Why the chair does not change hands; null when it may. */
export type ChairRefusal = 'not_yours_to_give' | 'chair_is_here' | 'not_present' | 'nobody_asked' | null;

/** Whether the chair may change hands so at a moment (H2). */
export function refusesChair(chair: ChairTerm, change: ChairChange, now: number): ChairRefusal {
  const { way, by, to, heardOfChairAt, askedBy } = change;
  if (!to.present) return 'not_present';
  const silent = now - heardOfChairAt;
  switch (way) {
    case 'given':
      return by.personId === chair.personId ? null : 'not_yours_to_give';
    case 'agreed':
      if (by.personId !== chair.personId) return 'not_yours_to_give';
      return askedBy === to.personId ? null : 'nobody_asked';
    case 'taken':
      if (!by.viceChair || by.personId !== to.personId) return 'not_yours_to_give';
      return silent > VICE_CHAIR_AFTER ? null : 'chair_is_here';
    case 'appointed':
      if (!by.secretary) return 'not_yours_to_give';
      return silent > SECRETARY_AFTER ? null : 'chair_is_here';
  }
}

/** The next term, of somebody else. */
export const nextTerm = ({ term }: ChairTerm, personId: string, now: number): ChairTerm => ({
  personId,
  term: term + 1,
  since: now,
});
