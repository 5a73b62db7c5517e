import { expect, it } from '@jest/globals';
import { askedStream, type StreamState } from '#libs/client';
import { type CaseView, caseStream, type PartView, type WireEvent } from '#libs/domain';
import { readBy } from './read-by.js';
import { rowKey } from './thread.js';

const CASE = caseStream('00000000-0000-4000-8000-000000000001');
const types = ['message.posted', 'message.reacted', 'message.posted', 'message.edited'];

it('each agency stands below the last message that it has read, and one’s own nowhere', () => {
  const state = {
    ...askedStream(CASE),
    events: types.map((type, place) => ({ seq: 11 + place, type }) as WireEvent),
    view: { seats: ['ours', 'a', 'b', 'c', 'd'].map((agencyId) => ({ agencyId, people: [] })) },
    seen: { ours: 14, a: 14, b: 12, c: 9, e: 14 },
  } as unknown as StreamState<CaseView | PartView>;
  expect(readBy([state], 'ours')).toEqual(
    new Map([
      [rowKey(CASE, 13), ['a']],
      [rowKey(CASE, 11), ['b']],
    ]),
  );
});
