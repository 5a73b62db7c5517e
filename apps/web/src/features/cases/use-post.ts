import { useRef } from 'react';
import { v4 } from 'uuid';
import { type CaseView, type Mention, type OpenPart, partStream } from '#libs/domain';
import { goesAlong } from '../../live/goes-along.js';
import { useSession } from '../../live/hooks.js';
import type { UnsentFile } from '../../live/outbox-rules.js';
import type { Session } from '../../live/session.js';
import { moveAttachments } from './attachments-by-place.js';
import { composingOf } from './composing.js';
import { type Place, placeKey, type Where } from './places.js';

/** What somebody says. */
interface Said {
  words: string;
  mentions: Mention[];
  /** Files that were put up for this place, or for the case. */
  files: readonly UnsentFile[];
  /** The number of the message that it answers. */
  replyTo: number | undefined;
}

/** Gives what was said to the outbox, for this place and no other. Answers false when it could not be taken just now. */
export function usePost(view: CaseView, place: Place): (said: Said) => boolean {
  const session = useSession();
  const { outbox } = session;
  const beginning = useRef(false);
  return ({ words, mentions, files, replyTo }) => {
    const more = goesAlong({ mentions, files: files.map(({ id }) => id) });
    const own = { caseId: view.id, ...(files.length ? { files } : {}) };
    const { where } = place;
    if (where.kind !== 'new') {
      const to = where.kind === 'part' ? { partId: where.partId } : { caseId: view.id };
      const answer = replyTo === undefined ? {} : { replyTo };
      void outbox.add(place.stream!, 'message.post', { ...to, words, ...more, ...answer }, own);
      return true;
    }
    if (beginning.current) return false;
    beginning.current = true;
    const { part, agencyIds } = where;
    const partId = v4();
    const input: OpenPart = { partId, caseId: view.id, part, agencyIds, words, ...more };
    // From now on it is a place of its own, behind the message that begins it, with the network or without.
    void outbox
      .add(partStream(partId), 'part.open', input, own)
      .then(({ id }) => {
        const composing = composingOf(session, view.id);
        if (composing.get().where === where) composing.set({ ...composing.get(), where: { kind: 'part', partId } });
        void watchBeginning(session, id, input);
      })
      .finally(() => (beginning.current = false));
    return true;
  };
}

/** A part whose first message is taken back has not begun: what is typed for it waits to begin it anew. */
async function watchBeginning(session: Session, id: string, input: OpenPart): Promise<void> {
  const { outbox, drafts } = session;
  const { kind } = await outbox.outcome(id);
  if (kind === 'done') return;
  if (kind === 'refused') return watchBeginning(session, id, input);
  const lane = partStream(input.partId);
  const heir = outbox.entries.get().find((entry) => entry.lane === lane && entry.name === 'part.open');
  if (heir) return watchBeginning(session, heir.id, input);
  // Whoever took it back may have put its words into the draft by then.
  await new Promise((resolve) => setTimeout(resolve));
  const { caseId, partId, part, agencyIds } = input;
  const draft = drafts.of(caseId, placeKey({ kind: 'part', partId }));
  const again: Where = { kind: 'new', part, agencyIds };
  if (draft.get().trim()) drafts.putBack(caseId, draft.get(), placeKey(again));
  draft.set('');
  moveAttachments(session, caseId, placeKey({ kind: 'part', partId }), placeKey(again));
  const composing = composingOf(session, caseId);
  const { where } = composing.get();
  if (where.kind === 'part' && where.partId === partId) composing.set({ ...composing.get(), where: again });
}
