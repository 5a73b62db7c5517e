import {
  agencyOf,
  holderOf,
  type KeptLadder,
  localOf,
  type PlannedRung,
  type Promised,
  type Referral,
  referralSteps,
  type WorkCalendar,
} from '#libs/domain';

/** What stays too late to be said: a step that is this much overdue speaks once, and not of each time that was missed (hours). */
const OBSOLETE_HOURS = 7 * 24;

/** What is reminded of while nobody takes the step. */
export interface StepReminder {
  /** Whose people are reminded; of what a coordinator holds, the agency that is to receive the person. */
  agencyId: string;
  priority: 'urgent' | 'normal';
  due: Promised;
  /** The steps were reckoned with the state, and are not reckoned anew by a ladder. */
  ladder: KeptLadder;
  rungs: PlannedRung[];
}

/** What is reminded of while a referral stands so; null where nobody is waited for. */
export function stepReminder(referral: Referral, calendar: WorkCalendar): StepReminder | null {
  const rungs = referralSteps(referral, calendar);
  if (!rungs.length) return null;
  return {
    agencyId: agencyOf(holderOf(referral), referral) ?? referral.receiverAgencyId,
    priority: referral.priority === 'urgent' ? 'urgent' : 'normal',
    due: { ...localOf(rungs[0]!.at, calendar.zone), zone: calendar.zone },
    ladder: { id: 'referral', rungs: [], obsoleteAfterHours: OBSOLETE_HOURS },
    rungs,
  };
}
