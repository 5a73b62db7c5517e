import type { QueryClient } from '@tanstack/react-query';
import type { Link } from '#libs/client';
import { type Me, parseStream } from '#libs/domain';
import { readingQuery } from './queries.js';
import { withLive } from './reading-rows.js';

/**
 * Counts what comes live on the streams that are followed, without asking the server for it.
 * @param refresh called when what came does not go on from what is known
 * @returns how to stop
 */
export const keepReadingFresh = (link: Link, queries: QueryClient, me: Me, refresh: () => void): (() => void) =>
  link.on('events', ({ stream, events }) => {
    const kind = parseStream(stream)?.kind;
    if (kind !== 'case' && kind !== 'part') return;
    const rows = queries.getQueryData(readingQuery.queryKey);
    if (!rows) return;
    const row = rows.find((one) => one.stream === stream);
    const next = row && withLive(row, events, me);
    if (!next) return refresh();
    if (next === row) return;
    queries.setQueryData(readingQuery.queryKey, [next, ...rows.filter((one) => one !== row)]);
  });
