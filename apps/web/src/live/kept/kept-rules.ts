import { parseStream, type ReadingRow, type StreamName } from '#libs/domain';
import type { KeptRow, Owner } from './kept-shelf.js';

/** Cases that are kept at most, with their parts: those that were looked at last. */
export const KEPT_CASES = 30;
/** So many rows the server gives of where one stands, at most: in a full list nothing can be missing. */
const FULL = 1000;
const HOUR_MS = 3_600_000;

/** Whether what is kept may be shown without the server: the device has not been away from it for longer than it may. */
export const mayBeShown = (owner: Owner, now: number): boolean =>
  'seat' in owner && owner.view.me !== null && now - owner.at < owner.view.deviceKeepsHours * HOUR_MS;

/** Keys of what is one case too many, with everything that is about it. */
export function tooMany(rows: readonly Pick<KeptRow, 'key' | 'caseId' | 'at'>[], most = KEPT_CASES): string[] {
  const cases = rows
    .filter(({ key }) => parseStream(key)?.kind === 'case')
    .sort((one, other) => other.at - one.at)
    .slice(0, most);
  const kept = new Set(cases.map(({ caseId }) => caseId));
  return rows.filter(({ caseId }) => caseId !== null && !kept.has(caseId)).map(({ key }) => key);
}

/** Which of these streams the reader has lost, by the server's list of everything that they read. */
export function lostOf(streams: Iterable<StreamName>, reading: readonly Pick<ReadingRow, 'stream'>[]): StreamName[] {
  if (reading.length >= FULL) return [];
  const read = new Set(reading.map(({ stream }) => stream));
  return [...streams].filter((stream) => !read.has(stream));
}
