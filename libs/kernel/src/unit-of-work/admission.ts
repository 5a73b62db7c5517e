import pLimit, { type LimitFunction } from 'p-limit';
import { Refusal } from '#libs/domain';

/** How long a reading waits for its turn at most, in milliseconds: less than any client waits for an answer. */
const WAIT_MS = 5000;
/** How many readings of one asker wait or run in the line of all. */
const OF_ONE = 2;
/** Of how many readings the usual length is remembered. */
const REMEMBERED = 32;

/**
 * The door before readings: however many come at once, as after a restart, so many run and the others wait in line, so that
 * whoever writes finds a connection. Fair between askers: in the line of all each stands with two readings at most, and
 * waits with the rest of theirs behind. Nobody waits for long: who would is told when to come again.
 */
export class Admission {
  private readonly all: LimitFunction;
  private readonly own = new Map<string, LimitFunction>();
  private usualMs = 1;

  /** @param slots how many run at once; @param ms milliseconds of a clock that only moves forward */
  constructor(
    private readonly slots: number,
    private readonly ms: () => number = () => performance.now(),
  ) {
    this.all = pLimit(slots);
  }

  /** How many wait. */
  get waiting(): number {
    let count = this.all.pendingCount;
    for (const { pendingCount } of this.own.values()) count += pendingCount;
    return count;
  }

  /** Does the work when its turn has come. Throws `busy`, with a time to come again, at once when the line is too long for it. */
  async run<T>(asker: string, work: () => Promise<T>): Promise<T> {
    if (this.expectedMs > WAIT_MS) throw this.busy();
    const own = this.own.get(asker) ?? pLimit(OF_ONE);
    this.own.set(asker, own);
    const asked = this.ms();
    try {
      return await own(() => this.all(() => this.inTime(asked, work)));
    } finally {
      if (own.activeCount + own.pendingCount === 0 && this.own.get(asker) === own) this.own.delete(asker);
    }
  }

  private async inTime<T>(asked: number, work: () => Promise<T>): Promise<T> {
    const begun = this.ms();
    if (begun - asked > WAIT_MS) throw this.busy();
    try {
      return await work();
    } finally {
      this.usualMs += (this.ms() - begun - this.usualMs) / REMEMBERED;
    }
  }

  private get expectedMs(): number {
    return (this.all.pendingCount / this.slots) * this.usualMs;
  }

  private busy(): Refusal {
    return new Refusal('busy', undefined, Math.max(1, Math.ceil(this.expectedMs / 1000)));
  }
}
