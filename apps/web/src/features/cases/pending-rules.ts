import { type CaseView, type OpenPart, type PartRow, type PostMessage, partStream } from '#libs/domain';
import { goesAlong } from '../../live/goes-along.js';
import type { OutboxEntry, Rewritten, RewrittenEntry } from '../../live/outbox-rules.js';

/** Why something that somebody said did not arrive, as far as something can be done about it. */
export type PendingTrouble =
  /** One's agency reads such a part already. */
  | { kind: 'partThere'; partId: string }
  | { kind: 'caseClosed' | 'partGone' | 'notCalled' | 'answerGone' | 'filesGone' | 'agencyGone' | 'later' };

/** What is known beside the refusal. */
interface Around {
  view: Pick<CaseView, 'status' | 'seats'> | null;
  parts: readonly PartRow[];
}

/** What became of it, read from the refusal and from how the case is now; null where the server's own words say it all. */
export function pendingTrouble(entry: OutboxEntry, { view, parts }: Around): PendingTrouble | null {
  const { refusal, name } = entry;
  if (!refusal) return null;
  const wrong = Object.keys(refusal.fields ?? {});
  if (wrong.includes('mentions')) return { kind: 'notCalled' };
  if (wrong.includes('replyTo')) return { kind: 'answerGone' };
  if (wrong.includes('files')) return { kind: 'filesGone' };
  if (wrong.includes('agencyIds')) return { kind: 'agencyGone' };
  if (view?.status === 'closed') return { kind: 'caseClosed' };
  if (name === 'part.open' && refusal.code === 'illegal_move') {
    const { part, partId } = entry.input as OpenPart;
    const there = parts.find((one) => one.part === part && one.id !== partId);
    return there ? { kind: 'partThere', partId: there.id } : null;
  }
  if (name === 'message.edit' && refusal.code === 'illegal_move') return { kind: 'later' };
  const inPart = entry.lane.startsWith('part/') && (refusal.code === 'not_found' || refusal.code === 'forbidden');
  return inPart ? { kind: 'partGone' } : null;
}

/** How it can go all the same: what has to be changed, in this entry and in those behind it; null where nothing helps. */
export function remedyFor(
  entry: OutboxEntry,
  trouble: PendingTrouble,
  { entries, view }: { entries: readonly OutboxEntry[]; view: Around['view'] },
): RewrittenEntry[] | null {
  const change = (by: Rewritten): RewrittenEntry[] => [{ id: entry.id, change: by }];
  switch (trouble.kind) {
    case 'notCalled':
      return change({ input: without(entry.input, 'mentions') });
    case 'answerGone':
      return change({ input: without(entry.input, 'replyTo') });
    case 'filesGone':
      return (entry.input as PostMessage).words.trim() ? change({ input: without(entry.input, 'files') }) : null;
    case 'agencyGone': {
      const input = entry.input as OpenPart;
      const seated = (view?.seats ?? []).map(({ agencyId }) => agencyId);
      return change({ input: { ...input, agencyIds: input.agencyIds.filter((id) => seated.includes(id)) } });
    }
    case 'partThere':
      return entries.filter(({ lane }) => lane === entry.lane).map((one) => movedTo(one, trouble.partId));
    default:
      return null;
  }
}

/** What was said in a part that did not begin, said in the one that is there. */
function movedTo({ id, name, input }: OutboxEntry, partId: string): RewrittenEntry {
  const lane = partStream(partId);
  if (name !== 'part.open') return { id, change: { lane, input: { ...(input as object), partId } } };
  const said = input as OpenPart;
  // Files that were put up for the case may be said in every part of it.
  return { id, change: { lane, name: 'message.post', input: { partId, words: said.words, ...goesAlong(said) } } };
}

function without(input: unknown, key: string): object {
  const { [key]: _, ...rest } = input as Record<string, unknown>;
  return rest;
}

/** The draft to which the words of an entry go back: that of its own place, which nobody else ever sees instead. */
export function draftOf({ name, input }: Pick<OutboxEntry, 'name' | 'input'>): string {
  const { partId, part } = input as { partId?: string; part?: string };
  if (name === 'part.open') return `new.${part}`;
  return partId ? `part.${partId}` : 'common';
}
