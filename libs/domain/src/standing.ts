/** What a person may be at the table of a task force. A set, not a ladder: none includes another. */
export const TASK_FORCE_STANDINGS = [
  'chair',
  'vice_chair',
  'secretary',
  'coordinator',
  'member',
  'observer',
  'evaluator',
  'administrator',
] as const;

/** What a person may be in an agency. Only these work on cases. */
export const AGENCY_STANDINGS = [
  'lead',
  'liaison',
  'deputy',
  'duty_contact',
  'worker',
  'volunteer',
  'privacy_lead',
] as const;

export const STANDINGS = [...TASK_FORCE_STANDINGS, ...AGENCY_STANDINGS] as const;
export type Standing = (typeof STANDINGS)[number];

/** The sectors that sit at one table. */
export const SECTORS = [
  'health',
  'social_service',
  'municipality',
  'justice',
  'humanitarian',
  'civil_society',
] as const;
export type Sector = (typeof SECTORS)[number];

/** Who acts: one person, for one agency, at the table of one task force. Nothing follows a person from one table to another. */
export interface Actor {
  personId: string;
  agencyId: string;
  taskForceId: string;
  standings: readonly Standing[];
  /** The session through which they act; absent for actors that no session is behind, as in a loader. */
  sessionId?: string;
  /** The link in a letter by which they answer, without a session. */
  linkId?: string;
}

/** True when the actor holds at least one of these standings. */
export const holdsAny = (actor: Pick<Actor, 'standings'>, wanted: readonly Standing[]): boolean =>
  wanted.some((standing) => actor.standings.includes(standing));
