import type { StreamName } from '../stream.js';
import type { Part } from './part.js';

/** How much of a case somebody wants to be told of. */
export const FOLLOW_LEVELS = ['all', 'mentions', 'nothing'] as const;
export type FollowLevel = (typeof FOLLOW_LEVELS)[number];

/** The most that is counted of what is unread; one more stands for "more than that". */
export const UNREAD_MAX = 100;

/** Where somebody stands in one stream that they read: what happened in it since they were there. */
export interface ReadingRow {
  stream: StreamName;
  caseId: string;
  /** Null for the common part. */
  part: Part | null;
  /** Up to which number they have read. */
  read: number;
  head: number;
  /** Messages of others after that, 101 at most. */
  unread: number;
  /** How many of those call them or their agency. */
  mentions: number;
  /** The number of the first of them; null when there is none. */
  first: number | null;
  /** Agencies that said something of it. */
  agencyIds: string[];
  /** What else happened, those that left included: agencies and people that came and went, an end; counted. */
  others: number;
  /** Agencies that left or were released, in that order; twice when it happened twice. */
  left: string[];
  /** When something last happened, ISO 8601 in UTC. */
  lastAt: string;
  level: FollowLevel;
}
