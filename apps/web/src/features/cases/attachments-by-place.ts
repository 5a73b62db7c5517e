import { v4 } from 'uuid';
import { caseStream } from '#libs/domain';
import type { UnsentFile } from '../../live/outbox-rules.js';
import type { Session } from '../../live/session.js';
import { putUp } from '../../live/uploads.js';
import { type Attachments, createAttachments } from './attachments.js';
import type { Place } from './places.js';

const bySession = new WeakMap<Session, Map<string, Attachments>>();

function heldBy(session: Session): Map<string, Attachments> {
  const held = bySession.get(session) ?? new Map<string, Attachments>();
  bySession.set(session, held);
  return held;
}
const nameOf = (caseId: string, key: string): string => `${caseId} ${key}`;

/**
 * The files that are to hang on the next message in a place of a case, for as long as the page lives. For a part that the
 * server does not know yet they are put up for the case, where they are nobody's but their sender's until they are said.
 */
export function attachmentsIn(
  session: Session,
  caseId: string,
  place: Pick<Place, 'key' | 'stream' | 'beginning'>,
): Attachments {
  const byPlace = heldBy(session);
  const name = nameOf(caseId, place.key);
  const stream = place.stream === null || place.beginning ? caseStream(caseId) : place.stream;
  const found = byPlace.get(name) ?? createAttachments(stream, putUp, v4);
  byPlace.set(name, found);
  return found;
}

/** How many files stand in a place. */
export const countAttachments = (session: Session, caseId: string, key: string): number =>
  heldBy(session).get(nameOf(caseId, key))?.list.get().length ?? 0;

/** A message was taken back before anybody had it: what was to hang on it stands in its place again. */
export function putBackAttachments(session: Session, caseId: string, key: string, files: readonly UnsentFile[]): void {
  // What else is put up there now goes to the case: it may be said in any of its parts, also in one that only begins.
  if (files.length) attachmentsIn(session, caseId, { key, stream: null, beginning: null }).putBack(files);
}

/**
 * Takes files that were put up for the case along to another place in it, which must be a part: there they may be said. Nothing
 * moves where files stand already.
 */
export function moveAttachments(session: Session, caseId: string, from: string, to: string): void {
  const byPlace = heldBy(session);
  const moved = byPlace.get(nameOf(caseId, from));
  if (!moved?.list.get().length || countAttachments(session, caseId, to)) return;
  byPlace.delete(nameOf(caseId, from));
  byPlace.set(nameOf(caseId, to), moved);
}
