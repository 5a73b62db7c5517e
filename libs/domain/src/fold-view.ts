import type { CaseEvent } from './cases/case.fold.js';
import { foldChannel } from './cases/channel.fold.js';
import type { CaseView } from './cases/case.view.js';
import type { PartView } from './cases/part.view.js';
import type { WireEvent } from './event.js';
import { foldItemWords, foldMeeting, type MeetingEvent } from './meetings/meeting.fold.js';
import type { ItemWords, MeetingView } from './meetings/meeting.view.js';
import { foldReferral, type ReferralEvent } from './referrals/referral.fold.js';
import type { ReferralView } from './referrals/referral.view.js';
import { foldShare, type ShareEvent } from './shares/share.fold.js';
import type { ShareView } from './shares/share.view.js';
import { parseStream, type StreamKind, type StreamName } from './stream.js';

/** What is known of a stream beside its events, folded from them. */
export type StreamView = CaseView | PartView | MeetingView | ItemWords | ShareView | ReferralView;

type Fold = (view: StreamView | null, event: WireEvent, stream: StreamName) => StreamView | null;

const channel: Fold = (view, event, stream) =>
  foldChannel(view as CaseView | PartView | null, event as CaseEvent, stream);
const meeting: Fold = (view, event) => foldMeeting(view as MeetingView | null, event as MeetingEvent);
const item: Fold = (view, event) => foldItemWords(view as ItemWords | null, event as MeetingEvent);

const share: Fold = (view, event, stream) =>
  foldShare(view as ShareView | null, event as ShareEvent, parseStream(stream)!.id);

const referral: Fold = (view, event, stream) =>
  foldReferral(view as ReferralView | null, event as ReferralEvent, parseStream(stream)!.id);

/** The kinds of stream that have a view. Of the others there are only the events. */
const FOLDS: Partial<Record<StreamKind, Fold>> = { case: channel, part: channel, meeting, item, share, referral };

/** The view after an event; throws for an event that this version does not know. */
export function foldView(stream: StreamName, view: StreamView | null, event: WireEvent): StreamView | null {
  const fold = FOLDS[parseStream(stream)!.kind];
  return fold ? fold(view, event, stream) : view;
}
