import { type CaseEvent, type FollowAnswer, foldChannel, parseStream, type StreamKind } from '#libs/domain';
import type { StreamName, WireEvent } from '#libs/domain';

/** What is known of a stream beside its events, folded from them. */
export type StreamView = NonNullable<FollowAnswer['view']>;

type Fold = (view: StreamView | null, event: WireEvent, stream: StreamName) => StreamView;

const channel: Fold = (view, event, stream) => foldChannel(view, event as CaseEvent, stream);

/** The kinds of stream that have a view. Of the others there are only the events. */
const FOLDS: Partial<Record<StreamKind, Fold>> = { case: channel, part: channel };

/** The view after an event; throws for an event that this version does not know. */
export function foldView(stream: StreamName, view: StreamView | null, event: WireEvent): StreamView | null {
  const fold = FOLDS[parseStream(stream)!.kind];
  return fold ? fold(view, event, stream) : view;
}
