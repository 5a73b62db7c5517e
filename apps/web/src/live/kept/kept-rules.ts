import { type ActionRow, parseStream, type ReadingRow, type StreamName } from '#libs/domain';
import type { KeptRow, Owner } from './kept-shelf.js';

/** Cases that are kept at most, with their parts: those that were looked at last. */
export const KEPT_CASES = 30;
/** So many rows the server gives of where one stands, at most: in a full list nothing can be missing. */
const FULL = 1000;
const HOUR_MS = 3_600_000;
/** Lists that are kept, by the first word of their key. */
const LISTS: readonly unknown[] = ['task-force', 'calendar', 'cases', 'reading', 'parts'];
/** Of what is about actions, the lists; one action with its whole history is not kept. */
const OF_ACTIONS: readonly unknown[] = ['mine', 'agency'];

/** Whether what is kept may be shown without the server: the device has not been away from it for longer than it may. */
export const mayBeShown = (owner: Owner, now: number): boolean =>
  'seat' in owner && owner.view.me !== null && now - owner.at < owner.view.deviceKeepsHours * HOUR_MS;

/** Whether an answer of the server is kept on the device, by its key. */
export const isKept = ([first, second]: readonly unknown[]): boolean =>
  LISTS.includes(first) || (first === 'actions' && OF_ACTIONS.includes(second));

/** The lines of a list of actions without those of what is lost; with a case go those of its parts. */
export const withoutLost = <L extends Pick<ActionRow, 'stream' | 'caseId'>>(
  lines: readonly L[],
  lost: ReadonlySet<StreamName>,
): L[] => lines.filter(({ stream, caseId }) => !lost.has(stream) && !lost.has(`case/${caseId}`));

/** Keys of what is one case too many, with everything that is about it. */
export function tooMany(rows: readonly Pick<KeptRow, 'key' | 'caseId' | 'at'>[], most = KEPT_CASES): string[] {
  const cases = rows
    .filter(({ key }) => parseStream(key)?.kind === 'case')
    .sort((one, other) => other.at - one.at)
    .slice(0, most);
  const kept = new Set(cases.map(({ caseId }) => caseId));
  return rows.filter(({ caseId }) => caseId !== null && !kept.has(caseId)).map(({ key }) => key);
}

/** Which of these streams the reader has lost, by the server's list of all cases and parts that they read; it says nothing of others. */
export function lostOf(streams: Iterable<StreamName>, reading: readonly Pick<ReadingRow, 'stream'>[]): StreamName[] {
  if (reading.length >= FULL) return [];
  const read = new Set(reading.map(({ stream }) => stream));
  const isListed = (stream: StreamName) => ['case', 'part'].includes(parseStream(stream)?.kind ?? '');
  return [...streams].filter((stream) => isListed(stream) && !read.has(stream));
}
