import { type Cell, createCell } from '#libs/client';
import type { StreamName } from '#libs/domain';
import type { Marks } from './reading-rows.js';

/** How far somebody has read, told to the server in the background. Lost is harmless: what stands further on says the same. */
export interface Reading {
  /** What was read on this page. */
  marks: Cell<Marks>;
  /** Everything of a stream up to this event was on the screen. */
  mark: (stream: StreamName, seq: number) => void;
  /**
   * Marks several streams as read, which can be undone for some milliseconds; only then is the server told.
   * @returns how to undo it; afterwards that does nothing
   */
  markAll: (heads: Marks, undoMs: number) => () => void;
  /** Tells the server now what it was not told yet. */
  flush: () => void;
  close: () => void;
}

export interface ReadingOptions {
  /** Tells the server; throws when it was not heard. */
  send: (stream: StreamName, seq: number) => Promise<unknown>;
  /** How far the server is known to know already. */
  known: (stream: StreamName) => number;
  later: (callback: () => void, ms: number) => () => void;
}

/** Who scrolls through a case is not told of with every row: this long after the first (ms). */
const FIRST_MS = 1000;
/** The server is told at most every so often (ms). */
const EVERY_MS = 3000;

export function createReading({ send, known, later }: ReadingOptions): Reading {
  const marks = createCell<Marks>(new Map());
  const untold = new Map<StreamName, number>();
  const undoable = new Set<() => void>();
  let cancel: (() => void) | undefined;
  let telling = false;
  let closed = false;

  const wait = (ms: number) => (cancel ??= later(tell, ms));
  function tell() {
    cancel = undefined;
    void tellAll();
  }

  /** One after the other: a person may have read much at once, and nothing hurries. */
  async function tellAll() {
    if (telling || closed) return;
    telling = true;
    for (const [stream, seq] of [...untold]) {
      const heard = await send(stream, seq).then(
        () => true,
        () => false,
      );
      if (!heard) break;
      if (untold.get(stream) === seq) untold.delete(stream);
    }
    telling = false;
    // What came meanwhile; what was not heard waits for the next that is read, or for the line.
    if ([...untold.values()].length > 0 && !closed) wait(EVERY_MS);
  }

  return {
    marks,
    mark(stream, seq) {
      if (seq <= Math.max(marks.get().get(stream) ?? 0, known(stream))) return;
      marks.set(new Map(marks.get()).set(stream, seq));
      untold.set(stream, seq);
      wait(FIRST_MS);
    },
    markAll(heads, undoMs) {
      const before = marks.get();
      marks.set(new Map([...before, ...heads]));
      const callOff = later(() => {
        undoable.delete(callOff);
        for (const [stream, seq] of heads) if (seq > known(stream)) untold.set(stream, seq);
        cancel?.();
        tell();
      }, undoMs);
      undoable.add(callOff);
      return () => {
        if (!undoable.delete(callOff)) return;
        callOff();
        const now = new Map(marks.get());
        for (const [stream, seq] of heads) {
          if (now.get(stream) !== seq) continue;
          if (before.has(stream)) now.set(stream, before.get(stream)!);
          else now.delete(stream);
        }
        marks.set(now);
      };
    },
    flush() {
      if (untold.size === 0) return;
      cancel?.();
      tell();
    },
    close() {
      closed = true;
      cancel?.();
      for (const callOff of undoable) callOff();
    },
  };
}
