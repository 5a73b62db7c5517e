import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import { type Cell, keptOf, type LinkStatus, type StreamState, type Streams } from '#libs/client';
import { type ActionRow, parseStream, type PartView, type ReadingRow, type StreamName } from '#libs/domain';
import { ACTIONS } from '../actions-query.js';
import { isKept, lostOf, tooMany, withoutLost } from './kept-rules.js';
import type { KeptRow, KeptShelf } from './kept-shelf.js';

/** Changes are written together, this long after the first (ms). */
const WRITE_MS = 3000;
/** How often it is noted that the server is still there (ms). */
const STILL_MS = 60_000;

/** Keeps the last known state of one signed-in person on this device, and gives it back. */
export interface Keeping {
  /** Puts what is kept in its place; answers the keys of the lists among it. */
  restore: () => Promise<QueryKey[]>;
  /** To be called after every change of what is known of a stream. */
  changed: (stream: StreamName, state: StreamState) => void;
  /** When a case was last known to be as it is shown, if that is from before this page (milliseconds). */
  asOf: (stream: StreamName) => number | null;
  close: () => void;
}

interface Needs {
  seat: string;
  shelf: KeptShelf | null;
  queries: QueryClient;
  link: Cell<LinkStatus>;
  streams: () => Streams;
}

export function createKeeping({ seat, shelf, queries, link, streams }: Needs): Keeping {
  /** What lies on the shelf, as far as this page knows, without the values. */
  const lies = new Map<string, Omit<KeptRow, 'value'>>();
  /** Streams from before this page that the server has not spoken of on it. */
  const unheard = new Map<StreamName, number>();
  const dirty = new Set<string>();
  /** What is to be taken from the shelf with the next writing. */
  const gone = new Set<string>();
  let restoring = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lastHeard = () => (link.get().up ? Date.now() : link.get().lastHeard);
  function touch(key: string) {
    dirty.add(key);
    timer ??= setTimeout(write, WRITE_MS);
  }

  /** A row as it is now, or null when there is nothing to keep. */
  function rowOf(key: string): KeptRow | null {
    const stream = parseStream(key);
    if (!stream) {
      const queryKey = JSON.parse(key) as [string, string?];
      const value = queries.getQueryData(queryKey);
      const caseId = queryKey[0] === 'parts' ? (queryKey[1] ?? null) : null;
      return value === undefined ? null : { key, caseId, at: lastHeard(), value };
    }
    const value = keptOf(
      streams()
        .of(key as StreamName)
        .state.get(),
    );
    const caseId = stream.kind === 'case' ? stream.id : (value?.view as PartView | null)?.caseId;
    return value && caseId ? { key, caseId, at: lastHeard(), value } : null;
  }

  function write() {
    clearTimeout(timer);
    timer = undefined;
    if (!shelf) return;
    const put = [...dirty].flatMap((key) => rowOf(key) ?? []);
    dirty.clear();
    for (const { value: _, ...row } of put) lies.set(row.key, row);
    for (const key of tooMany([...lies.values()])) {
      forget(key);
      // What came before its case did is kept together with it.
      if (put.some((row) => row.key === key)) dirty.add(key);
    }
    const rows = put.filter(({ key }) => lies.has(key));
    void shelf.change(seat, lastHeard(), rows, [...gone]).catch(() => undefined);
    gone.clear();
  }

  /** What was lost while nobody was connected is not kept, nor shown, a moment longer. */
  function loseWhatIsLost(rows: readonly ReadingRow[]) {
    for (const stream of lostOf(unheard.keys(), rows)) if (!streams().isFollowed(stream)) streams().lose(stream);
    const places = actionLists().flatMap(([, list]) => list.map(({ stream }) => stream));
    loseActions(new Set(lostOf(places, rows)));
  }

  const actionLists = (): [QueryKey, ActionRow[]][] =>
    (['mine', 'agency'] as const).map((whose) => [[ACTIONS, whose], queries.getQueryData([ACTIONS, whose]) ?? []]);

  /** Of what is lost no line of a list says any more what was to be done there; whoever still reads it gets it with the next list. */
  function loseActions(lost: ReadonlySet<StreamName>) {
    for (const [queryKey, list] of actionLists()) {
      const left = withoutLost(list, lost);
      if (left.length < list.length) queries.setQueryData(queryKey, left);
    }
  }

  function changed(stream: StreamName, { status }: StreamState) {
    const kind = parseStream(stream)?.kind;
    if (restoring || (kind !== 'case' && kind !== 'part')) return;
    unheard.delete(stream);
    touch(stream);
    if (status !== 'left' && status !== 'refused') return;
    // What was lost goes now, and with a case everything that is about it.
    loseActions(new Set([stream]));
    forget(stream);
    for (const { key, caseId } of [...lies.values()]) {
      if (stream !== `case/${caseId}`) continue;
      forget(key);
      if (unheard.has(key as StreamName)) streams().lose(key as StreamName);
    }
    write();
  }

  function forget(key: string) {
    dirty.delete(key);
    if (lies.delete(key)) gone.add(key);
  }

  const stopLists = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || restoring) return;
    const { queryKey, state } = event.query as Query<unknown, Error, unknown, QueryKey>;
    if (!isKept(queryKey)) return;
    touch(JSON.stringify(queryKey));
    if (queryKey[0] === 'reading' && !event.action.manual) loseWhatIsLost(state.data as ReadingRow[]);
  });
  const note = () => {
    for (const key of lies.keys()) if (parseStream(key) && streams().isFollowed(key as StreamName)) dirty.add(key);
    write();
  };
  const still = setInterval(() => link.get().up && write(), STILL_MS);
  const hidden = () => document.visibilityState === 'hidden' && note();
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', note);
  const stopLink = link.subscribe(() => !link.get().up && note());

  return {
    changed,
    asOf: (stream) => unheard.get(stream) ?? null,
    async restore() {
      const rows = (await shelf?.rows(seat).catch(() => [])) ?? [];
      restoring = true;
      const lists: QueryKey[] = [];
      for (const { value, ...row } of rows) {
        lies.set(row.key, row);
        if (parseStream(row.key)) {
          unheard.set(row.key as StreamName, row.at);
          streams().restore(value as StreamState);
          continue;
        }
        const queryKey = JSON.parse(row.key) as QueryKey;
        if (queries.getQueryData(queryKey) !== undefined) continue;
        queries.setQueryData(queryKey, value, { updatedAt: row.at });
        lists.push(queryKey);
      }
      restoring = false;
      return lists;
    },
    close() {
      note();
      stopLists();
      stopLink();
      clearInterval(still);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', note);
    },
  };
}
