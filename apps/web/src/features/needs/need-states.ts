import type { MoveNeed, NeedView } from '#libs/domain';
import type { OutboxEntry } from '../../live/outbox-rules.js';

/** Nobody has to do anything for it any more. */
export const isSettled = ({ state }: Pick<NeedView, 'state'>): boolean =>
  state === 'met' || state === 'no_longer_wanted';

/** What is asked for as it will stand once what waits on this device was sent. */
export const movedNeeds = (needs: readonly NeedView[], entries: readonly OutboxEntry[]): NeedView[] => {
  const moves = entries.filter(({ name, state }) => name === 'need.move' && state !== 'refused');
  return needs.map((need) => {
    const last = moves.findLast(({ input }) => (input as MoveNeed).needId === need.id);
    return last ? { ...need, state: (last.input as MoveNeed).to } : need;
  });
};
