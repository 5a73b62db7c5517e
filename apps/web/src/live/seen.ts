import type { CaseRow } from '#libs/domain';
import { type Cell, createCell } from './cell.js';
import type { OwnStore } from './own-store.js';

/** Up to which event this person has seen each case on this device. */
export type SeenMap = Readonly<Record<string, number>>;

export interface Seen {
  map: Cell<SeenMap>;
  /** Everything up to this event was on the screen. */
  mark: (caseId: string, seq: number) => void;
  /** This person did it themselves: it is no news, unless something else came before it. */
  own: (caseId: string, seq: number) => void;
  /** On a new device everything that is there already counts as seen; only what comes later is new. */
  begin: (rows: readonly CaseRow[]) => void;
}

const KEY = 'seen';

export function createSeen(store: OwnStore): Seen {
  const kept = store.get(KEY);
  const map = createCell<SeenMap>(readSeen(kept));
  const keep = (next: SeenMap) => {
    map.set(next);
    store.set(KEY, JSON.stringify(next));
  };
  let begun = kept !== null;
  const upTo = (caseId: string) => map.get()[caseId] ?? 0;
  const mark = (caseId: string, seq: number) => {
    if (seq > upTo(caseId)) keep({ ...map.get(), [caseId]: seq });
  };
  return {
    map,
    mark,
    own(caseId, seq) {
      if (seq - 1 <= upTo(caseId)) mark(caseId, seq);
    },
    begin(rows) {
      if (begun) return;
      begun = true;
      keep({ ...Object.fromEntries(rows.map((row) => [row.id, row.head])), ...map.get() });
    },
  };
}

function readSeen(kept: string | null): SeenMap {
  try {
    const read: unknown = JSON.parse(kept ?? '{}');
    return typeof read === 'object' && read !== null ? (read as SeenMap) : {};
  } catch {
    return {};
  }
}

/** How many events of a case are new to this person. */
export const newIn = (row: Pick<CaseRow, 'id' | 'head'>, seen: SeenMap): number =>
  Math.max(0, row.head - (seen[row.id] ?? 0));
