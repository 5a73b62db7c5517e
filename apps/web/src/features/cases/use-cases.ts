import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CaseRow, parseStream } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useEntries } from '../../live/hooks.js';
import { casesQuery } from '../../live/queries.js';
import { type News, newsByCase, NO_NEWS, shownOf } from '../../live/reading-rows.js';
import { useReadingRows } from './use-reading.js';

/** My cases with what in each is new to me, as loud as I want it, and what I wrote for cases that I no longer see. */
export function useCases() {
  const query = useQuery(casesQuery);
  const reading = useReadingRows().rows;
  const entries = useEntries();
  const { quiet } = useDirectory();
  const rows = query.data;
  const byCase = useMemo(() => newsByCase(reading ?? []), [reading]);

  const news = (row: Pick<CaseRow, 'id'>): News => shownOf(byCase.get(row.id) ?? NO_NEWS, quiet);
  const known = new Set(rows?.map((row) => row.id));
  const stranded = new Map<string, number>();
  for (const entry of entries) {
    const place = parseStream(entry.lane);
    if (!rows || place?.kind !== 'case' || known.has(place.id) || entry.state !== 'refused') continue;
    stranded.set(place.id, (stranded.get(place.id) ?? 0) + 1);
  }
  return { query, rows, news, stranded };
}
