import { uptime } from 'node:os';
import type { Kernel } from '#libs/kernel';
import type { ReminderDatabase } from './reminder.store.js';
import { watchStore } from './watch.store.js';

/** By how much the database's clock may leave the own one between two looks, in milliseconds. */
const JUMP_MS = 5 * 60_000;

interface Clocks {
  database: number;
  own: number;
}

/** How far the database's clock has moved against the own one between two looks, in milliseconds; below nought when back. */
export const movedBy = (before: Clocks, now: Clocks): number => now.database - before.database - (now.own - before.own);

/**
 * Stops everything that fires when the database's clock jumps, until whoever keeps the machine has confirmed it: nobody is told
 * of what is not due, nor of a whole day at once. Held against the time since this machine started, which goes on while it sleeps.
 */
export class ClockGuard {
  private last: Clocks | undefined;

  /** `own` answers milliseconds from wherever, by a clock that nobody sets. */
  constructor(
    private readonly log: Kernel['log'],
    private readonly own: () => number = () => uptime() * 1000,
    private readonly store: Pick<typeof watchStore, 'stop'> = watchStore,
  ) {}

  /**
   * Looks at both clocks; to be asked in the transaction that looks for what is due.
   * @param database the clock of the database when it was looked, in milliseconds since 1970
   * @returns whether what was found due may fire
   */
  async look(db: ReminderDatabase, database: number): Promise<boolean> {
    const now = { database, own: this.own() };
    const moved = this.last ? movedBy(this.last, now) : 0;
    this.last = now;
    if (Math.abs(moved) <= JUMP_MS) return true;
    if (await this.store.stop(db))
      this.log.error(
        { minutes: Math.round(moved / 60_000) },
        'the clock of the database jumped: reminders are stopped until it is confirmed',
      );
    return false;
  }
}
