import { useCallback, useEffect, useRef } from 'react';
import { useSession } from '../../live/hooks.js';
import { lastNumber, type Numbering, numberOf } from './log-numbers.js';
import { lastOfEach, type SeenRows, withSeenRows } from './seen-rows.js';
import type { CaseThread } from './use-thread.js';

/** What a log tells of itself, so that what has been on the screen counts as read. */
export interface ReadMarks {
  onSeen: (from: number, to: number) => void;
  onLeap: () => void;
}

/**
 * Marks what has been on the screen as read, while somebody looks at the page.
 * @param firstNew the key of the first row that is new; null when there is none
 */
export function useMarkRead(numbering: Numbering, firstNew: string | null): ReadMarks {
  const { reading } = useSession();
  const seen = useRef<SeenRows | null>(null);
  const last = useRef<readonly [number, number] | null>(null);
  const now = useRef(numbering);
  useEffect(() => {
    now.current = numbering;
  });

  /** Where they stood when the log was opened. */
  const begin = useCallback((): SeenRows => {
    const first = firstNew === null ? null : numberOf(now.current, firstNew);
    return { upTo: (first ?? lastNumber(now.current) + 1) - 1, connected: true };
  }, [firstNew]);
  const onSeen = useCallback(
    (from: number, to: number) => {
      last.current = [from, to];
      if (document.visibilityState === 'hidden') return;
      const before = (seen.current ??= begin());
      const next = withSeenRows(before, from, to);
      seen.current = next;
      for (const [stream, seq] of lastOfEach(now.current, before.upTo + 1, next.upTo)) reading.mark(stream, seq);
    },
    [reading, begin],
  );
  const onLeap = useCallback(() => {
    seen.current = { ...(seen.current ?? begin()), connected: false };
  }, [begin]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') reading.flush();
      else if (last.current) onSeen(...last.current);
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', reading.flush);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', reading.flush);
      reading.flush();
    };
  }, [reading, onSeen]);
  return { onSeen, onLeap };
}

/** Marks every stream of a case to its end while the end of the log is on the screen: what became of messages is read there, too. */
export function useMarkEnd({ states }: Pick<CaseThread, 'states'>, atEnd: boolean) {
  const { reading } = useSession();
  useEffect(() => {
    const mark = () => {
      if (!atEnd || document.visibilityState === 'hidden') return;
      for (const [stream, { head }] of states) if (head > 0) reading.mark(stream, head);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [reading, states, atEnd]);
}
