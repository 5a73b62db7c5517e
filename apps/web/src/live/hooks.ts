import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Cell } from '#libs/client';
import type { OutboxEntry } from './outbox-rules.js';
import type { Session } from './session.js';

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The signed-in person's live side. Only screens behind the door use it. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('nobody is signed in');
  return session;
}

export const useCell = <T>(cell: Cell<T>): T => useSyncExternalStore(cell.subscribe, cell.get);

/** The values of several cells; the answer stays the same as long as none of them changes. The list itself must stay the same, too. */
export function useCells<T>(cells: readonly Cell<T>[]): readonly T[] {
  const joined = useMemo(() => {
    let last: readonly T[] = [];
    return {
      get: () => {
        const now = cells.map((cell) => cell.get());
        if (now.length !== last.length || now.some((value, place) => !Object.is(value, last[place]))) last = now;
        return last;
      },
      subscribe: (listener: () => void) => {
        const stops = cells.map((cell) => cell.subscribe(listener));
        return () => stops.forEach((stop) => stop());
      },
    };
  }, [cells]);
  return useSyncExternalStore(joined.subscribe, joined.get);
}

/** What of this person waits, is refused or is just sent, in order. */
export const useEntries = (): readonly OutboxEntry[] => useCell(useSession().outbox.entries);

/** What of this person waits, is refused or is just sent, in one lane. */
export function useLane(lane: string): OutboxEntry[] {
  const entries = useEntries();
  return useMemo(() => entries.filter((entry) => entry.lane === lane), [entries, lane]);
}
