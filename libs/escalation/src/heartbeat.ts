import { LATE_SECONDS } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { CLIMBER } from './climb-jobs.js';
import { watchStore } from './watch.store.js';

/** How long whoever listens may take to answer, in milliseconds. */
const ANSWER_MS = 10_000;

type Parts = Pick<Kernel, 'unitOfWork' | 'log'>;

/**
 * Tells somebody outside, again and again, that reminders are on time; whoever listens raises the alarm when it falls silent.
 * It falls silent when a reminder is late, when one is set aside, when firing is stopped, and when no worker runs. A call is a GET
 * that carries nothing.
 */
export class Heartbeat {
  private beats = true;

  /** `url` may hold a secret: it is never logged. */
  constructor(
    private readonly parts: Parts,
    private readonly url: string,
  ) {}

  /** Calls once, if reminders are on time. Never throws. */
  async beat(): Promise<void> {
    const { log } = this.parts;
    try {
      const well = await this.isWell();
      if (well !== this.beats)
        log.warn(well ? 'reminders are on time again: the heartbeat goes on' : 'the heartbeat is silent');
      this.beats = well;
      if (well) await this.call();
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'the heartbeat did not arrive');
    }
  }

  private async isWell(): Promise<boolean> {
    const { oldestDueSeconds, parked, stopped } = await this.parts.unitOfWork.write(CLIMBER, (db) =>
      watchStore.figures(db),
    );
    return !stopped && parked === 0 && oldestDueSeconds < LATE_SECONDS;
  }

  private async call(): Promise<void> {
    // Where it is sent on to, nobody has set.
    const answer = await fetch(this.url, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
    await answer.body?.cancel();
    if (!answer.ok) this.parts.log.warn({ status: answer.status }, 'the heartbeat was not taken');
  }
}
