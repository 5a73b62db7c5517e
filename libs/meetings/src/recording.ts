import {
  foldMeetingChange,
  withPatch,
  type EventMap,
  type EventType,
  type Happened,
  itemStream,
  letterAbout,
  meetingAfter,
  type MeetingChange,
  type MeetingEventMap,
  meetingStream,
  type MeetingView,
  Refusal,
  saidKey,
  type StreamName,
} from '#libs/domain';
import { type Along, type Append, type AppendTo, type CommandContext, lockStreams } from '#libs/kernel';
import { convocationStore } from './convocation.store.js';
import { meetingStore, type PlacedWords, type WordKey } from './meeting.store.js';

/** What is said with a command: about what, and the words. Of an item for named people it is said to them alone. */
export interface Said {
  about: Parameters<typeof saidKey>[0];
  id: string;
  field: Parameters<typeof saidKey>[2];
  words: string | null | undefined;
  itemId?: string;
  /** Where it stood before it was carried: of an item for named people it goes along unread where the actor is not named. */
  was?: WordKey;
}

type Db = CommandContext<object>['db'];

interface Recording {
  db: Db;
  /** The command's own stream, which is locked. */
  stream: StreamName;
  append: Append;
  appendTo: AppendTo;
  along: Along;
  /** Notes that a function of the gate appended to another stream as well. */
  moved: CommandContext<object>['moved'];
}

/** Records what happens in meetings in one commit, on the command's own stream and on others that it reaches. */
export class MeetingRecords {
  private readonly heads = new Map<StreamName, number>();

  constructor(private readonly recording: Recording) {}

  get db(): Db {
    return this.recording.db;
  }

  /** Holds a stream until the commit, so that what is read of it then stays so; false for whoever does not read it. */
  async holds(stream: StreamName): Promise<boolean> {
    if (stream === this.recording.stream || this.heads.has(stream)) return true;
    const head = (await lockStreams(this.db, [stream])).get(stream);
    if (head !== undefined) this.heads.set(stream, head);
    return head !== undefined;
  }

  /** A stream that begins in this commit: nothing stands on it. */
  begins(stream: StreamName): void {
    this.heads.set(stream, 0);
  }

  /** Keeps what happened in a meeting, and records it. Answers the meeting as it is then. */
  async happened(view: MeetingView, happened: readonly Happened[]): Promise<MeetingView> {
    const after = meetingAfter(view, happened);
    const stream = meetingStream(after.meeting.meetingId);
    let so = view;
    let seq = 0;
    for (const { type, now } of happened) {
      // The first event of a meeting holds it whole.
      seq = await this.add(stream, type, { now: type === 'meeting.planned' ? now : withPatch(so, now) });
      so = foldMeetingChange(so, now);
    }
    this.recording.along(meetingStore.change(this.db, view, after, changedBy(after, happened)));
    const letter = letterAbout(view.meeting, after.meeting);
    if (letter) await convocationStore.convoke(this.db, after.meeting.meetingId, letter, seq);
    return after;
  }

  /**
   * Records what was said in a meeting, each on the stream of those who may read it.
   * @throws Refusal `forbidden` where it is about an item for named people and the actor is not named
   */
  async said({ meeting, items }: MeetingView, said: readonly Said[]): Promise<void> {
    const placed: PlacedWords[] = [];
    for (const { about, id, field, words, itemId, was } of said) {
      const key = saidKey(about, id, field);
      const apart = items.find((item) => item.itemId === itemId && item.restricted);
      const stream = apart ? itemStream(apart.lineageId) : meetingStream(meeting.meetingId);
      if (apart && was && !(await this.holds(stream))) {
        await this.carriesUnread(was, { meetingId: meeting.meetingId, key });
        continue;
      }
      if (words === undefined || words === null) continue;
      if (apart && !(await this.holds(stream))) throw new Refusal('forbidden');
      placed.push({ key, stream, seq: await this.add(stream, 'meeting.said', { key }, words) });
    }
    await meetingStore.keepWords(this.db, meeting.meetingId, placed);
  }

  private async carriesUnread(from: WordKey, to: WordKey): Promise<void> {
    const at = await meetingStore.carryWords(this.db, from, to);
    if (at) this.recording.moved(at.stream, at.seq);
  }

  private async add<T extends keyof MeetingEventMap & EventType>(
    stream: StreamName,
    type: T,
    data: EventMap[T],
    words?: string,
  ): Promise<number> {
    const { append, appendTo } = this.recording;
    if (stream === this.recording.stream) return append(type, data, words);
    if (!(await this.holds(stream))) throw new Refusal('not_found');
    appendTo(stream, type, data, words);
    const seq = this.heads.get(stream)! + 1;
    this.heads.set(stream, seq);
    return seq;
  }
}

/** What changed, as it is in the end: of what changed twice the last. */
function changedBy(after: MeetingView, happened: readonly Happened[]): MeetingChange {
  const last = happened.reduce<MeetingChange>((so, { now }) => ({ ...so, ...now }), {});
  return {
    ...last,
    items: asTheyAre(
      after.items,
      happened,
      ({ items }) => items,
      ({ itemId }) => itemId,
    ),
    decisions: asTheyAre(
      after.decisions,
      happened,
      ({ decisions }) => decisions,
      ({ decisionId }) => decisionId,
    ),
    roll: asTheyAre(
      after.roll,
      happened,
      ({ roll }) => roll,
      ({ personId, from }) => `${personId} ${from}`,
    ),
  };
}

/** Of all, those that a change names. */
function asTheyAre<One>(
  all: One[],
  happened: readonly Happened[],
  of: (now: MeetingChange) => readonly One[] | undefined,
  nameOf: (one: One) => string,
): One[] {
  const changed = new Set(happened.flatMap(({ now }) => of(now) ?? []).map(nameOf));
  return changed.size ? all.filter((one) => changed.has(nameOf(one))) : [];
}
