/** Who a rung speaks to, as seen from what is due: whoever that is when the rung fires. */
export const RUNG_AUDIENCES = [
  'owner',
  'liaison',
  'deputy',
  'duty',
  'lead',
  'coordinator',
  'chair',
  /** The agenda of the next meeting. */
  'agenda',
] as const;
export type RungAudience = (typeof RUNG_AUDIENCES)[number];

/** The ways on which a rung's notice goes to a person. */
export const RUNG_CHANNELS = ['app', 'mail', 'push', 'webhook'] as const;
export type RungChannel = (typeof RUNG_CHANNELS)[number];

/** Whether a distance is counted in time that is worked, or in time that passes. */
export const LADDER_CLOCKS = ['working', 'wall'] as const;
export type LadderClock = (typeof LADDER_CLOCKS)[number];

/** The most rungs of one ladder. */
export const RUNGS_MAX = 12;
/** The farthest that a rung may lie from what is due, either way, in days that pass. */
export const RUNG_DAYS_MAX = 366;
/** The same in hours and in minutes. */
export const RUNG_HOURS_MAX = RUNG_DAYS_MAX * 24;
export const RUNG_MINUTES_MAX = RUNG_HOURS_MAX * 60;
