import { v5 } from 'uuid';
import type { EntityManager } from 'typeorm';
import { parseStream, Refusal, type StreamName } from '#libs/domain';
import type { SystemActor } from '../authority/actor.js';
import { type EventRow, wireEvent } from '../journal/event-row.js';
import { appendEvents, lockStreams, type PendingEvent, type Recorded } from '../journal/journal.js';
import type { JournalHint } from '../journal/journal-hint.js';
import type { Log } from '../log/log.js';
import type { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import type { Reaction } from './reaction.js';

/** The name space of the ids that reactions give to what they record: the same event makes the same id. */
const REACTIONS = '0b5e3c1a-6f0d-5c64-9a35-3d5f0a1c7b42';
const SWEEP_STREAMS = 500;
/** How many events that wait are met in one commit at most, by a reaction that may. */
const TOGETHER = 50;
const DRAIN_ACTOR: SystemActor = { system: 'system:drain' };

/** A reaction that is brought up to the head of a stream: how many events it meets in one commit, and the one that it met last. */
interface Turn {
  reaction: Reaction;
  stream: StreamName;
  actor: SystemActor;
  most: number;
  meeting: number;
}

type NextRow = EventRow & { head: string };

/** Brings reactions up to the head of streams: woken by hints, and by the sweep for what no hint spoke of. */
export class Drain {
  private readonly running = new Map<StreamName, Promise<void>>();
  private readonly again = new Set<StreamName>();
  private ended = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hint: JournalHint,
    private readonly log: Log,
    private readonly reactions: readonly Reaction[],
  ) {}

  /** Makes the reactions known to the database: what is new begins at the present. */
  async register(): Promise<void> {
    await this.unitOfWork.write(DRAIN_ACTOR, async (db) => {
      for (const { name, fromStart } of this.reactions)
        await db.query('select baraza.register_reaction($1, $2)', [name, fromStart]);
    });
  }

  /** Brings all reactions up to the head of a stream. Called while it runs, it looks once more. */
  drain(stream: StreamName): Promise<void> {
    const running = this.running.get(stream);
    if (running) {
      this.again.add(stream);
      return running;
    }
    const run = this.drainUntilQuiet(stream);
    this.running.set(stream, run);
    return run;
  }

  /** Brings up every stream on which a reaction is behind, so that a lost hint or a killed worker costs only time. */
  async sweep(): Promise<void> {
    const names = this.reactions.map(({ name }) => name);
    const kinds = this.reactions.map(({ on }) => on);
    const asked = [names, kinds, SWEEP_STREAMS];
    const rows = (await this.unitOfWork.write(DRAIN_ACTOR, (db) =>
      db.query('select stream_id from baraza.streams_behind($1, $2, $3)', asked),
    )) as { stream_id: StreamName }[];
    for (const { stream_id } of rows) if (!this.ended) await this.drain(stream_id);
  }

  /** Begins no further event: the progress is in the database, and whoever sweeps next goes on from there. */
  end(): void {
    this.ended = true;
  }

  private async drainUntilQuiet(stream: StreamName): Promise<void> {
    await Promise.resolve();
    try {
      await this.drainAsLongAsAsked(stream);
    } finally {
      // In the same breath as the last look: whoever asks from now on begins a run of their own.
      this.running.delete(stream);
    }
  }

  private async drainAsLongAsAsked(stream: StreamName): Promise<void> {
    do {
      this.again.delete(stream);
      for (const reaction of this.reactions)
        if (parseStream(stream)?.kind === reaction.on) await this.catchUp(reaction, stream);
    } while (this.again.has(stream));
  }

  private async catchUp(reaction: Reaction, stream: StreamName): Promise<void> {
    const actor = { system: `system:${reaction.name}` } as const;
    const turn: Turn = { reaction, stream, actor, most: reaction.together ? TOGETHER : 1, meeting: 0 };
    while (!this.ended) {
      try {
        const { recorded, more } = await this.unitOfWork.write(actor, (db) => this.step(db, turn));
        for (const one of recorded) this.hint.committed(one);
        if (!more) return;
      } catch (error) {
        // One by one from here on, so that the event that fails is the only one that does.
        if (turn.most > 1) turn.most = 1;
        else if (!(await this.failed(reaction, stream, turn.meeting, error))) return;
      }
    }
  }

  /** Some events that wait, with the progress, in one commit; nothing when another worker is at it. Tells whether more may wait. */
  private async step(db: EntityManager, turn: Turn): Promise<{ recorded: Recorded[]; more: boolean }> {
    const { reaction, stream, actor } = turn;
    const [place] = (await db.query('select baraza.take_progress($1, $2) as done', [reaction.name, stream])) as [
      { done: string | null },
    ];
    if (place.done === null) return { recorded: [], more: false };
    const { upTo, answers, more } = await this.meet(db, turn, Number(place.done));
    await db.query('select baraza.note_progress($1, $2, $3)', [reaction.name, stream, upTo]);
    if (!answers.length) return { recorded: [], more };
    const pending = reaction.together?.(answers) ?? answers;
    const locked = await lockStreams(db, [...new Set(pending.map((event) => event.stream))]);
    const kept = pending.filter((event) => locked.has(event.stream));
    const id = v5(`${reaction.name} ${stream} ${upTo}`, REACTIONS);
    return { recorded: await appendEvents(db, actor, id, kept), more };
  }

  /** Meets the next events in order. Answers up to where it has met them all, with what was answered. */
  private async meet(db: EntityManager, turn: Turn, done: number) {
    const { reaction, stream, most } = turn;
    const answers: PendingEvent[] = [];
    let upTo = done;
    for (let met = 0; met < most && !this.ended; met++) {
      const asked = [stream, upTo, reaction.to];
      const next: unknown = await db.query('select * from baraza.next_for_reaction($1, $2, $3)', asked);
      const [row] = next as [NextRow];
      if (row.seq === null) return { upTo: Number(row.head), answers, more: false };
      upTo = turn.meeting = Number(row.seq);
      const event = wireEvent({ ...row, content_id: null, words: null });
      answers.push(...(await reaction.react({ db, stream, event })));
      if (upTo === Number(row.head)) return { upTo, answers, more: false };
    }
    return { upTo, answers, more: true };
  }

  /** Counts the failure, unless it is the database's. Answers whether to go on: the event was set aside. */
  private async failed(reaction: Reaction, stream: StreamName, seq: number, error: unknown): Promise<boolean> {
    if (error instanceof Refusal && error.code === 'busy') return false;
    const reason = error instanceof Error ? error.name : 'unknown';
    try {
      const parked = await this.unitOfWork.write(DRAIN_ACTOR, async (db) => {
        const [row] = (await db.query('select baraza.note_failure($1, $2, $3, $4) as parked', [
          reaction.name,
          stream,
          seq,
          reason,
        ])) as [{ parked: boolean }];
        return row.parked;
      });
      this.log.error({ reaction: reaction.name, stream, seq, reason, parked }, 'a reaction failed');
      return parked;
    } catch {
      return false;
    }
  }
}
