import { type Client, connect, RefusedError, type StreamState } from '#libs/client';
import {
  type CaseView,
  type CommandAnswer,
  type FollowAnswer,
  type Presence,
  type RangeAnswer,
  type RangeRequest,
  type RefusalAnswer,
  type ServerMessages,
  type StreamName,
  type WireEvent,
} from '#libs/domain';
import { until } from './api-process.js';

/** What a client keeps of a stream that it follows. */
export interface Followed {
  epoch: number;
  head: number;
  view: CaseView | undefined;
  /** Everything it holds, oldest first; what it held stays for the story when it was put out. */
  events: readonly WireEvent[];
  left: boolean;
}

type Frame<Message extends keyof ServerMessages> = Parameters<ServerMessages[Message]>[0];

/** Between two tries to come back (ms). */
const PAUSE_MS = 100;
/** What is asked while the line is down waits for it so long (ms). */
const WAITS_MS = 20_000;

/** The client of the product, with an eye on what it is told. */
export class LiveClient {
  readonly streams = new Map<StreamName, Followed>();
  /** Live events that the story has not yet spoken of. */
  readonly unheard: { stream: StreamName; event: WireEvent }[] = [];
  readonly changed: Frame<'changed'>[] = [];
  readonly present = new Map<string, boolean>();
  /** How often a number came that was not the next one, so that it had to ask for what was missing. */
  gaps = 0;
  /** Every frame as it arrived. */
  readonly frames: string[] = [];
  readonly socket: LiveSocket;
  private readonly client: Client;
  private readonly stops = new Map<StreamName, () => void>();

  constructor(
    origin: string,
    cookie: string,
    private readonly personId: string,
  ) {
    this.client = connect({
      origin,
      cookie,
      pause: () => PAUSE_MS,
      // Whoever was sent away comes again when the story says so.
      onTurnedAway: (how) => how === 'ended' && this.client.link.close(),
      onFrame: (frame) => this.arrives(frame),
    });
    this.socket = new LiveSocket(this.client);
  }

  /** Waits until it is connected. Whoever came while somebody's rights ended was turned away, and comes again. */
  async connected(): Promise<void> {
    const comes = (): boolean => {
      this.socket.connect();
      return this.socket.connected;
    };
    await until(comes, 'the socket to connect', 30_000);
  }

  /** Follows a stream, from where it stands if it was followed before. */
  async follow(stream: StreamName): Promise<FollowAnswer | RefusalAnswer> {
    if (!this.socket.connected) await this.client.up(WAITS_MS);
    const answered = orRefusal(this.client.streams.ask(stream));
    const isNew = !this.stops.has(stream);
    if (isNew) this.begins(stream);
    const answer = await answered;
    if ('error' in answer) {
      if (isNew) this.ends(stream);
    } else for (const { person, typing } of answer.presence ?? ([] as Presence[])) this.present.set(person, typing);
    return answer;
  }

  /** Follows it no longer, and forgets what it held. */
  async unfollow(stream: StreamName): Promise<unknown> {
    const answer = await this.ask('unfollow', { stream });
    this.ends(stream);
    return answer;
  }

  command(id: string, name: string, input: unknown): Promise<CommandAnswer | RefusalAnswer> {
    return this.ask('command', { id, name, input });
  }

  range(request: RangeRequest): Promise<RangeAnswer | RefusalAnswer> {
    return this.ask('range', request);
  }

  /** Sends any message, at once or when the line is back, and waits for its acknowledgement. */
  async ask<Answer>(message: string, request: unknown): Promise<Answer | RefusalAnswer> {
    if (!this.socket.connected) await this.client.up(WAITS_MS);
    return orRefusal(
      this.client.link.ask(message as 'command', request as never) as Promise<unknown> as Promise<Answer>,
    );
  }

  private begins(stream: StreamName): void {
    const { state } = this.client.streams.of(stream);
    const stopWatching = state.subscribe(() => this.keeps(stream, state.get()));
    const stopFollowing = this.client.streams.follow(stream, (events) => this.hears(stream, events));
    this.stops.set(stream, () => {
      stopWatching();
      stopFollowing();
    });
  }

  private ends(stream: StreamName): void {
    this.stops.get(stream)?.();
    this.stops.delete(stream);
    this.streams.delete(stream);
  }

  private keeps(stream: StreamName, { status, epoch, head, view, events }: StreamState): void {
    const before = this.streams.get(stream);
    if (status === 'known')
      this.streams.set(stream, { epoch, head, view: (view as CaseView | null) ?? undefined, events, left: false });
    else if (status === 'left' && before) before.left = true;
  }

  private hears(stream: StreamName, events: readonly WireEvent[]): void {
    for (const event of events) if (event.by?.person !== this.personId) this.unheard.push({ stream, event });
  }

  private arrives([message, said]: readonly unknown[]): void {
    this.frames.push(JSON.stringify([message, said]));
    if (message === 'events') this.looksAt(said as Frame<'events'>);
    if (message === 'changed') this.changed.push(said as Frame<'changed'>);
    if (message === 'presence') {
      const { person, here, typing } = said as Frame<'presence'>;
      if (here) this.present.set(person, typing);
      else this.present.delete(person);
    }
  }

  /** Counts what did not go on from what is held, and hears also what whoever was put out should not. */
  private looksAt({ stream, epoch, events }: Frame<'events'>): void {
    const known = this.streams.get(stream);
    if (!known) return;
    if (known.left) return this.hears(stream, events);
    const next = events.find(({ seq }) => seq > known.head || epoch !== known.epoch);
    if (next && (next.seq !== known.head + 1 || epoch !== known.epoch)) this.gaps++;
  }
}

/** The line of a client, as stories break it and bring it back. */
class LiveSocket {
  constructor(private readonly client: Client) {}

  get connected(): boolean {
    return this.client.link.status.get().up;
  }

  connect(): void {
    this.client.link.open();
  }

  disconnect(): void {
    this.client.link.close();
  }

  /** Calls when the line next goes down. */
  once(_: 'disconnect', wentDown: () => void): void {
    const { status } = this.client.link;
    const stop = status.subscribe(() => {
      if (status.get().up) return;
      stop();
      wentDown();
    });
  }
}

/** The answer, or the refusal as it came. */
const orRefusal = <Answer>(answered: Promise<Answer>): Promise<Answer | RefusalAnswer> =>
  answered.catch((error: unknown) => {
    if (error instanceof RefusedError) return { error: error.refusal };
    throw error;
  });
