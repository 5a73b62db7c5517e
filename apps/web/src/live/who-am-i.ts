import type { QueryClient } from '@tanstack/react-query';
import type { MeView } from '#libs/domain';
import { keptOwner, showsKept } from './kept/device.js';
import { meQuery } from './queries.js';

/** So long the server is waited for (ms) before what this device keeps is shown instead. */
const PATIENCE_MS = 1500;

/** Who this browser is: as the server says, or while it does not answer as it was when it last did. Null while neither is known. */
export async function whoAmI(queries: QueryClient): Promise<MeView | null> {
  const known = queries.getQueryData(meQuery.queryKey);
  if (known) return known;
  const asked = queries.fetchQuery(meQuery).catch(() => null);
  const kept = await keptOwner();
  if (!kept) return asked;
  const said = await Promise.race([
    asked,
    new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS)),
  ]);
  const heard = said ?? queries.getQueryData(meQuery.queryKey);
  if (heard) return heard;
  showsKept(kept.at);
  queries.setQueryData(meQuery.queryKey, kept.view, { updatedAt: kept.at });
  return kept.view;
}
