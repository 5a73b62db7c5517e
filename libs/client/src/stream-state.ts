import {
  aboutOf,
  CATCH_UP_MAX,
  type FollowAnswer,
  foldView,
  type RangeAnswer,
  type RefusalCode,
  type StreamName,
  type StreamView,
  type WireEvent,
} from '#libs/domain';

/** What this client knows of one stream: a view, and the events that lead to it without a gap. */
export interface StreamState<View extends StreamView = StreamView> {
  stream: StreamName;
  /** `asked`: nothing is known yet. `left`: the right to read it ended. `refused`: there was none. */
  status: 'asked' | 'known' | 'left' | 'refused';
  refusal: RefusalCode | null;
  epoch: number;
  /** This reader reads nothing up to this number; 0 when everything is theirs. */
  floor: number;
  /** The number of the last event that was applied. */
  head: number;
  /** The highest number that was heard of; above `head` something is missing. */
  heard: number;
  /** Null as long as nothing is known, and for kinds of stream that have none. */
  view: View | null;
  /** Contiguous and oldest first; the last one is number `head`. */
  events: readonly WireEvent[];
  /** Events beyond `head` that came with an older page, because they are about messages on it. In order, each once. */
  about: readonly WireEvent[];
  /** How far each agency has read, by its id, as far as was heard. It only grows. */
  seen: Readonly<Record<string, number>>;
  /** True when what is known cannot be continued: numbers of another epoch came, or an event that does not fold. */
  broken: boolean;
}

export const askedStream = (stream: StreamName): StreamState => ({
  stream,
  status: 'asked',
  refusal: null,
  epoch: 0,
  floor: 0,
  head: 0,
  heard: 0,
  view: null,
  events: [],
  about: [],
  seen: {},
  broken: false,
});

/** The number of the oldest event that is held here. */
export const firstSeq = (state: StreamState): number => state.events[0]?.seq ?? state.head + 1;

/** True while older events can be fetched. */
export const hasOlder = (state: StreamState): boolean => state.status === 'known' && firstSeq(state) > state.floor + 1;

/** Everything here that happened to a message after it was posted: what `notesOf` wants. */
export const happenings = (state: StreamState): WireEvent[] => [
  ...state.events.filter((event) => aboutOf(event) !== null),
  ...state.about,
];

/** What has to be asked so that nothing is missing: the range after `head`, a fresh view, or nothing. */
export function missing(state: StreamState): 'range' | 'fresh' | null {
  if (state.status !== 'known') return null;
  if (state.broken || state.heard - state.head > CATCH_UP_MAX) return 'fresh';
  return state.heard > state.head ? 'range' : null;
}

/**
 * After `follow` was answered: everything starts anew, or the missing events are applied.
 * @param anew whether it was asked without saying what is known; a view that comes unasked starts anew as well
 */
export function withAnswer(state: StreamState, answer: FollowAnswer, anew = false): StreamState {
  const { floor } = answer;
  if (!isFresh(answer, anew)) return withSeen({ ...withEvents(state, answer), floor }, answer.seen);
  const sameCount = state.status === 'known' && state.epoch === answer.epoch;
  const older = sameCount ? olderThan(state.events, answer.events, answer.head) : [];
  const next: StreamState = {
    stream: state.stream,
    status: 'known',
    refusal: null,
    epoch: answer.epoch,
    head: answer.head,
    heard: Math.max(answer.head, state.status === 'asked' || sameCount ? state.heard : 0),
    floor,
    view: answer.view ?? null,
    events: [...older, ...answer.events],
    about: older.length ? beyond(state.about, answer.head) : [],
    seen: state.status === 'asked' || sameCount ? state.seen : {},
    broken: false,
  };
  return withSeen(next, answer.seen);
}

/** Whether an answer starts anew instead of going on from what was known. */
export const isFresh = ({ view }: FollowAnswer, anew: boolean): boolean => anew || view !== undefined;

/** The events that are held already and that a fresh page continues without a gap, so that reading back is not lost. */
function olderThan(held: readonly WireEvent[], page: readonly WireEvent[], head: number): readonly WireEvent[] {
  const from = page[0]?.seq ?? head + 1;
  const older = held.filter((event) => event.seq < from);
  return older.at(-1)?.seq === from - 1 ? older : [];
}

const beyond = (events: readonly WireEvent[], head: number): readonly WireEvent[] =>
  events.length ? events.filter((event) => event.seq > head) : events;

/** Somebody of an agency has read up to a number. What was heard before and lies further is kept. */
export function withSeen(state: StreamState, seen: Readonly<Record<string, number>> = {}): StreamState {
  if (state.status !== 'known' && state.status !== 'asked') return state;
  const further = Object.entries(seen).filter(([agency, seq]) => seq > (state.seen[agency] ?? 0));
  return further.length ? { ...state, seen: { ...state.seen, ...Object.fromEntries(further) } } : state;
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
    if (folded) ({ view } = folded);
    else broken = true;
  }
  if (applied.length === 0 && last <= state.heard && broken === state.broken) return state;
  return {
    ...state,
    head,
    heard: Math.max(state.heard, last, head),
    view,
    events: [...state.events, ...applied],
    about: beyond(state.about, head),
    broken,
  };
}

/** The next view, or null for an event that this version does not know: then the server's own view is taken. */
function foldSafely(view: StreamView | null, event: WireEvent, stream: StreamName): { view: StreamView | null } | null {
  try {
    return { view: foldView(stream, view, event) };
  } catch {
    return null;
  }
}

/** A heartbeat said where the stream stands. */
export const withHead = (state: StreamState, head: number): StreamState =>
  head > state.heard && state.status === 'known' ? { ...state, heard: head } : state;

/** What was announced does not exist: only what was applied counts, until more is heard. */
export const withoutRumours = (state: StreamState): StreamState => ({ ...state, heard: state.head });

/** A page of older events came; it is taken only if it ends exactly where what is held begins. */
export function withOlder(state: StreamState, page: RangeAnswer): StreamState {
  if (state.status !== 'known' || page.epoch !== state.epoch) return state;
  const from = firstSeq(state);
  const older = page.events.filter((event) => event.seq < from);
  if (older.at(-1)?.seq !== from - 1) return state;
  return { ...state, events: [...older, ...state.events], about: withAbout(state, page.about) };
}

/** What was known of messages further back, and what came with a page; what is up to `head` stands among the events. */
function withAbout({ about, head }: StreamState, more: readonly WireEvent[] = []): readonly WireEvent[] {
  const all = new Map([...about, ...beyond(more, head)].map((event) => [event.seq, event]));
  return all.size === about.length ? about : [...all.values()].sort((one, other) => one.seq - other.seq);
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
