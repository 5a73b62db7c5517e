import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Kernel } from '#libs/kernel';
import { LiveSessions } from './live-sessions.js';
import type { LiveSocket } from './live-socket.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A node's lines on sessions that end after an hour without use, and after a day in any case. */
class Node {
  now = 0;
  readonly asked: string[][] = [];
  readonly touched: string[][] = [];
  readonly cut: string[] = [];
  readonly sessions: LiveSessions;
  private readonly ends = new Map<string, number>();
  private readonly sockets: LiveSocket[] = [];

  constructor() {
    const query = async (sql: string, [ids]: [string[]]): Promise<{ rows: unknown[] }> => {
      const touches = sql.includes('touch_sessions');
      (touches ? this.touched : this.asked).push(ids);
      const standing = ids.filter((id) => (this.ends.get(id) ?? 0) > this.now);
      if (touches) for (const id of standing) this.ends.set(id, Math.min(24 * HOUR, this.now + HOUR));
      await Promise.resolve();
      return { rows: standing.map((id) => ({ id, ends_at: new Date(this.ends.get(id)!) })) };
    };
    const kernel = {
      clock: { ms: () => this.now },
      config: { SESSION_IDLE_HOURS: 1 },
      database: { pool: { query } },
    };
    this.sessions = new LiveSessions(kernel as unknown as Kernel, () => this.sockets);
  }

  /** A line on a session, and how its holder does something. */
  line(sessionId: string): () => void {
    this.ends.set(sessionId, HOUR);
    const data = { used: false, signedIn: { endsAt: HOUR, actor: { sessionId } } };
    this.sockets.push({ data, disconnect: () => this.cut.push(sessionId) } as unknown as LiveSocket);
    return () => void (data.used = true);
  }

  /** Somebody uses the session by other means than a line of this node. */
  usedElsewhere(sessionId: string): void {
    this.ends.set(sessionId, this.now + HOUR);
  }

  async at(ms: number): Promise<void> {
    this.now = ms;
    await this.sessions.round();
  }
}

describe('the sessions behind lines', () => {
  it('are not asked about before one of them may have ended', async () => {
    const node = new Node();
    node.line('s1');
    for (let ms = 0; ms < HOUR; ms += 10 * MINUTE) await node.at(ms);
    expect([node.asked, node.touched, node.cut]).toEqual([[], [], []]);
  });

  it('end at their time, to the millisecond, and only then', async () => {
    const node = new Node();
    node.line('s1');
    await node.at(HOUR - 1);
    expect(node.cut).toEqual([]);
    await node.at(HOUR);
    expect([node.asked, node.cut]).toEqual([[['s1']], ['s1']]);
  });

  it('go on when they were used elsewhere meanwhile, and are not asked about again until their new end', async () => {
    const node = new Node();
    node.line('s1');
    node.line('s2');
    await node.at(30 * MINUTE);
    node.usedElsewhere('s1');
    await node.at(HOUR);
    expect(node.cut).toEqual(['s2']);
    await node.at(80 * MINUTE);
    expect(node.asked.flat()).toEqual(['s1', 's2', 's2']);
    await node.at(90 * MINUTE);
    expect(node.cut).toContain('s1');
  });

  it('are noted as used once a minute at most, once for all lines of each, and not at all where a line was only open', async () => {
    const node = new Node();
    const [first, second] = [node.line('s1'), node.line('s1')];
    node.line('s2');
    first();
    second();
    await node.at(MINUTE);
    expect(node.touched).toEqual([]);
    await node.at(MINUTE + 1);
    expect(node.touched).toEqual([['s1']]);
    await node.at(10 * MINUTE);
    expect(node.touched).toHaveLength(1);
    await node.at(HOUR);
    expect(node.cut).toEqual(['s2']);
  });

  it('never outlive their day, however much their lines are used', async () => {
    const node = new Node();
    const does = node.line('s1');
    for (let ms = 0; ms < 24 * HOUR; ms += 30 * MINUTE) {
      does();
      await node.at(ms);
    }
    expect(node.cut).toEqual([]);
    does();
    await node.at(24 * HOUR);
    expect(node.cut).toEqual(['s1']);
  });

  it('are noted as used also after the clock was set back', async () => {
    const node = new Node();
    const does = node.line('s1');
    await node.at(50 * MINUTE);
    node.now = 10 * MINUTE;
    does();
    await node.at(10 * MINUTE);
    expect(node.touched).toEqual([['s1']]);
  });
});
