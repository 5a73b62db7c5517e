import { createHash, randomUUID } from 'node:crypto';
import {
  actionPlace,
  type Actor,
  type AnswerByLink,
  answersFor,
  type AnswerView,
  Refusal,
  UNDO_HOURS,
} from '#libs/domain';
import type { Command, Kernel } from '#libs/kernel';
import { type AnswerAtDoor, answerStore } from './answer.store.js';
import { assureAction } from './commands/assure-action.js';
import { MOVE_COMMANDS } from './commands/move-action.js';
import { moveDue } from './commands/move-due.js';
import { snoozeReminder } from './commands/snooze-reminder.js';
import { undoAction } from './commands/undo-action.js';

const HOUR_MS = 3_600_000;
const COMMANDS = new Map(
  [...MOVE_COMMANDS, moveDue, assureAction].map((command) => [command.name, command as unknown as Command]),
);

const SNOOZE = snoozeReminder as unknown as Command;

/** What the secret of a link in a letter can do now. Looking changes nothing, and tells nothing of the action. */
export async function openAnswer(kernel: Kernel, secret: string): Promise<AnswerView> {
  return viewOf(kernel, await linkOf(kernel, secret));
}

/** Answers a reminder as the person whom its letter was for, by the same commands as in the app. A second answer changes nothing. */
export async function answerByLink(kernel: Kernel, { secret, act, words, due }: AnswerByLink): Promise<AnswerView> {
  const said = { ...(words === undefined ? {} : { words }), ...(due ? { due } : {}) };
  const link = await linkOf(kernel, secret);
  if (link.usedAt) return viewOf(kernel, link);
  const answer =
    act === 'snooze'
      ? run(kernel, link, SNOOZE, { on: true })
      : run(kernel, link, COMMANDS.get(`action.${act}`)!, said);
  await answer.catch(async (error: unknown) => {
    // Two at once: whoever comes second is told that it is answered.
    if (!(error instanceof Refusal && ['link_over', 'illegal_move'].includes(error.code))) throw error;
    if (!(await linkOf(kernel, secret)).usedAt) throw error;
  });
  return openAnswer(kernel, secret);
}

/** Takes the answer of a link back. The link is over then. */
export async function undoAnswer(kernel: Kernel, secret: string): Promise<void> {
  const link = await linkOf(kernel, secret);
  if (!link.usedAt) throw new Refusal('illegal_move');
  if (link.snoozed) await run(kernel, link, SNOOZE, { on: false });
  else await run(kernel, link, undoAction as unknown as Command, {});
}

async function linkOf(kernel: Kernel, secret: string): Promise<AnswerAtDoor> {
  const link = await answerStore.find(kernel.database.pool, createHash('sha256').update(secret).digest());
  if (!link) throw new Refusal('link_over');
  return link;
}

function viewOf(kernel: Kernel, { usedAt, status, priority, zone }: AnswerAtDoor): AnswerView {
  if (!usedAt) return { state: 'open', acts: answersFor(status, priority), zone };
  const until = usedAt.getTime() + UNDO_HOURS * HOUR_MS;
  return { state: 'answered', undo: until > kernel.clock.now().getTime() ? new Date(until).toISOString() : null };
}

/** With the rights that the person has now: the link is no session, and acts on this one action. */
async function run(kernel: Kernel, link: AnswerAtDoor, command: Command, said: object): Promise<void> {
  const { id: linkId, actionId, stream, personId, agencyId, taskForceId, standings } = link;
  const actor: Actor = { personId, agencyId, taskForceId, standings, linkId };
  await kernel.runner.run(command, actor, randomUUID(), {
    ...actionPlace(stream),
    actionId,
    ...said,
  });
}
