import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ReadingRow, StreamName } from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';
import { readingQuery } from '../../live/queries.js';
import { type Marks, type News, newsOf, withMarks } from '../../live/reading-rows.js';

/** Every stream that I read, with what was read here since the server last said; undefined until it said it once. */
export function useReadingRows(): { rows: readonly ReadingRow[] | undefined; failed: boolean } {
  const { data, isError } = useQuery(readingQuery);
  const marks = useCell(useSession().reading.marks);
  const rows = useMemo(() => data && withMarks(data, marks), [data, marks]);
  return { rows, failed: isError };
}

/** What is new to me in one case. */
export interface CaseReading extends News {
  /** The case's own row and those of the parts of it that I read. */
  rows: readonly ReadingRow[];
}

export function useReading(caseId: string): CaseReading {
  const { rows } = useReadingRows();
  return useMemo(() => {
    const own = (rows ?? []).filter((row) => row.caseId === caseId);
    return { ...newsOf(own), rows: own };
  }, [rows, caseId]);
}

/** Where I stood in a case when I opened it; it stays so until I leave, and nothing moves under my eyes meanwhile. */
export interface Since {
  /** Up to which number I had read, by stream. */
  read: ReadonlyMap<StreamName, number>;
  /** The number of the first message that came after, by stream; streams without one are not in it. */
  firsts: ReadonlyMap<StreamName, number>;
  /** How many messages of others came after, in all of them together. */
  count: number;
}

/** A case is not held up longer than this (ms) by the question of what is new in it. */
const WAIT_MS = 900;

/** Where I stood when this screen opened; null until it is known, which takes a moment at most. */
export function useSince(caseId: string): Since | null {
  const { reading } = useSession();
  const { data, isFetching } = useQuery(readingQuery);
  // What is read from now on does not count: it is what the line is drawn for.
  const [marks] = useState<Marks>(() => reading.marks.get());
  const [waited, setWaited] = useState(false);
  const [since, setSince] = useState<Since | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!since && (waited || (data && !isFetching))) {
    setSince(
      sinceOf(
        withMarks(
          (data ?? []).filter((row) => row.caseId === caseId),
          marks,
        ),
      ),
    );
  }
  return since;
}

const sinceOf = (rows: readonly ReadingRow[]): Since => ({
  read: new Map(rows.map((row) => [row.stream, row.read])),
  firsts: new Map(rows.flatMap(({ stream, first }) => (first === null ? [] : [[stream, first]]))),
  count: newsOf(rows).unread,
});
