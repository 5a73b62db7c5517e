import { createHash, randomUUID } from 'node:crypto';
import { type Actor, Refusal, type ReplyByLink, replyUndoneUntil, type ReplyView } from '#libs/domain';
import type { Command, Kernel } from '#libs/kernel';
import { BEFORE_COMMANDS } from './commands/before.js';
import { type ReplyAtDoor, replyLinkStore } from './reply-link.store.js';

/** In the order in which the app offers them. */
const OFFERED = ['comes', 'stand_in', 'apologies'] as const;

type Replying = 'meeting.reply' | 'reply.undo';
const COMMANDS = new Map(BEFORE_COMMANDS.map((command) => [command.name, command as unknown as Command]));

/** What the secret of a link in a letter that calls to a meeting can do now; null once it is over. Looking changes nothing. */
export async function openReply(kernel: Kernel, secret: string): Promise<ReplyView | null> {
  const link = await linkOf(kernel, secret);
  return link && viewOf(kernel, link);
}

/**
 * Says whether one comes, as the person whom the letter was for, by the same command as in the app. A second answer changes nothing.
 * Null once the link is over.
 * @throws Refusal `invalid_input` for somebody who may not come in their place
 */
export async function replyByLink(kernel: Kernel, { secret, reply, deputyId }: ReplyByLink): Promise<ReplyView | null> {
  const link = await linkOf(kernel, secret);
  if (!link || link.usedAt) return link && viewOf(kernel, link);
  const named = reply === 'stand_in' ? { deputyId } : {};
  if (reply === 'stand_in' && !link.standIns.some(({ personId }) => personId === deputyId))
    throw new Refusal('invalid_input', { deputyId: ['must be somebody who may come in your place'] });
  await run(kernel, link, 'meeting.reply', { reply, ...named }).catch((error: unknown) => {
    // Two at once: whoever comes second is told what was answered. It may have begun meanwhile, or be read no longer: then it is over.
    if (!(error instanceof Refusal && ['link_over', 'illegal_move', 'not_found'].includes(error.code))) throw error;
  });
  const after = await linkOf(kernel, secret);
  return after?.usedAt ? viewOf(kernel, after) : null;
}

/**
 * Takes back what was said by a link. Then it is as it was before, and can be answered by anew. Null once the link is over.
 * @throws Refusal `illegal_move` where nothing was said by it, or it was more than a day ago, or changed since
 */
export async function undoReplyByLink(kernel: Kernel, secret: string): Promise<ReplyView | null> {
  const link = await linkOf(kernel, secret);
  if (!link) return null;
  if (!link.usedAt) throw new Refusal('illegal_move');
  await run(kernel, link, 'reply.undo', {});
  return openReply(kernel, secret);
}

const linkOf = ({ database }: Kernel, secret: string): Promise<ReplyAtDoor | null> =>
  replyLinkStore.find(database.pool, createHash('sha256').update(secret).digest());

function viewOf({ clock }: Kernel, { start, usedAt, reply, standIns }: ReplyAtDoor): ReplyView {
  const said = reply?.reply ?? null;
  if (!usedAt) {
    const replies = OFFERED.filter((one) => one !== 'stand_in' || standIns.length > 0);
    return { start, state: 'open', replies, standIns, reply: said };
  }
  const standIn = standIns.find(({ personId }) => personId === reply?.deputyId)?.name ?? null;
  const until = reply?.byLink ? replyUndoneUntil(reply) : 0;
  const undo = until > clock.ms() ? new Date(until).toISOString() : null;
  return { start, state: 'answered', reply: said, standIn, undo };
}

/** With the rights that the person has now: the link is no session, and speaks about this one meeting. */
async function run(kernel: Kernel, link: ReplyAtDoor, name: Replying, said: object): Promise<void> {
  const { id: linkId, meetingId, personId, agencyId, taskForceId, standings } = link;
  const actor: Actor = { personId, agencyId, taskForceId, standings, linkId };
  await kernel.runner.run(COMMANDS.get(name)!, actor, randomUUID(), { meetingId, ...said });
}
