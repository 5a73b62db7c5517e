import type { Log } from '#libs/kernel';

/** How long something that is to be sent belongs to whoever took it. */
const LEASE = '5 minutes';
/** Until when (ms) it is begun to be sent: what takes longest has ended long before the lease has. */
const HOLD_MS = 4 * 60_000;
/** How many are taken at once, and how many are sent side by side. */
const MOST = 20;
const LANES = 2;
/** Whoever asks to be left alone is, for so long at least and at most (s). */
const ASKED_S = { least: 30, most: 43_200 };
/** When noting fails it is tried again after so long (ms): what was sent and not noted is sent twice. */
const NOTE_AGAIN_MS = [200, 1000, 3000];
/** How long what is under way may take when the process ends (ms). */
const END_MS = 8000;

/**
 * What became of something: sent, to be tried again, or never to be sent. `answer` is the number with which the other side said no,
 * `waitS` for how long it asked to be left alone, in seconds.
 */
export type Fate = 'sent' | { retry: string; answer?: number; waitS?: number } | { refused: string; answer?: number };

/** What a feature knows of what it sends. What is logged are ids and reasons, never an address, a name or words. */
export interface LeasedWork<Item> {
  /** What one of them is called in the log, such as `a letter`. */
  one: string;
  /** What the log says of one. */
  about: (item: Item) => object;
  /** After which try one waits how long, as intervals of PostgreSQL. After the try behind the last one it is given up. */
  waits: readonly string[];
  /** Takes what is due, `most` at a time. What nobody notes before the lease ends is due again. */
  claim: (lease: string, most: number) => Promise<Item[]>;
  send: (item: Item) => Promise<Fate>;
  /** The reason for which one is tried again whose sending threw. */
  threw: string;
  /** Notes what became of one; `dueIn` is when a waiting one is due. False when its lease has ended: then somebody else has it. */
  note: (
    item: Item,
    state: 'sent' | 'waiting' | 'given_up',
    reason: string | null,
    dueIn: string | null,
  ) => Promise<boolean>;
  /** Lets go of the line when the process ends; what is then still under way fails. */
  close: () => void;
}

/**
 * Sends what is due. Several workers may do it at once: something belongs to whoever took it until its lease ends. Whoever
 * dies between sending and noting leaves it to be sent again, so that its receiver must know it by its id.
 */
export class LeasedRounds<Item extends { tries: number }> {
  private running: Promise<void> | undefined;
  private again = false;
  private ending = false;

  /** `tries` is how often an item was taken, this time included. */
  constructor(
    private readonly work: LeasedWork<Item>,
    private readonly log: Pick<Log, 'info' | 'warn' | 'error'>,
  ) {}

  /** Sends what is due, until nothing is. Called while it runs, it looks once more. Throws what claiming throws. */
  round(): Promise<void> {
    if (this.ending) return Promise.resolve();
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.untilQuiet();
    return this.running;
  }

  /** Begins no more, and lets what is under way arrive. */
  async end(): Promise<void> {
    this.ending = true;
    const done = Promise.resolve(this.running).catch(() => undefined);
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, END_MS).unref())]);
    this.work.close();
    await done;
  }

  private async untilQuiet(): Promise<void> {
    await Promise.resolve();
    try {
      let more: boolean;
      do {
        this.again = false;
        more = await this.batch();
      } while (!this.ending && (more || this.again));
    } finally {
      // In the same breath as the last look: whoever asks from now on begins a round of their own.
      this.running = undefined;
    }
  }

  /** Takes some and sends them. Answers whether there may be more. */
  private async batch(): Promise<boolean> {
    const until = performance.now() + HOLD_MS;
    const items = await this.work.claim(LEASE, MOST);
    const many = items.length === MOST;
    const lane = async (): Promise<void> => {
      for (let item = items.shift(); item; item = items.shift()) await this.deliver(item, until);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return many;
  }

  /** Sends one and notes it. Never throws: the others go on. */
  private async deliver(item: Item, until: number): Promise<void> {
    // A process that stood still for long no longer holds it.
    if (performance.now() > until) return;
    if (this.ending) return this.settle(item, { retry: 'process_ended' }, '0');
    await this.settle(item, await this.fateOf(item), this.work.waits[item.tries - 1]);
  }

  private async fateOf(item: Item): Promise<Fate> {
    const { one, about, threw } = this.work;
    try {
      return await this.work.send(item);
    } catch (error) {
      this.log.error({ ...about(item), error: nameOf(error) }, `${one} could not be made or sent`);
      return { retry: threw };
    }
  }

  private async settle(item: Item, fate: Fate, wait: string | undefined): Promise<void> {
    const { one } = this.work;
    const about = this.work.about(item);
    if (fate === 'sent') {
      this.log.info(about, `${one} was sent`);
      return this.note(item, 'sent', null, null);
    }
    const { answer } = fate;
    const reason = 'retry' in fate ? fate.retry : fate.refused;
    if ('refused' in fate || !wait) {
      this.log.warn({ ...about, reason, answer }, `${one} was given up`);
      return this.note(item, 'given_up', reason, null);
    }
    const dueIn = askedFor(fate) ?? wait;
    this.log.warn({ ...about, reason, answer, wait: dueIn }, `${one} waits to be tried again`);
    return this.note(item, 'waiting', reason, dueIn);
  }

  private async note(...what: Parameters<LeasedWork<Item>['note']>): Promise<void> {
    const { one, about, note } = this.work;
    for (const pause of [...NOTE_AGAIN_MS, null]) {
      try {
        if (!(await note(...what))) this.log.warn(about(what[0]), `${one} was noted by somebody else`);
        return;
      } catch (error) {
        if (pause === null) this.log.warn({ ...about(what[0]), error: nameOf(error) }, `${one} was not noted`);
        else await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}

/** For how long the other side asked to be left alone, as an interval of PostgreSQL; null where it did not say. */
const askedFor = ({ waitS }: { waitS?: number }): string | null =>
  waitS === undefined ? null : `${Math.min(ASKED_S.most, Math.max(ASKED_S.least, Math.ceil(waitS)))} seconds`;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
