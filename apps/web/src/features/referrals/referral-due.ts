import type { TFunction } from 'i18next';
import { agencyOf, holderOf, isOpen, mayHaveCompany, type ReferralRow, type ReferralView } from '#libs/domain';
import { momentWords } from '../actions/action-names.js';

/** How near it is until when a step is to be taken. `settled`: nobody is waited for any more. */
export type ReferralDueState = 'ahead' | 'soon' | 'late' | 'settled';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** It is near when so much of the time is left. */
const LAST_PART = 1 / 5;

type Timed = Pick<ReferralView, 'state' | 'since' | 'dueAt'>;

/** Late follows from when it is due and the clock of whoever looks: nothing has to have run for it. */
export function referralDueState({ state, since, dueAt }: Timed, now: number): ReferralDueState {
  if (dueAt === null || !isOpen(state)) return 'settled';
  if (dueAt <= now) return 'late';
  return dueAt - now <= (dueAt - since) * LAST_PART ? 'soon' : 'ahead';
}

/** Whose language it is read in, and by which clock. */
interface Reading {
  t: TFunction;
  language: string;
  /** Milliseconds since 1970. */
  now: number;
  zone: string;
}

/** Until when, as short as it can be said: `until today 16:00`, `in 20 min`, `3 h late`. */
export function referralDueWords(referral: Timed, { t, language, now, zone }: Reading): string {
  const { dueAt } = referral;
  if (dueAt === null) return '';
  const left = dueAt - now;
  if (left <= 0) return lateWords(-left, t);
  if (left < HOUR) return t('action.dueIn', { count: Math.max(1, Math.round(left / MINUTE)) });
  return t('referral.until', { when: momentWords(dueAt, zone, { t, language, now }) });
}

function lateWords(since: number, t: TFunction): string {
  if (since < MINUTE) return t('action.lateNow');
  if (since < HOUR) return t('action.lateMinutes', { count: Math.floor(since / MINUTE) });
  if (since < DAY) return t('action.lateHours', { count: Math.floor(since / HOUR) });
  return t('action.lateDays', { count: Math.floor(since / DAY) });
}

/** The list in which a referral stands for its reader. */
export const REFERRAL_LISTS = ['ours', 'others', 'coordinator', 'ended'] as const;
export type ReferralList = (typeof REFERRAL_LISTS)[number];

/** The agency that holds the step; null where that is the coordinator, or nobody any more. */
export const holdingAgency = (referral: ReferralView): string | null => agencyOf(holderOf(referral), referral);

/** Whether the reader's agency is asked to go along, and has not answered. */
export const isAskedAlong = ({ state, askedAgencyId }: ReferralView, agencyId: string): boolean =>
  askedAgencyId === agencyId && mayHaveCompany(state);

/** By who is waited for: the reader's agency, whose step it is or which is asked to go along; another one; or the coordinator. */
export function listOf(referral: ReferralView, agencyId: string): ReferralList {
  if (!isOpen(referral.state)) return 'ended';
  if (isAskedAlong(referral, agencyId)) return 'ours';
  if (holderOf(referral) === 'coordinator') return 'coordinator';
  return holdingAgency(referral) === agencyId ? 'ours' : 'others';
}

/** One list of them: by the clock where somebody is waited for, else the latest first. */
export function inList(rows: readonly ReferralRow[], list: ReferralList, agencyId: string): ReferralRow[] {
  return rows
    .filter((row) => listOf(row, agencyId) === list)
    .toSorted((one, other) => (list === 'ended' ? other.since - one.since : dueFirst(one) - dueFirst(other)));
}

const dueFirst = ({ dueAt }: ReferralView): number => dueAt ?? Number.MAX_SAFE_INTEGER;
