import { describe, expect, it } from '@jest/globals';
import type { Actor, CaseView, PartView } from '#libs/domain';
import { agreePlaceAt, agreePlaces } from './agree-places.js';

const seats = [
  { agencyId: 'health', people: ['ana'] },
  { agencyId: 'shelter', people: ['ben', 'bea'] },
];
const view = { id: 'case', status: 'open', leadAgencyId: 'health', seats } as unknown as CaseView;
const part = {
  id: 'part',
  caseId: 'case',
  part: 'health',
  leadAgencyId: 'health',
  seats: [seats[0], { agencyId: 'shelter', people: ['ben'] }],
} as unknown as PartView;
const ben: Actor = { personId: 'ben', agencyId: 'shelter', taskForceId: 't', standings: ['worker'] };
const bea: Actor = { ...ben, personId: 'bea', standings: ['volunteer'] };

describe('where an action can be agreed on', () => {
  it('is the common part and every part that one reads', () => {
    expect(agreePlaces(ben, view, [part]).map(({ stream, input }) => [stream, input])).toEqual([
      ['case/case', { caseId: 'case' }],
      ['part/part', { partId: 'part' }],
    ]);
  });

  it('is where a volunteer only proposes', () => {
    expect(agreePlaces(ben, view, [])[0]!.proposes).toBe(false);
    expect(agreePlaces(bea, view, []).map(({ proposes }) => proposes)).toEqual([true]);
  });

  it('is nowhere in a closed case', () => {
    expect(agreePlaces(ben, { ...view, status: 'closed' }, [part])).toEqual([]);
  });

  it('is never another place than the one in which one writes', () => {
    const places = agreePlaces(ben, view, [part]);
    expect(agreePlaceAt({ kind: 'part', partId: 'part' }, places)?.part).toBe('health');
    expect(agreePlaceAt({ kind: 'part', partId: 'gone' }, places)).toBeNull();
    expect(agreePlaceAt({ kind: 'new', part: 'hiv', agencyIds: [] }, places)).toBeNull();
  });
});
