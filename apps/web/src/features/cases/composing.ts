import { useCallback } from 'react';
import { type Cell, createCell } from '#libs/client';
import type { StreamName } from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';
import type { Session } from '../../live/session.js';
import { type Place, placeKey, type Where } from './places.js';

/** What somebody is about to say in a case. */
export interface Composing {
  where: Where;
  /** The message that it answers; it goes to the place where that one was said. */
  replyTo: { stream: StreamName; seq: number } | null;
  /** The message that is written anew, with its words as they were. */
  editing: { stream: StreamName; seq: number; words: string } | null;
}

/** A new visit writes to everybody, where nothing is shared by mistake that was meant for a part. */
const NOTHING: Composing = { where: { kind: 'common' }, replyTo: null, editing: null };

const bySession = new WeakMap<Session, Map<string, Cell<Composing>>>();

/** What is being written in a case, for as long as the page lives. */
export function composingOf(session: Session, caseId: string): Cell<Composing> {
  const cells = bySession.get(session) ?? new Map<string, Cell<Composing>>();
  bySession.set(session, cells);
  const cell = cells.get(caseId) ?? createCell(NOTHING);
  cells.set(caseId, cell);
  return cell;
}

/** The same for a screen, and how to change it. */
export function useComposing(caseId: string): [Composing, (change: Partial<Composing>) => void] {
  const cell = composingOf(useSession(), caseId);
  const change = useCallback((next: Partial<Composing>) => cell.set({ ...cell.get(), ...next }), [cell]);
  return [useCell(cell), change];
}

/**
 * What a message that is sent now answers. Null when what stands on the screen is not what was chosen last: then nothing may
 * be sent, neither to the place that stands there nor without its answer.
 */
export function answerIn(
  { where, replyTo }: Composing,
  place: Pick<Place, 'key' | 'stream'>,
): { replyTo: number | undefined } | null {
  if (placeKey(where) !== place.key) return null;
  if (replyTo && replyTo.stream !== place.stream) return null;
  return { replyTo: replyTo?.seq };
}
