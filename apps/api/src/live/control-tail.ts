import { CONTROL_STREAM, type ControlEventMap } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import type { LiveSocket, SocketData } from './live-socket.js';

type ControlEvent = {
  [Type in keyof ControlEventMap]: { type: Type; data: ControlEventMap[Type] };
}[keyof ControlEventMap];

const PAGE = 500;
/** A line to the database that says nothing for this long (ms) is given up, and asked on another. */
const ANSWER_MS = 4000;
/** For how long nothing may be read before nobody's right is known any more: 15 s, less what it takes to notice. */
const BLIND_MS = 14_000;

/** Whose sockets each event cuts. What somebody may now is read when they come back. */
const CUTS: { [Type in keyof ControlEventMap]: (data: ControlEventMap[Type], whose: Whose) => boolean } = {
  'session.revoked': ({ sessionIds }, { sessionId }) => sessionIds.includes(sessionId),
  'sessions.revoked_all': ({ taskForceId }, whose) => taskForceId === whose.taskForceId,
  'person.shut_out': ({ personId }, whose) => personId === whose.personId,
  'rights.changed': ({ personId }, whose) => personId === whose.personId,
};

/** What a socket's rights hang on. */
type Whose = SocketData['signedIn']['actor'];

/** Whether an event of the control stream cuts the sockets of this actor. A type that is not known here cuts everybody's. */
export function cuts(event: ControlEvent, whose: Whose): boolean {
  if (!Object.hasOwn(CUTS, event.type)) return true;
  const rule = CUTS[event.type] as (data: unknown, whose: Whose) => boolean;
  return rule(event.data, whose);
}

/**
 * Follows the control stream: by hints, and by a round that needs none. It says how long it has been blind, since a node
 * that cannot read whose rights ended may trust nobody's.
 */
export class ControlTail {
  /** The last number that was read; null until the first reading says where the stream stands. */
  seen: number | null = null;
  private readAt = performance.now();
  private reading = false;
  private again = false;

  constructor(
    private readonly kernel: Kernel,
    private readonly sockets: () => Iterable<LiveSocket>,
  ) {
    kernel.hint.onHeads((heads) => {
      if (heads.has(CONTROL_STREAM)) void this.read();
    });
  }

  /** True when nothing could be read for so long that this node knows nobody's right any more, and tells nobody anything. */
  get isBlind(): boolean {
    return performance.now() - this.readAt > BLIND_MS;
  }

  /** Reads what is new and cuts whom it concerns. One reading at a time; asked meanwhile, it looks once more. */
  async read(): Promise<void> {
    if (this.reading) {
      this.again = true;
      return;
    }
    this.reading = true;
    try {
      do {
        this.again = false;
        await this.readOnce();
      } while (this.again);
    } catch {
      // How long nothing could be read is looked at elsewhere, by a clock that waits for no answer.
    } finally {
      this.reading = false;
    }
  }

  private async readOnce(): Promise<void> {
    const askedAt = performance.now();
    const query = {
      name: 'control',
      text: 'select seq, type, body from baraza.control_after($1, $2)',
      values: [this.seen, PAGE],
      query_timeout: ANSWER_MS,
    };
    const { rows } = await this.kernel.database.pool.query<{ seq: string; type: string | null; body: string }>(query);
    for (const { seq, type, body } of rows) {
      if (type !== null) this.cut(Number(seq), { type, data: JSON.parse(body) as unknown } as ControlEvent);
      this.seen = Number(seq);
    }
    // What was read was true when it was asked for.
    this.readAt = askedAt;
    if (rows.length === PAGE) this.again = true;
  }

  private cut(seq: number, event: ControlEvent): void {
    for (const socket of this.sockets()) {
      const { signedIn } = socket.data;
      // Whoever was looked up after the event already is what it made of them.
      if (signedIn && signedIn.controlSeq < seq && cuts(event, signedIn.actor)) socket.disconnect(true);
    }
  }
}
