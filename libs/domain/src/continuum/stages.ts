import { ENTRY_KINDS, type EntryKind } from '../person-file/entry.kinds.js';
import { addDays } from '../time/local-date.js';
import { type Stage, STAGES } from './stage.js';

/** What of an entry makes positions; a reader has only the entries that they may read. */
export interface StagedEntry {
  kind: EntryKind;
  /** The local day on which it was, `YYYY-MM-DD`. */
  on: string;
  /** When it was written down (ISO 8601, UTC): of one day, what was written later counts as later. */
  at: string;
  /** The entry that corrected it; what was corrected counts no more. */
  replacedBy: string | null;
}

/** That a referral, which the reader follows, came to stand so on a local day. */
export interface StagedMove {
  to: string;
  on: string;
}

/** One position that somebody holds. */
export interface StagePosition {
  stage: Stage;
  /** The first day of it, and the latest on which something of it was. */
  since: string;
  latest: string;
}

/** So many days after a start somebody stays in treatment. WHO: retained for 28 days. */
export const STAY_DAYS = 28;

const STARTS: readonly EntryKind[] = (Object.keys(ENTRY_KINDS) as EntryKind[]).filter(
  (kind) => ENTRY_KINDS[kind] === 'treatment_start',
);
/** After one of these nobody is lost any more. */
const PRESENT: readonly EntryKind[] = [...STARTS, 'back', 'dose', 'take_home', 'retained', 'prison_continuity'];

/**
 * Where somebody stands, from what happened: in the order of the stages, several at a time. Who goes back, or leaves one out,
 * holds what they hold. `treatment_stay` ends while contact is lost, and is held again once they are back.
 * @param today the local day of the reader's table
 */
export function stagesOf(
  entries: readonly StagedEntry[],
  moves: readonly StagedMove[],
  today: string,
): StagePosition[] {
  const counted = entries.filter(({ replacedBy, on }) => replacedBy === null && on <= today).sort(inTime);
  const days: Partial<Record<Stage, string[]>> = {};
  for (const { kind, on } of counted) {
    const stage = ENTRY_KINDS[kind];
    if (stage) (days[stage] ??= []).push(on);
  }
  days.linkage = moves
    .filter(({ to, on }) => to === 'accepted' && on <= today)
    .map(({ on }) => on)
    .sort();
  days.treatment_stay = stayDays(counted, today);
  return STAGES.flatMap((stage) => {
    const held = days[stage] ?? [];
    return held.length ? [{ stage, since: held[0]!, latest: held.at(-1)! }] : [];
  });
}

/** The first day of staying in treatment and the latest day of being there; none before the 28th day and while contact is lost. */
function stayDays(entries: readonly StagedEntry[], today: string): string[] {
  const start = entries.find(({ kind }) => STARTS.includes(kind));
  if (!start) return [];
  const since = addDays(start.on, STAY_DAYS);
  if (since > today) return [];
  const last = entries.findLast(({ kind }) => kind === 'lost' || PRESENT.includes(kind))!;
  if (last.kind === 'lost') return [];
  return [since, last.on > since ? last.on : since];
}

const inTime = (one: StagedEntry, other: StagedEntry): number =>
  one.on === other.on ? compare(one.at, other.at) : compare(one.on, other.on);
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
