import { describe, expect, it } from '@jest/globals';
import type { NeedView } from '#libs/domain';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { isSettled, movedNeeds } from './need-states.js';

const need = (id: string, state: NeedView['state'] = 'open'): NeedView => ({
  id,
  service: 'shelter',
  priority: 'urgent',
  state,
  saidSeq: 3,
  words: 'A bed.',
});
const move = (needId: string, to: string, state = 'waiting'): OutboxEntry =>
  ({ name: 'need.move', input: { needId, to }, state }) as unknown as OutboxEntry;

describe('what a person asks for, on the screen', () => {
  it('stands as it will once what waits was sent, and not as what was refused', () => {
    const moved = movedNeeds(
      [need('one'), need('two'), need('three')],
      [move('one', 'being_met'), move('one', 'met'), move('two', 'met', 'refused'), move('gone', 'met')],
    );
    expect(moved.map(({ state }) => state)).toEqual(['met', 'open', 'open']);
  });

  it('is settled once it is met or no longer wanted', () => {
    const settled = (['open', 'being_met', 'met', 'no_longer_wanted'] as const).filter((state) => isSettled({ state }));
    expect(settled).toEqual(['met', 'no_longer_wanted']);
  });
});
