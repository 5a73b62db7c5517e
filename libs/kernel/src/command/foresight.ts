import type { StreamName } from '#libs/domain';
import type { Recorded } from '../journal/journal.js';
import type { Alone } from './command.js';
import type { Standing } from './receipts.js';

/** What a command acts on, and how its stream stands with it. */
export type Known = Standing & { subject: unknown };

/** So many are known at a time. */
const KNOWN_MAX = 50;

/**
 * What the commands of this process left behind, as their subjects follow from one another. None of it is a truth of its own: whoever
 * acts on it compares under the lock how the stream stands. Nothing is kept where another process acted meanwhile, until it no longer does.
 */
export class Foresight {
  private readonly known = new Map<StreamName, Known>();

  of({ follows }: Pick<Alone, 'follows'>, stream: StreamName): Known | undefined {
    const known = this.known.get(stream);
    return follows && known?.subject !== undefined ? known : undefined;
  }

  forget(stream: StreamName): void {
    this.known.delete(stream);
  }

  /** Called after a commit, with what was acted on and what was recorded. */
  learn({ follows }: Pick<Alone, 'follows'>, stream: StreamName, acted: Known, recorded: readonly Recorded[]): void {
    const events = recorded.find((one) => one.stream === stream)?.events ?? [];
    const before = this.known.get(stream);
    const head = acted.head + events.length;
    this.known.delete(stream);
    // What functions of the gate recorded there as well is not known here.
    if (!follows || (events.at(-1)?.seq ?? acted.head) !== head) return;
    const isAlone = before?.head === acted.head && before.epoch === acted.epoch;
    this.known.set(stream, { ...acted, head, subject: isAlone ? follows(acted.subject, events) : undefined });
    if (this.known.size > KNOWN_MAX) this.known.delete(this.known.keys().next().value!);
  }
}
