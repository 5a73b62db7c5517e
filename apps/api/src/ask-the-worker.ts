import { ACTION_REACTIONS } from '#libs/actions';
import { CASE_REACTIONS } from '#libs/cases';
import { type EventType, isActionEvent, parseStream } from '#libs/domain';
import { CLIMB, ESCALATION_REACTIONS } from '#libs/escalation';
import { DRAIN, type Kernel } from '#libs/kernel';
import { LETTERS } from '#libs/letters';
import { BOARD_REACTIONS } from '#libs/board';
import { PERSON_FILE_REACTIONS } from '#libs/person-file';
import { REFERRAL_REACTIONS } from '#libs/referrals';
import { SHARE_REACTIONS } from '#libs/shares';

/** Event types that some reaction waits for; a job for every message would cost more than the message. */
const AWAITED: ReadonlySet<EventType> = new Set(
  [
    ...CASE_REACTIONS,
    ...ACTION_REACTIONS,
    ...ESCALATION_REACTIONS,
    ...SHARE_REACTIONS,
    ...REFERRAL_REACTIONS,
    ...BOARD_REACTIONS,
    ...PERSON_FILE_REACTIONS,
  ].flatMap(({ to }) => to),
);

/** After these, too, a step of a reminder may be due at once. */
const PLANS: ReadonlySet<EventType> = new Set(['glass.broken', 'share.revoked']);

/** After these a letter may be waiting. */
const WRITES_LETTERS: ReadonlySet<EventType> = new Set([
  'person.invited',
  'invitation.renewed',
  'account.changed',
  'meeting.called',
  'meeting.moved',
  'meeting.cancelled',
]);

/** Asks the worker, after each commit that has an event for it, for reactions, for letters and for reminders. */
export function askTheWorker({ hint, jobs, config }: Kernel): void {
  hint.onCommit(({ stream, events }) => {
    if (events.some(({ type }) => AWAITED.has(type))) jobs.ask(DRAIN, { stream });
    if (events.some((event) => isActionEvent(event) || PLANS.has(event.type))) jobs.ask(CLIMB, { rung: 'planned' });
    if (config.SMTP_URL && events.some(({ type }) => WRITES_LETTERS.has(type))) jobs.ask(LETTERS, {});
  });
  hint.onMoved((heads) => {
    for (const stream of heads.keys()) if (parseStream(stream)?.kind === 'case') jobs.ask(DRAIN, { stream });
  });
}
