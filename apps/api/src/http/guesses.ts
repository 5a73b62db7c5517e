import { Inject, Injectable } from '@nestjs/common';
import { KERNEL, type Kernel } from '#libs/kernel';
import { TokenBucket } from '../live/token-bucket.js';

/** Who collects more waits this long before anything is answered again, in milliseconds. */
const STOPPED_MS = 10_000;
/** More people than ever sit at the tables of one node: then all are forgotten, which costs nobody anything. */
const KNOWN_MAX = 10_000;

/** Stops whoever goes through ids to see which of them exist. Counted on each node, by person. */
@Injectable()
export class Guesses {
  private readonly people = new Map<string, { misses: TokenBucket; stoppedUntil: number }>();

  constructor(@Inject(KERNEL) private readonly kernel: Pick<Kernel, 'config'>) {}

  /** Whether somebody collected too many answers of that kind, and is to wait. */
  isStopped(personId: string, now = performance.now()): boolean {
    return (this.people.get(personId)?.stoppedUntil ?? 0) > now;
  }

  /** Somebody asked for what is not there for them. */
  missed(personId: string, now = performance.now()): void {
    if (this.people.size >= KNOWN_MAX) this.people.clear();
    const known = this.people.get(personId) ?? {
      misses: new TokenBucket(this.kernel.config.MISS_RATE, now),
      stoppedUntil: 0,
    };
    this.people.set(personId, known);
    if (!known.misses.take(now)) known.stoppedUntil = now + STOPPED_MS;
  }
}
