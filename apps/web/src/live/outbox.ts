import { type Cell, createCell, RefusedError } from '#libs/client';
import type { CommandAnswer, CommandRequest, RefusalAnswer, WireEvent } from '#libs/domain';
import {
  afterReload,
  answered,
  declined,
  departing,
  heirOf,
  inOrder,
  mayTakeBack,
  nextToSend,
  type OutboxEntry,
  rewritten,
  type RewrittenEntry,
  settled,
  triedAgain,
  unanswered,
} from './outbox-rules.js';
import type { OutboxShelf } from './outbox-shelf.js';
import type { Tabs } from './tabs.js';

/** How a command that was put into the outbox ended. */
export type Outcome =
  | { kind: 'done'; answer: CommandAnswer }
  | { kind: 'refused'; refusal: RefusalAnswer['error'] }
  | { kind: 'taken_back' };

export interface Outbox {
  /** Everything of this person that is not settled, in order. */
  entries: Cell<readonly OutboxEntry[]>;
  /** Reads what an earlier page left. */
  load: () => Promise<void>;
  /**
   * Puts a command at the end of its lane and sends it as soon as it can be sent.
   * @param own what this device alone keeps of it: the case in which it was written, where a command names only a part of it;
   *   what its files are
   */
  add: (
    lane: string,
    name: string,
    input: unknown,
    own?: Pick<OutboxEntry, 'caseId' | 'files'>,
  ) => Promise<OutboxEntry>;
  /** Takes an entry back if it is certain that nobody has it; answers whether it was. */
  takeBack: (id: string) => Promise<boolean>;
  /**
   * Changes entries of which it is certain that nobody has them, and sends them as they are then; answers whether all were.
   * None of their lanes moves on before the last one is changed.
   */
  rewrite: (changes: readonly RewrittenEntry[]) => Promise<boolean>;
  tryAgain: (id: string) => Promise<void>;
  /** Forgets what stands in the stream by now. */
  seen: (lane: string, events: readonly WireEvent[], head: number) => void;
  /** How an entry ends: answered or refused in this or another tab, or taken back. */
  outcome: (id: string) => Promise<Outcome>;
  /** Sends what may go. Called whenever the line comes up; harmless at any time. */
  pump: () => void;
  close: () => void;
}

export interface OutboxParts {
  person: string;
  shelf: OutboxShelf;
  tabs: Tabs;
  /** Sends a command; throws RefusedError, or anything else when no answer came. */
  send: (request: CommandRequest) => Promise<CommandAnswer>;
  /** True while the line is up and known to be this person's. */
  ready: () => boolean;
  newId: () => string;
  now: () => Date;
  /** Calls back after some milliseconds; answers how to call it off. */
  later: (callback: () => void, ms: number) => () => void;
}

/** After a refusal that passes by itself, this long until the next try (ms). */
const PAUSE_MS = 2000;

export function createOutbox(parts: OutboxParts): Outbox {
  const { person, shelf, tabs } = parts;
  const entries = createCell<readonly OutboxEntry[]>([]);
  const waiting = new Map<string, ((outcome: Outcome) => void)[]>();
  let leading = false;
  let closed = false;
  let callOff: (() => void) | null = null;
  let changes = 0;

  const replace = (id: string, next: OutboxEntry | null) => {
    changes += 1;
    const others = entries.get().filter((entry) => entry.id !== id && entry.id !== next?.id);
    entries.set(next ? inOrder([...others, next]) : others);
  };
  const end = (id: string, outcome: Outcome) => {
    for (const resolve of waiting.get(id) ?? []) resolve(outcome);
    waiting.delete(id);
  };
  const change = async (id: string, by: (entry: OutboxEntry) => OutboxEntry | null) => {
    const next = await shelf.change(id, by);
    replace(id, next);
    tabs.say({ kind: 'changed' });
    return next;
  };

  /** What lies on the shelf, read again if something changed in the meantime; beside it what was sent and is not seen yet. */
  async function reload() {
    let kept: OutboxEntry[];
    let before: number;
    do {
      before = changes;
      kept = await shelf.all(person);
    } while (before !== changes);
    const sent = entries.get().filter((entry) => entry.state === 'sent');
    entries.set(inOrder([...sent, ...kept.filter((entry) => !sent.some((other) => other.id === entry.id))]));
    for (const entry of kept) if (entry.refusal) end(entry.id, { kind: 'refused', refusal: entry.refusal });
  }

  /** Takes it off the shelf and shows it on until its event has come. */
  async function done(entry: OutboxEntry, { seq, result }: CommandAnswer) {
    await shelf.change(entry.id, () => null);
    // Its event may have come first and settled it.
    if (entries.get().some((other) => other.id === entry.id)) replace(entry.id, answered(entry, seq, result));
    tabs.say({ kind: 'sent', id: entry.id, seq, result });
    end(entry.id, { kind: 'done', answer: { seq, result } });
  }

  /** Does something to entries of these lanes while nothing of them is sent. */
  async function holding<T>(lanes: readonly string[], work: () => Promise<T>): Promise<T> {
    for (const lane of lanes) held.add(lane);
    try {
      return await work();
    } finally {
      for (const lane of lanes) held.delete(lane);
      pump();
    }
  }

  const lanesOf = (changes: readonly RewrittenEntry[]) => [
    ...entries.get().flatMap(({ id, lane }) => (changes.some((one) => one.id === id) ? [lane] : [])),
    ...changes.flatMap(({ change: { lane } }) => lane ?? []),
  ];

  async function rewriteAll(changes: readonly RewrittenEntry[]): Promise<boolean> {
    let all = true;
    for (const { id, change: changed } of changes) {
      let done = false;
      await change(id, (entry) => {
        done = mayTakeBack(entry);
        return done ? rewritten(entry, changed, parts.newId) : entry;
      });
      all &&= done;
    }
    return all;
  }

  async function send(chosen: OutboxEntry) {
    const entry = await change(chosen.id, (kept) => (kept.state === 'waiting' ? departing(kept) : kept));
    if (entry?.state !== 'sending') return;
    try {
      await done(entry, await parts.send({ id: entry.id, name: entry.name, input: entry.input }));
    } catch (error) {
      if (!(error instanceof RefusedError)) {
        await change(entry.id, unanswered);
        return pause();
      }
      const next = await change(entry.id, (kept) => declined(kept, error.refusal));
      if (next?.state === 'waiting') return pause();
      end(entry.id, { kind: 'refused', refusal: error.refusal });
    }
  }

  function pause() {
    callOff?.();
    callOff = parts.later(() => {
      callOff = null;
      pump();
    }, PAUSE_MS);
  }

  const busy = new Set<string>();
  const held = new Set<string>();
  function pump() {
    if (closed || !leading || !parts.ready()) return;
    for (const entry of nextToSend(entries.get())) {
      if (busy.has(entry.lane) || held.has(entry.lane)) continue;
      busy.add(entry.lane);
      void send(entry).finally(() => {
        busy.delete(entry.lane);
        if (!callOff) pump();
      });
    }
  }

  tabs.hear((message) => {
    if (message.kind === 'changed') return void reload().then(pump);
    const entry = entries.get().find((other) => other.id === message.id);
    if (entry) replace(entry.id, answered(entry, message.seq, message.result));
    end(message.id, { kind: 'done', answer: { seq: message.seq, result: message.result } });
  });

  return {
    entries,
    async load() {
      await reload();
      tabs.whenLeading(() => void lead());
    },
    async add(lane, name, input, own) {
      const entry = await shelf.add({
        id: parts.newId(),
        person,
        lane,
        ...own,
        name,
        input,
        at: parts.now().toISOString(),
        state: 'waiting',
        unsure: false,
        failures: 0,
      });
      replace(entry.id, entry);
      tabs.say({ kind: 'changed' });
      pump();
      return entry;
    },
    takeBack(id) {
      const before = entries.get().find((entry) => entry.id === id);
      const heir = before ? heirOf(before, entries.get()) : null;
      return holding(before ? [before.lane] : [], async () => {
        let taken = false;
        await change(id, (entry) => {
          taken = mayTakeBack(entry);
          return taken ? null : entry;
        });
        if (taken && heir) await rewriteAll([heir]);
        if (taken) end(id, { kind: 'taken_back' });
        return taken;
      });
    },
    rewrite: (changes) => holding(lanesOf(changes), () => rewriteAll(changes)),
    async tryAgain(id) {
      await change(id, (entry) => triedAgain(entry, parts.newId));
      pump();
    },
    seen(lane, events, head) {
      const mine = entries.get().filter((entry) => entry.lane === lane);
      for (const id of settled(mine, events, head)) {
        const entry = mine.find((other) => other.id === id);
        replace(id, null);
        if (entry?.state !== 'sent') void change(id, () => null);
      }
    },
    outcome: (id) => new Promise((resolve) => waiting.set(id, [...(waiting.get(id) ?? []), resolve])),
    pump,
    close() {
      closed = true;
      callOff?.();
      tabs.close();
    },
  };

  /** This tab sends from now on: what the one before left in the middle is of unknown fate. */
  async function lead() {
    for (const entry of await shelf.all(person))
      if (entry.state === 'sending') await shelf.change(entry.id, afterReload);
    leading = true;
    await reload();
    pump();
  }
}
