import { useEffect, useMemo } from 'react';
import { hasOlder, type StreamState } from '#libs/client';
import {
  PAGE_MAX,
  type ReferralView,
  referralStream,
  type ReferralWords,
  type StreamName,
  type WireEvent,
} from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';
import { lastSaid, type ReferralLine, referralLines } from './referral-history.js';

/** A stream that nobody has: followed where none is known yet. */
const NOWHERE = referralStream('00000000-0000-4000-8000-000000000000');
const NO_EVENTS: readonly WireEvent[] = [];

/** A referral as it is followed: how it stands, and everything that happened, with what was typed. */
export interface FollowedReferral {
  status: StreamState['status'];
  view: ReferralView | null;
  lines: readonly ReferralLine[];
  /** Fetches what happened before what is shown; null where that is all. */
  older: (() => Promise<void>) | null;
}

/** Follows a referral, and where both agencies talk of it, for as long as the screen stands. */
export function useReferral(referralId: string): FollowedReferral {
  const { streams } = useSession();
  const stream = referralStream(referralId);
  const state = useCell(streams.of(stream).state);
  useEffect(() => {
    const stop = streams.follow(stream);
    // It may have been refused when this was asked last, and be one's own by now.
    streams.askAgain(stream);
    return stop;
  }, [streams, stream]);
  const view = state.status === 'known' ? (state.view as ReferralView | null) : null;
  const place = usePlaceEvents(view?.place, view?.at);
  const lines = useMemo(() => referralLines(referralId, state.events, place), [referralId, state.events, place]);
  return { status: state.status, view, lines, older: hasOlder(state) ? () => streams.older(stream) : null };
}

/** The last that was typed of a kind with a referral, where its reader reads it; null otherwise, or while it is not known. */
export function useLastSaid(referral: ReferralView, what: ReferralWords | null): string | null {
  const events = usePlaceEvents(what === null ? undefined : referral.place, referral.at);
  return what === null ? null : lastSaid(referral.id, events, what);
}

/** What was said where both agencies talk, back to the moment at which the referral was written down. Whoever does not read there has nothing. */
function usePlaceEvents(place: StreamName | undefined, since: string | undefined): readonly WireEvent[] {
  const { streams } = useSession();
  const state = useCell(streams.of(place ?? NOWHERE).state);
  useEffect(() => (place ? streams.follow(place) : undefined), [streams, place]);
  const known = state.status === 'known';
  const goesBack = known && since !== undefined && hasOlder(state) && (state.events[0]?.at ?? '') > since;
  useEffect(() => {
    // What does not come now is asked for again with the next page that is read.
    if (goesBack && place) void streams.older(place, PAGE_MAX).catch(() => undefined);
  }, [streams, place, goesBack, state.events]);
  return place && known ? state.events : NO_EVENTS;
}
