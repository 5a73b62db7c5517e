import { instantOf, localOf, type Promised } from '#libs/domain';

/**
 * The two nearest times that there are on a day on which the clocks leave the wanted one out; null where it exists (K8). Both
 * as `HH:MM`: the last minute before the clocks go forward, and the first after.
 */
export function skippedStart({ date, time, zone }: Required<Promised>): { before: string; after: string } | null {
  const at = instantOf({ date, time, zone });
  const shown = localOf(at, zone);
  if (shown.date === date && shown.time === time) return null;
  return { before: localOf(at - 60_000, zone).time, after: shown.time };
}

/** The first of some days on which a time is left out, with the nearest that there are; null where it always exists. */
export function firstSkipped(
  dates: readonly string[],
  { time, zone }: { time: string; zone: string },
): { date: string; before: string; after: string } | null {
  for (const date of dates) {
    const skipped = skippedStart({ date, time, zone });
    if (skipped) return { date, ...skipped };
  }
  return null;
}
