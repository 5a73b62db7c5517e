import { describe, expect, it } from '@jest/globals';
import type { ActionState } from './action.events.js';
import { type ActionEvent, foldActions } from './action.fold.js';
import type { ActionView } from './action.view.js';

const STATE: ActionState = {
  status: 'assigned',
  priority: 'normal',
  ownerAgencyId: 'shelter',
  holderId: null,
  helperIds: [],
  due: { date: '2026-12-04', zone: 'Europe/Athens' },
  moves: 0,
  askedById: 'health',
  offeredToId: null,
  revision: 1,
};
const event = (
  seq: number,
  type: ActionEvent['type'],
  state: Partial<ActionState> = {},
  words?: string | null,
  actionId = 'a',
): ActionEvent =>
  ({
    seq,
    type,
    at: '',
    by: null,
    data: { actionId, state: { ...STATE, ...state } },
    ...(words === undefined ? {} : { words }),
  }) as ActionEvent;
const folded = (...events: ActionEvent[]): ActionView[] =>
  events.reduce<ActionView[]>((actions, next) => foldActions(actions, next), []);

const agreed = event(4, 'action.assigned', {}, 'Call the clinic');

describe('the open actions of a case', () => {
  it('begin with what is to be done, and stand as the last event says', () => {
    expect(folded(agreed, event(5, 'action.accepted', { status: 'accepted', holderId: 'ben', revision: 2 }))).toEqual([
      {
        ...STATE,
        id: 'a',
        title: 'Call the clinic',
        titleSeq: 4,
        status: 'accepted',
        holderId: 'ben',
        revision: 2,
      },
    ]);
  });

  it('keep what is to be done while somebody says why it is not possible', () => {
    const [action] = folded(agreed, event(5, 'action.declined', { status: 'declined' }, 'Nobody is on duty'));
    expect(action).toMatchObject({ title: 'Call the clinic', status: 'declined' });
  });

  it('let go of what is verified or no longer wanted, and of nothing else', () => {
    const other = event(6, 'action.proposed', { status: 'proposed' }, 'Bring a blanket', 'b');
    expect(folded(agreed, other, event(7, 'action.verified', { status: 'verified' })).map(({ id }) => id)).toEqual([
      'b',
    ]);
    expect(folded(agreed, event(7, 'action.cancelled', { status: 'cancelled' }, 'Not needed'))).toEqual([]);
    expect(folded(agreed, event(7, 'action.finished', { status: 'done' }, 'Called'))).toHaveLength(1);
  });

  it('show who came later only what is said to them, from when it is', () => {
    const accepted = event(5, 'action.accepted', { status: 'accepted' });
    expect(folded(accepted)).toEqual([]);
    const offered = event(9, 'action.offered', { offeredToId: 'legal' }, 'Call the clinic');
    expect(folded(accepted, offered)).toMatchObject([{ titleSeq: 9, offeredToId: 'legal' }]);
  });

  it('stand in the order in which it was last said what is to be done', () => {
    const second = event(6, 'action.assigned', {}, 'Bring a blanket', 'b');
    const offered = event(9, 'action.offered', { offeredToId: 'legal' }, 'Call the clinic');
    expect(folded(agreed, second, offered).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('have no words any more where these were erased', () => {
    expect(folded(event(4, 'action.assigned', {}, null))).toMatchObject([{ title: null }]);
  });
});
