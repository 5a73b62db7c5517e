import type { QueryClient } from '@tanstack/react-query';

/**
 * Shows a change before the server has answered, and takes it back when it says no. However it ends, the list is asked
 * for again: what stands there then is the server's.
 */
export async function showingAtOnce<T>(
  queries: QueryClient,
  { queryKey }: { queryKey: readonly unknown[] },
  change: (now: T) => T,
  send: () => Promise<unknown>,
): Promise<void> {
  await queries.cancelQueries({ queryKey });
  const before = queries.getQueryData<T>(queryKey);
  if (before !== undefined) queries.setQueryData<T>(queryKey, change(before));
  try {
    await send();
  } catch (error) {
    queries.setQueryData(queryKey, before);
    throw error;
  } finally {
    void queries.invalidateQueries({ queryKey });
  }
}
