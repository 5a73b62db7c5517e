import { parseStream, type StreamName } from '../stream.js';
import { type CaseEvent, foldCase } from './case.fold.js';
import type { CaseView } from './case.view.js';
import { foldPart } from './part.fold.js';
import type { PartView } from './part.view.js';

/** The view of a case or of a part after one more event, by the kind of its stream. Throws for an event that does not belong there. */
export function foldChannel(
  view: CaseView | PartView | null,
  event: CaseEvent,
  stream: StreamName,
): CaseView | PartView {
  const { kind, id } = parseStream(stream)!;
  return kind === 'part' ? foldPart(view as PartView | null, event, id) : foldCase(view as CaseView | null, event, id);
}
