import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { caseStream } from '#libs/domain';
import type { Cell } from './cell.js';
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

/** Follows a case for as long as the screen stands; answers what is known of it and who is here. */
export function useCase(caseId: string) {
  const { streams } = useSession();
  const stream = caseStream(caseId);
  const { state, here } = streams.of(stream);
  useEffect(() => streams.follow(stream), [streams, stream]);
  return { state: useCell(state), here: useCell(here) };
}

/** What of this person waits, is refused or is just sent, in one lane. */
export function useLane(lane: string): OutboxEntry[] {
  const entries = useCell(useSession().outbox.entries);
  return useMemo(() => entries.filter((entry) => entry.lane === lane), [entries, lane]);
}
