import 'reflect-metadata';
import { describe, expect, it, jest } from '@jest/globals';
import { CONTROL_STREAM, type StreamName } from '#libs/domain';
import type { Kernel, Recorded } from '#libs/kernel';
import type { Metrics } from '../metrics.js';
import { ControlTail, cuts } from './control-tail.js';
import type { LiveServer, LiveSocket } from './live-socket.js';
import { StreamTail } from './stream-tail.js';

type ControlEvent = Parameters<typeof cuts>[0];
type Row = { seq: string; type: string | null; body: string };

const whose = { personId: 'ana', agencyId: 'health', taskForceId: 'table', standings: [], sessionId: 's1' };
const PAGE = 500;
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('an event of the control stream', () => {
  it.each<[ControlEvent, boolean]>([
    [{ type: 'session.revoked', data: { sessionIds: ['s1'] } }, true],
    [{ type: 'session.revoked', data: { sessionIds: ['s0', 's1', 's2'] } }, true],
    [{ type: 'session.revoked', data: { sessionIds: ['s2', 's11'] } }, false],
    [{ type: 'session.revoked', data: { sessionIds: [] } }, false],
    [{ type: 'sessions.revoked_all', data: { taskForceId: 'table' } }, true],
    [{ type: 'sessions.revoked_all', data: { taskForceId: 'another table' } }, false],
    [{ type: 'person.shut_out', data: { personId: 'ana' } }, true],
    [{ type: 'person.shut_out', data: { personId: 'ben' } }, false],
    [{ type: 'rights.changed', data: { personId: 'ana' } }, true],
    [{ type: 'rights.changed', data: { personId: 'ben' } }, false],
  ])('%j cuts ana’s line: %s', (event, expected) => {
    expect(cuts(event, whose)).toBe(expected);
  });

  it.each(['something.new', '', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'of a type that this node does not know, as a later one may write it, cuts everybody: %j',
    (type) => {
      expect(cuts({ type, data: { personId: 'ben' } } as unknown as ControlEvent, whose)).toBe(true);
    },
  );
});

/** A node with two lines, and a control stream that answers when it is let. */
class Node {
  readonly stream: Row[] = [];
  readonly asked: (number | null)[] = [];
  readonly cut: string[] = [];
  /** Up to where the control stream stood when the lines were looked up. */
  lookedUpAt = 0;
  readonly tail: ControlTail;
  broken = false;
  /** With this set, an answer waits for the test. */
  held: (() => void)[] | null = null;
  private hear: (heads: ReadonlyMap<StreamName, number>) => void = () => undefined;

  constructor() {
    const sockets = ['ana', 'ben'].map((personId) => ({
      data: this.whoIs(personId),
      disconnect: () => this.cut.push(personId),
    })) as unknown as LiveSocket[];
    // On its way in, a line belongs to nobody yet.
    sockets.push({ data: {}, disconnect: () => this.cut.push('nobody') } as unknown as LiveSocket);
    const kernel = {
      hint: { onHeads: (hear: typeof this.hear) => (this.hear = hear) },
      database: { pool: { query: ({ values }: { values: [number | null] }) => this.answer(values[0]) } },
    };
    this.tail = new ControlTail(kernel as unknown as Kernel, () => sockets);
  }

  private whoIs(personId: string): object {
    const actor = { ...whose, personId, sessionId: `session of ${personId}` };
    const signedIn = Object.defineProperty({ actor }, 'controlSeq', { get: () => this.lookedUpAt });
    return { signedIn };
  }

  writes(type: ControlEvent['type'], data: object): void {
    this.stream.push({ seq: String(this.stream.length + 1), type, body: JSON.stringify(data) });
  }

  hints(stream: StreamName = CONTROL_STREAM): void {
    this.hear(new Map([[stream, this.stream.length]]));
  }

  private async answer(after: number | null): Promise<{ rows: Row[] }> {
    this.asked.push(after);
    if (this.held) await new Promise<void>((resolve) => this.held!.push(resolve));
    if (this.broken) throw new Error('the database does not answer');
    if (after === null) return { rows: [{ seq: String(this.stream.length), type: null, body: '' }] };
    return { rows: this.stream.slice(after, after + PAGE) };
  }
}

describe('the tail of the control stream', () => {
  it('begins where the stream stands: what ended before its first line is none of its business', async () => {
    const node = new Node();
    node.writes('rights.changed', { personId: 'ana' });
    await node.tail.read();
    expect([node.tail.seen, node.cut]).toEqual([1, []]);
  });

  it('reads when a hint says so, whatever else hints speak of, and cuts whom it concerns', async () => {
    const node = new Node();
    await node.tail.read();
    node.writes('session.revoked', { sessionIds: ['session of ben'] });
    node.hints('case/0199abcd-0000-4000-8000-00000000000f');
    await soon();
    expect(node.cut).toEqual([]);
    node.hints();
    await soon();
    expect([node.tail.seen, node.cut]).toEqual([1, ['ben']]);
  });

  it('leaves whoever was looked up after the event: a line that is new when an old change is heard of', async () => {
    const node = new Node();
    await node.tail.read();
    node.writes('rights.changed', { personId: 'ana' });
    node.writes('rights.changed', { personId: 'ben' });
    node.lookedUpAt = 1;
    await node.tail.read();
    expect([node.tail.seen, node.cut]).toEqual([2, ['ben']]);
  });

  it('reads on while pages are full', async () => {
    const node = new Node();
    await node.tail.read();
    for (let n = 0; n < 2 * PAGE; n++) node.writes('rights.changed', { personId: 'somebody' });
    node.writes('person.shut_out', { personId: 'ana' });
    await node.tail.read();
    expect([node.tail.seen, node.cut]).toEqual([1001, ['ana']]);
    expect(node.asked).toEqual([null, 0, 500, 1000]);
  });

  it('reads once more when it was asked while it read, and only once', async () => {
    const node = new Node();
    await node.tail.read();
    node.held = [];
    const reading = node.tail.read();
    await soon();
    for (let n = 0; n < 3; n++) node.hints();
    node.writes('rights.changed', { personId: 'ben' });
    const waiting = node.held;
    node.held = null;
    for (const go of waiting) go();
    await reading;
    expect(node.asked).toEqual([null, 0, 1]);
    expect(node.cut).toEqual(['ben']);
  });

  it('goes on after a reading that failed, from where it stood', async () => {
    const node = new Node();
    await node.tail.read();
    node.broken = true;
    node.writes('rights.changed', { personId: 'ana' });
    await node.tail.read();
    expect([node.tail.seen, node.cut]).toEqual([0, []]);
    node.broken = false;
    await node.tail.read();
    expect([node.tail.seen, node.cut]).toEqual([1, ['ana']]);
  });
});

describe('a node that cannot read whose rights ended', () => {
  it('is blind before 15 s are over, counted from the question that was last answered, and sees again with the next answer', async () => {
    const time = jest.spyOn(performance, 'now').mockReturnValue(0);
    try {
      const node = new Node();
      node.held = [];
      const reading = node.tail.read();
      time.mockReturnValue(10_000);
      for (const go of node.held) go();
      node.held = null;
      await reading;
      time.mockReturnValue(14_000);
      expect(node.tail.isBlind).toBe(false);
      time.mockReturnValue(14_500);
      expect(node.tail.isBlind).toBe(true);
      node.broken = true;
      await node.tail.read();
      expect(node.tail.isBlind).toBe(true);
      node.broken = false;
      await node.tail.read();
      expect(node.tail.isBlind).toBe(false);
    } finally {
      time.mockRestore();
    }
  });

  it('tells a room nothing, neither what it committed itself nor what it had asked for', async () => {
    const stream: StreamName = 'case/0199abcd-0000-4000-8000-00000000000f';
    let blind = false;
    const told: unknown[] = [];
    let commit: (recorded: Recorded) => void = () => undefined;
    let heads: (heads: ReadonlyMap<StreamName, number>) => void = () => undefined;
    let answer: (answer: { rows: unknown[] }) => void = () => undefined;
    const kernel = {
      hint: { onCommit: (hear: typeof commit) => (commit = hear), onHeads: (hear: typeof heads) => (heads = hear) },
      clock: { ms: () => 0 },
      database: { pool: { query: () => new Promise((resolve) => (answer = resolve)) } },
    };
    const metrics = { followed: { set: () => undefined } } as unknown as Metrics;
    const tail = new StreamTail(
      kernel as unknown as Kernel,
      metrics,
      () => undefined,
      () => blind,
    );
    tail.server = { to: () => ({ emit: (...frame: unknown[]) => told.push(frame) }) } as unknown as LiveServer;
    tail.joined(tail.register({ join: () => undefined } as unknown as LiveSocket, stream), 0, 1);
    const event = {
      seq: 1,
      type: 'message.posted',
      at: '',
      by: null,
      data: {},
    } as unknown as Recorded['events'][number];
    blind = true;
    commit({ stream, events: [event] });
    expect(told).toEqual([]);
    blind = false;
    heads(new Map([[stream, 1]]));
    blind = true;
    answer({
      rows: [{ stream_id: stream, epoch: 1, seq: '1', type: 'message.posted', at: new Date(), actor: 'x', body: '{}' }],
    });
    await soon();
    expect(told).toEqual([]);
    blind = false;
    commit({ stream, events: [event] });
    expect(told).toHaveLength(1);
  });
});
