import {
  CATCH_UP_MAX,
  type CaseEvent,
  type CaseView,
  type FollowAnswer,
  foldCase,
  parseStream,
  type RangeAnswer,
  type RefusalCode,
  type StreamName,
  type WireEvent,
} from '#libs/domain';

/** What this browser knows of one stream: a view, and the events that lead to it without a gap. */
export interface StreamState {
  stream: StreamName;
  /** `asked`: nothing is known yet. `left`: the right to read it ended. `refused`: there was none. */
  status: 'asked' | 'known' | 'left' | 'refused';
  refusal: RefusalCode | null;
  epoch: number;
  /** The number of the last event that was applied. */
  head: number;
  /** The highest number that was heard of; above `head` something is missing. */
  heard: number;
  view: CaseView | null;
  /** Contiguous and oldest first; the last one is number `head`. */
  events: readonly WireEvent[];
  /** True when what is known cannot be continued: numbers of another epoch came, or an event that does not fold. */
  broken: boolean;
}

export const askedStream = (stream: StreamName): StreamState => ({
  stream,
  status: 'asked',
  refusal: null,
  epoch: 0,
  head: 0,
  heard: 0,
  view: null,
  events: [],
  broken: false,
});

/** The number of the oldest event that is held here. */
export const firstSeq = (state: StreamState): number => state.events[0]?.seq ?? state.head + 1;

/** True while older events can be fetched. */
export const hasOlder = (state: StreamState): boolean => state.status === 'known' && firstSeq(state) > 1;

/** What has to be asked so that nothing is missing: the range after `head`, a fresh view, or nothing. */
export function missing(state: StreamState): 'range' | 'fresh' | null {
  if (state.status !== 'known') return null;
  if (state.broken || state.heard - state.head > CATCH_UP_MAX) return 'fresh';
  return state.heard > state.head ? 'range' : null;
}

/** After `follow` was answered: with a view everything starts anew, without one the missing events are applied. */
export function withAnswer(state: StreamState, answer: FollowAnswer): StreamState {
  if (!answer.view) return withEvents(state, answer);
  const sameCount = state.status === 'known' && state.epoch === answer.epoch;
  const older = sameCount ? olderThan(state.events, answer.events, answer.head) : [];
  return {
    stream: state.stream,
    status: 'known',
    refusal: null,
    epoch: answer.epoch,
    head: answer.head,
    heard: Math.max(answer.head, state.status === 'asked' || sameCount ? state.heard : 0),
    view: answer.view,
    events: [...older, ...answer.events],
    broken: false,
  };
}

/** The events that are held already and that a fresh page continues without a gap, so that reading back is not lost. */
function olderThan(held: readonly WireEvent[], page: readonly WireEvent[], head: number): readonly WireEvent[] {
  const from = page[0]?.seq ?? head + 1;
  const older = held.filter((event) => event.seq < from);
  return older.at(-1)?.seq === from - 1 ? older : [];
}

/** Applies what continues without a gap; what is known already is dropped, what lies ahead is only noted. */
export function withEvents(state: StreamState, frame: Pick<RangeAnswer, 'epoch' | 'events'>): StreamState {
  const last = frame.events.at(-1)?.seq ?? 0;
  if (state.status === 'asked') return { ...state, heard: Math.max(state.heard, last) };
  if (state.status !== 'known') return state;
  if (frame.epoch !== state.epoch) return { ...state, broken: true };

  let { head, view, broken } = state;
  const applied: WireEvent[] = [];
  for (const event of frame.events) {
    if (event.seq <= head) continue;
    if (event.seq !== head + 1) break;
    head = event.seq;
    applied.push(event);
    const folded = foldSafely(view, event, state.stream);
    if (folded) view = folded;
    else broken = true;
  }
  if (applied.length === 0 && last <= state.heard && broken === state.broken) return state;
  return {
    ...state,
    head,
    heard: Math.max(state.heard, last, head),
    view,
    events: [...state.events, ...applied],
    broken,
  };
}

/** The next view, or null for an event that this version of the app does not know: then the server's own view is taken. */
function foldSafely(view: CaseView | null, event: WireEvent, stream: StreamName): CaseView | null {
  try {
    return foldCase(view, event as CaseEvent, parseStream(stream)?.id ?? '');
  } catch {
    return null;
  }
}

/** A heartbeat said where the stream stands. */
export const withHead = (state: StreamState, head: number): StreamState =>
  head > state.heard && state.status === 'known' ? { ...state, heard: head } : state;

/** A page of older events came; it is taken only if it ends exactly where what is held begins. */
export function withOlder(state: StreamState, page: RangeAnswer): StreamState {
  if (state.status !== 'known' || page.epoch !== state.epoch) return state;
  const from = firstSeq(state);
  const older = page.events.filter((event) => event.seq < from);
  return older.at(-1)?.seq === from - 1 ? { ...state, events: [...older, ...state.events] } : state;
}

/**
 * The right to read ended, or there was none: nothing of it stays here. Whoever was in it and asks again in vain has
 * still left it.
 */
export const withoutRight = (
  state: StreamState,
  status: 'left' | 'refused',
  refusal: RefusalCode | null,
): StreamState => ({
  ...askedStream(state.stream),
  status: state.status === 'left' || state.status === 'known' ? 'left' : status,
  refusal,
});
