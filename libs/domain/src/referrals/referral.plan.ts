import type { RungAudience } from '../escalation/ladder-parts.js';
import type { PlannedRung } from '../escalation/plan-rungs.js';
import type { WorkCalendar } from '../time/work-calendar.js';
import type { ReferralDue } from './referral.events.js';
import { expiryOf } from './referral.expiry.js';
import { isOpen, type NextStep, type Referral } from './referral.status.js';
import { timerEndsAt } from './referral.timer.js';

/**
 * Until when the present step is to be taken, and what happens by itself when it is not. Reckoned with the move, and kept: a holiday
 * that is entered later does not move what was promised.
 * @param calendar of the receiving service
 */
export function referralDue(referral: Referral, calendar: WorkCalendar): ReferralDue {
  const [step] = expiryOf(referral, referral.since).filter(({ moves }) => moves);
  const at = step ? timerEndsAt(referral, calendar, step.times) : null;
  return {
    dueAt: timerEndsAt(referral, calendar),
    moves: step?.moves && at !== null ? { to: step.moves, at } : null,
  };
}

/** Whom an end leaves it to, by where it goes on: they are told at once. */
const LEFT_TO: Partial<Record<NextStep['kind'], RungAudience>> = {
  coordinator_task: 'coordinator',
  table_agenda: 'agenda',
};

/** Whom is spoken to and when, as long as the step is not taken, lowest first; and at an end, whoever it is left to. */
export function referralSteps(referral: Referral, calendar: WorkCalendar): PlannedRung[] {
  const leftTo = !isOpen(referral.state) && referral.nextStep && LEFT_TO[referral.nextStep.kind];
  if (leftTo) return [{ number: 1, at: referral.since, audience: [leftTo], channels: ['app', 'mail'] }];
  return expiryOf(referral, referral.since).flatMap(({ times, audience }, place) => {
    const at = timerEndsAt(referral, calendar, times);
    return at === null ? [] : [{ number: place + 1, at, audience, channels: ['app', 'mail'] }];
  });
}
