import { describe, expect, it } from '@jest/globals';
import type { ActionStatus, ActionView, CaseView, PartView } from '#libs/domain';
import { actionsHere } from './actions-here.js';

const action = (id: string, date: string, status: ActionStatus = 'accepted'): ActionView => ({
  id,
  title: id,
  titleSeq: 1,
  status,
  priority: 'normal',
  ownerAgencyId: 'a',
  holderId: null,
  helperIds: [],
  due: { date, zone: 'UTC' },
  moves: 0,
  askedById: 'a',
  offeredToId: null,
  revision: 1,
});
const view = (...actions: ActionView[]): CaseView => ({
  id: 'case',
  subjectId: 'subject',
  handle: 'Kit',
  reference: 'R',
  leadAgencyId: 'a',
  returnsFrom: null,
  needs: [],
  anonymous: false,
  asks: [],
  status: 'open',
  outcome: null,
  openedAt: '',
  closedAt: null,
  seats: [],
  pins: [],
  actions,
});
const part = (...actions: ActionView[]): PartView => ({
  id: 'part',
  caseId: 'case',
  part: 'health',
  leadAgencyId: 'a',
  openedAt: '',
  seats: [],
  pins: [],
  actions,
});

describe('the open actions of a case', () => {
  it('stand in one list with those of its parts, the late ones first', () => {
    const placed = actionsHere(
      view(action('soon', '2026-12-01'), action('claimed long ago', '2026-11-01', 'done')),
      [part(action('late', '2026-11-20'), action('later', '2026-12-24'))],
      Date.parse('2026-11-28T12:00Z'),
    );
    expect(placed.map(({ action: { id }, part: where }) => [id, where])).toEqual([
      ['late', 'health'],
      ['claimed long ago', null],
      ['soon', null],
      ['later', 'health'],
    ]);
    expect(placed[0]!.action.stream).toBe('part/part');
  });
});
