import {
  type Actor,
  ByChair,
  type CommandName,
  type Decides,
  type Doer,
  foldMeeting,
  type InMeeting,
  mayInMeeting,
  type MeetingEvent,
  type MeetingView,
  Refusal,
  type WireEvent,
} from '#libs/domain';
import { type Command, type CommandContext, defineCommand } from '#libs/kernel';
import { loadMeeting, type LoadedMeeting, meetingOf } from './meeting.queries.js';
import { meetingStore } from './meeting.store.js';
import { MeetingRecords, type Said } from './recording.js';

/** What is heard of the chair within so many milliseconds is not noted again. */
const HEARD_MS = 10_000;

/** What a command of a meeting may ask beside how the meeting stands. */
export interface Asking {
  db: CommandContext<object>['db'];
  actor: Actor;
  loaded: LoadedMeeting;
  key: CommandContext<object>['key'];
  /** Milliseconds since 1970. */
  now: number;
}

/** What is there once something has happened in a meeting. */
export interface Then<Input> extends Asking {
  input: Input;
  after: MeetingView;
  records: MeetingRecords;
  /** Notes that a function of the gate appended to another stream as well. */
  moved: CommandContext<object>['moved'];
}

/** A command of a meeting: who may, what comes of it, and what is said with it. */
export interface MeetingCommand<Input extends InMeeting, Decided> {
  name: CommandName;
  input: new () => Input;
  /** What the decider is given: the input, with what only the server knows. Without it, the input itself. */
  given?: (input: Input, asking: Asking) => Decided | Promise<Decided>;
  decide: Decides<Decided>;
  /** What was said before goes along with what happens. */
  readsWords?: boolean;
  /** When something was last heard of who leads it decides: that is noted beside what happens. */
  asksOfChair?: boolean;
  /** What is said, and where; `decided` is what the decider was given. */
  says?: (input: Input, after: MeetingView, decided: Decided) => Said[];
  /** What else is to be done in the same commit once it has happened. */
  then?: (ctx: Then<Input>) => Promise<void>;
}

/**
 * Whether somebody may give a command in a meeting.
 * @param byChair it is a verb of the chair: whoever leads no longer is told so (H1)
 * @throws Refusal `not_in_chair`
 */
export function mayGive(name: CommandName, actor: Actor, view: MeetingView, byChair: boolean): boolean {
  if (mayInMeeting(name, actor, view)) return true;
  if (byChair && view.meeting.chair) throw new Refusal('not_in_chair');
  return false;
}

/** A meeting after what was recorded on its stream, without what was said: some of that is for named people. */
const follows = (
  { view, chairHeardAt, notedAt = chairHeardAt }: LoadedMeeting,
  events: readonly WireEvent[],
): LoadedMeeting => ({
  view: (events as readonly MeetingEvent[])
    .filter(({ type }) => type !== 'meeting.said')
    .reduce((so, event) => foldMeeting(so, event)!, view),
  chairHeardAt: notedAt,
});

/**
 * Makes a command of what a meeting's rules decide: they are asked with the meeting as it stands, under the lock of its stream, and
 * what they answer is kept and recorded. What was done already is answered as done, and records nothing (R2).
 */
export const defineMeetingCommand = <Input extends InMeeting, Decided = Input>({
  name,
  input: inputClass,
  given,
  decide,
  readsWords = false,
  asksOfChair = false,
  says,
  then,
}: MeetingCommand<Input, Decided>): Command =>
  defineCommand<Input, LoadedMeeting, object, Actor>({
    name,
    input: inputClass,
    stream: meetingOf,
    load: ({ db, input }) => loadMeeting(db, input.meetingId, readsWords),
    ...(readsWords || asksOfChair ? {} : { follows }),
    may: (actor, { view }) => mayGive(name, actor, view, inputClass.prototype instanceof ByChair),
    async run({ db, actor, key, input, subject: loaded, clock, stream, append, appendTo, along, moved }) {
      const { view } = loaded;
      const asking: Asking = { db, actor, loaded, key, now: clock.ms() };
      const by: Doer = { personId: actor.personId, agencyId: actor.agencyId, at: asking.now };
      const isNoted = view.meeting.chair?.personId === actor.personId && asking.now - loaded.chairHeardAt > HEARD_MS;
      loaded.notedAt = isNoted ? asking.now : loaded.chairHeardAt;
      if (isNoted) along(meetingStore.heardOfChair(db, view.meeting.meetingId, asking.now));
      const decided = given ? await given(input, asking) : (input as unknown as Decided);
      const happened = decide(view, decided, by);
      if (!happened.length) return {};
      const records = new MeetingRecords({ db, stream, append, appendTo, along, moved });
      const after = await records.happened(view, happened);
      await records.said(after, says?.(input, after, decided) ?? []);
      await then?.({ ...asking, input, after, records, moved });
      return {};
    },
  }) as unknown as Command;
