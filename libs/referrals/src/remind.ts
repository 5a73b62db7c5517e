import type { Referral, StreamName, WorkCalendar } from '#libs/domain';
import type { CommandContext } from '#libs/kernel';
import { remindingStore } from '#libs/ladders';
import { stepReminder } from './step-reminder.js';

interface Step {
  referralId: string;
  stream: StreamName;
  /** The number of the event after which it stands so. */
  seq: number;
  referral: Referral;
  /** Of the receiving service. */
  calendar: WorkCalendar;
  assigneeId?: string | null;
}

/** Has whoever holds the step reminded of it from now on, and those above them; of what ended, nobody any more. */
export async function remind(
  db: CommandContext<object>['db'],
  { referralId, stream, seq, referral, calendar, assigneeId = null }: Step,
): Promise<void> {
  const step = stepReminder(referral, calendar);
  if (!step) return remindingStore.stop(db, referralId, 'ended');
  const { agencyId, priority, due, ladder, rungs } = step;
  const reminded = {
    kind: 'referral',
    subjectId: referralId,
    stream,
    revision: seq,
    agencyId,
    holderId: assigneeId,
  } as const;
  await remindingStore.armSteps(db, { ...reminded, priority, due }, ladder, rungs);
}
