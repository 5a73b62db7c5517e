import { TALLY_KINDS, type TallyKind, TALLY_MAX, type TallyRow } from '#libs/domain';

/** What was counted on one day, of each kind. */
export interface TallyDay {
  on: string;
  counts: Record<TallyKind, number>;
}

/** The counts by day, the latest first; a kind of which nothing was counted is 0. */
export function tallyDays(rows: readonly TallyRow[]): TallyDay[] {
  const days = new Map<string, TallyDay>();
  for (const { on, kind, count } of rows) {
    const day = days.get(on) ?? { on, counts: { contact: 0, test: 0, kit: 0 } };
    day.counts[kind] += count;
    days.set(on, day);
  }
  return [...days.values()].sort((one, other) => (one.on < other.on ? 1 : -1));
}

/** What was counted on a day, without the kinds of which nothing was. */
export const countedOn = (days: readonly TallyDay[], on: string): { kind: TallyKind; count: number }[] => {
  const counts = days.find((day) => day.on === on)?.counts;
  return counts ? TALLY_KINDS.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0) : [];
};

/** What is typed as a number, where it is one that can be counted at once; null otherwise. */
export function countIn(typed: string): number | null {
  const count = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return count >= 1 && count <= TALLY_MAX ? count : null;
}
