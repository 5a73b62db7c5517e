import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type CaseRow, parseStream } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useCell, useSession } from '../../live/hooks.js';
import { casesQuery } from '../../live/queries.js';
import { newIn } from '../../live/seen.js';

/** My cases with how much in each is new to me, and what I wrote for cases that I no longer see. */
export function useCases() {
  const { seen, outbox } = useSession();
  const query = useQuery(casesQuery);
  const map = useCell(seen.map);
  const entries = useCell(outbox.entries);
  const { quiet } = useDirectory();
  const rows = query.data;
  useEffect(() => {
    if (rows) seen.begin(rows);
  }, [rows, seen]);

  const news = (row: CaseRow) => (quiet ? 0 : newIn(row, map));
  const known = new Set(rows?.map((row) => row.id));
  const stranded = new Map<string, number>();
  for (const entry of entries) {
    const caseId = parseStream(entry.lane)?.id;
    if (!rows || !caseId || known.has(caseId) || entry.state !== 'refused') continue;
    stranded.set(caseId, (stranded.get(caseId) ?? 0) + 1);
  }
  return { query, rows, news, stranded };
}
