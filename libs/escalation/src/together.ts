import type { StreamName } from '#libs/domain';
import type { DueReminder } from './reminder.store.js';

/**
 * What is due by streams, the longest due first, and on each in turns of so many at most. Two transactions of one stream would only
 * wait for one another; one of several holds it once for all of them.
 */
export function togetherOnStreams(due: readonly DueReminder[], most: number): string[][][] {
  const streams = new Map<StreamName, string[][]>();
  for (const { subjectId, stream } of due) {
    const turns = streams.get(stream) ?? [];
    streams.set(stream, turns);
    const last = turns.at(-1);
    if (last && last.length < most) last.push(subjectId);
    else turns.push([subjectId]);
  }
  return [...streams.values()];
}
