import type { Kernel } from '#libs/kernel';
import { sessionStore } from '#libs/people';
import type { LiveSocket } from './live-socket.js';

/** How often the use of a session by its sockets is noted, in milliseconds. */
const NOTED_MS = 60_000;

/** The two ends of sessions, for sockets: one moves when its holder does something, and neither because a line is open. */
export class LiveSessions {
  private notedAt: number;

  constructor(
    private readonly kernel: Kernel,
    private readonly sockets: () => Iterable<LiveSocket>,
  ) {
    this.notedAt = kernel.clock.ms();
  }

  /** Cuts the sockets of sessions that have ended by themselves; called every second or so. */
  async round(): Promise<void> {
    const now = this.kernel.clock.ms();
    // Either way: a clock that was set back must not put it off.
    if (Math.abs(now - this.notedAt) > NOTED_MS) await this.noteUse(now);
    const over = [...this.sockets()].filter(({ data }) => data.signedIn && data.signedIn.endsAt <= now);
    if (!over.length) return;
    const standing = await sessionStore.standing(this.kernel, sessionsOf(over));
    for (const socket of over) {
      const endsAt = standing.get(socket.data.signedIn.actor.sessionId);
      if (endsAt === undefined) socket.disconnect(true);
      else socket.data.signedIn.endsAt = endsAt;
    }
  }

  private async noteUse(now: number): Promise<void> {
    this.notedAt = now;
    const used = [...this.sockets()].filter(({ data }) => data.used);
    if (!used.length) return;
    for (const { data } of used) data.used = false;
    const ends = await sessionStore.touch(this.kernel, sessionsOf(used));
    for (const { data } of used) {
      const endsAt = ends.get(data.signedIn.actor.sessionId);
      if (endsAt !== undefined) data.signedIn.endsAt = endsAt;
    }
  }
}

const sessionsOf = (sockets: readonly LiveSocket[]): string[] => [
  ...new Set(sockets.map(({ data }) => data.signedIn.actor.sessionId)),
];
