import {
  ACTION_STATUSES,
  allows,
  actionStream,
  laterThan,
  Refusal,
  relationsToChannel,
  SnoozeReminder,
} from '#libs/domain';
import { type CommandContext, defineCommand } from '#libs/kernel';
import { calendarFor } from '#libs/ladders';
import { loadAction, type LoadedAction } from '../action.queries.js';
import { answerStore } from '../answer.store.js';
import { snoozeStore } from '../snooze.store.js';

/**
 * Whoever was reminded of an action wants to be reminded later: what waits for them waits until then, and what they were told last is
 * told again. Others are told as before, and the next step comes when it would have come.
 */
export const snoozeReminder = defineCommand({
  name: 'reminder.snooze',
  input: SnoozeReminder,
  stream: actionStream,
  load: ({ db, input, stream }) => loadAction(db, stream, input.actionId),
  may: (actor, { place }) => allows('reminder.snooze', actor, relationsToChannel(actor, place)),
  async run(ctx) {
    const { db, actor, input, subject, append } = ctx;
    const { actionId, on, revision } = input;
    if (revision !== undefined && revision !== subject.state.revision) throw new Refusal('illegal_move');
    const until = on ? await laterFor(ctx, subject) : null;
    if (actor.linkId) await answerStore.use(db, actor.linkId, actionId, !on);
    const seq = append('reminder.snoozed', {
      kind: 'action',
      subjectId: actionId,
      until: until && until.toISOString(),
      ...(actor.linkId ? { byLink: true } : {}),
    });
    const done = until
      ? await snoozeStore.snooze(db, actionId, until, actor.linkId ?? null, seq)
      : await snoozeStore.wake(db, actionId, seq);
    if (!done) throw new Refusal('illegal_move');
    return { until: until && until.toISOString() };
  },
});

/** When the actor is reminded again. Refused as `illegal_move` where nobody may wait. */
async function laterFor(
  { db, actor, input }: Pick<CommandContext<SnoozeReminder>, 'db' | 'actor' | 'input'>,
  { state }: LoadedAction,
): Promise<Date> {
  if (!ACTION_STATUSES[state.status].reminds) throw new Refusal('illegal_move');
  const calendar = await calendarFor(db, actor.taskForceId, actor.agencyId);
  const { quiet, freeDays } = await snoozeStore.quiet(db, calendar.zone);
  const { now, next } = await snoozeStore.times(db, input.actionId);
  const mine = { quiet, peace: freeDays ? calendar : undefined };
  const until = laterThan(now, state.priority, calendar, mine, next);
  if (until === null) throw new Refusal('illegal_move');
  return new Date(until);
}
