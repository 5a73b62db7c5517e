import type { Language, Promised, ReminderKind, RungAudience } from '#libs/domain';
import type { Job } from '#libs/kernel';
import type { Held } from './held.js';

/** A notice that is to be sent now, leased to this worker. */
export interface DueNotice extends Held {
  kind: ReminderKind;
  subjectId: string;
  /** The step that speaks, from 1 on. */
  number: number;
  taskForceId: string;
  /** For which agency its reader is told. */
  agencyId: string;
  /** As what its reader is told. */
  audience: RungAudience;
  /** Whether they are told for somebody who is away. */
  standsIn: boolean;
  /** Null when there is none any more. */
  address: string | null;
  /** Whether letters to that address came back. */
  unreachable: boolean;
  language: Language;
  /** Whether its reader may read what it is about; the chair is told that something is late without. */
  reads: boolean;
  due: Promised;
  /** How often it was taken, this time included. */
  tries: number;
}

/** Under which address of the app the page of what it is about stands. */
const PAGES: Record<ReminderKind, string> = {
  action: '/actions',
  referral: '/referrals',
  glass: '/emergency',
  share: '/agreements',
};

/** The page on which what a notice is about is read and answered, as a path of the app. */
export const pageOf = ({ kind, subjectId }: Pick<DueNotice, 'kind' | 'subjectId'>): string =>
  `${PAGES[kind]}/${subjectId}`;

/** Asks the worker to look for notices that are to be sent. It carries nothing: which ones, the database knows. */
export const NOTICES: Job<object> = { name: 'notices' };
