import { io, type Socket } from 'socket.io-client';
import {
  type CaseEvent,
  type CaseView,
  type ClientMessages,
  type CommandAnswer,
  foldCase,
  type FollowAnswer,
  parseStream,
  type Presence,
  type RangeAnswer,
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
  /** Everything it holds, oldest first. */
  events: WireEvent[];
  left: boolean;
}

/** A client of the live protocol, as the document describes it: applies only the next number, fetches what is missing. */
export class LiveClient {
  readonly streams = new Map<StreamName, Followed>();
  /** Live events that the story has not yet spoken of. */
  readonly unheard: { stream: StreamName; event: WireEvent }[] = [];
  readonly changed: { list: string; ids: string[] }[] = [];
  readonly present = new Map<string, boolean>();
  /** How often a number came that was not the next one, so that it had to ask for what was missing. */
  gaps = 0;
  /** Every frame as it arrived. */
  readonly frames: string[] = [];
  readonly socket: Socket<ServerMessages, ClientMessages>;

  constructor(
    origin: string,
    cookie: string,
    private readonly personId: string,
  ) {
    this.socket = io(origin, {
      transports: ['websocket'],
      extraHeaders: { cookie, origin },
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      forceNew: true,
    });
    this.socket.onAny((...frame: unknown[]) => this.frames.push(JSON.stringify(frame)));
    this.socket.on('events', ({ stream, epoch, events }) => this.take(stream, epoch, events, true));
    this.socket.on('heads', ({ heads }) => {
      for (const [stream, head] of Object.entries(heads))
        if ((this.streams.get(stream as StreamName)?.head ?? head) < head) this.followsAgain(stream as StreamName);
    });
    this.socket.on('lagging', ({ stream }) => this.followsAgain(stream));
    this.socket.on('left', ({ stream }) => {
      const known = this.streams.get(stream);
      if (known) known.left = true;
    });
    this.socket.on('changed', (frame) => this.changed.push(frame));
    this.socket.on(
      'presence',
      ({ person, here, typing }) => void (here ? this.present.set(person, typing) : this.present.delete(person)),
    );
    this.socket.on('connect', () => {
      for (const [stream, { left }] of this.streams) if (!left) this.followsAgain(stream);
    });
  }

  /** Waits until it is connected. Whoever came while somebody's rights ended was turned away, and comes again. */
  async connected(): Promise<void> {
    const comes = (): boolean => {
      if (!this.socket.active) this.socket.connect();
      return this.socket.connected;
    };
    await until(comes, 'the socket to connect', 10_000);
  }

  /** Follows a stream, from where it stands if it was followed before. */
  async follow(stream: StreamName): Promise<FollowAnswer | RefusalAnswer> {
    const known = this.streams.get(stream);
    const request = known ? { stream, epoch: known.epoch, after: known.head } : { stream };
    // Taken inside the callback: the next frame may be handed over before a promise would go on.
    return new Promise((resolve, reject) => {
      (this.socket as Socket)
        .timeout(20_000)
        .emit('follow', request, (error: Error | null, answer: FollowAnswer | RefusalAnswer) => {
          if (error) return reject(error);
          if (!('error' in answer)) this.followed(stream, answer);
          resolve(answer);
        });
    });
  }

  private followed(stream: StreamName, answer: FollowAnswer): void {
    const known = this.streams.get(stream);
    for (const { person, typing } of answer.presence ?? ([] as Presence[])) this.present.set(person, typing);
    if (answer.view || !known) {
      this.streams.set(stream, {
        epoch: answer.epoch,
        head: answer.head,
        view: answer.view,
        events: [...answer.events],
        left: false,
      });
    } else {
      known.left = false;
      this.take(stream, answer.epoch, answer.events, true);
    }
  }

  /**
   * Follows once more without being waited for; refused as busy it is asked again, and a line that
   * breaks meanwhile is followed again when it is back.
   */
  private followsAgain(stream: StreamName): void {
    this.follow(stream).then(
      (answer) => {
        if ('error' in answer && answer.error.code === 'busy') setTimeout(() => this.followsAgain(stream), 100).unref();
      },
      () => undefined,
    );
  }

  /** Follows it no longer, and forgets what it held. */
  async unfollow(stream: StreamName): Promise<unknown> {
    const answer = await this.ask('unfollow', { stream });
    this.streams.delete(stream);
    return answer;
  }

  command(id: string, name: string, input: unknown): Promise<CommandAnswer | RefusalAnswer> {
    return this.ask('command', { id, name, input });
  }

  range(request: {
    stream: StreamName;
    after?: number;
    before?: number;
    limit?: number;
  }): Promise<RangeAnswer | RefusalAnswer> {
    return this.ask('range', request);
  }

  /** Sends any message and waits for its acknowledgement. */
  ask<Answer>(message: string, request: unknown): Promise<Answer | RefusalAnswer> {
    return (this.socket as Socket).timeout(20_000).emitWithAck(message, request) as Promise<Answer | RefusalAnswer>;
  }

  private take(stream: StreamName, epoch: number, events: readonly WireEvent[], live: boolean): void {
    const known = this.streams.get(stream);
    if (!known) return;
    for (const event of events) {
      if (event.seq <= known.head && epoch === known.epoch) continue;
      if (event.seq !== known.head + 1 || epoch !== known.epoch) {
        this.gaps++;
        this.followsAgain(stream);
        return;
      }
      known.head = event.seq;
      known.events.push(event);
      if (known.view) known.view = foldCase(known.view, event as CaseEvent, parseStream(stream)!.id);
      if (live && event.by?.person !== this.personId) this.unheard.push({ stream, event });
    }
  }
}
