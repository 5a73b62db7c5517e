import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CaseEvent, foldCase } from './case.fold.js';
import { CASE_OUTCOMES } from './case.status.js';
import type { CaseView } from './case.view.js';

const AT = '2026-11-24T10:00:00.000Z';
const LATER = '2026-11-24T11:00:00.000Z';

const event = <T extends CaseEvent['type']>(
  seq: number,
  type: T,
  data: Extract<CaseEvent, { type: T }>['data'],
  more: object = {},
): CaseEvent => ({ seq, type, at: AT, by: { person: 'ana', agency: 'health' }, data, ...more }) as unknown as CaseEvent;

const opened = event(
  1,
  'case.opened',
  {
    subjectId: 's',
    reference: 'S-0000000000',
    leadAgencyId: 'health',
    seat: { agencyId: 'health', people: ['ana', 'alexis'] },
  },
  { words: 'Nikos' },
);

const folded = (...events: CaseEvent[]): CaseView =>
  events.reduce<CaseView | null>((view, next) => foldCase(view, next, 'c'), null)!;

/** The same object all the way down, for ever: whoever changes it throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('the fold of a case', () => {
  it('makes the view out of its opening', () => {
    expect(folded(opened)).toEqual({
      id: 'c',
      subjectId: 's',
      reference: 'S-0000000000',
      handle: 'Nikos',
      status: 'open',
      outcome: null,
      leadAgencyId: 'health',
      returnsFrom: null,
      openedAt: AT,
      closedAt: null,
      seats: [{ agencyId: 'health', people: ['ana', 'alexis'] }],
      pins: [],
      actions: [],
      needs: [],
      anonymous: false,
      asks: [],
    });
  });

  it('shows no name once the words of the opening were erased', () => {
    expect(folded({ ...opened, words: null } as CaseEvent).handle).toBe('');
  });

  it('seats agencies in the order in which they come, and takes their places away', () => {
    const view = folded(
      opened,
      event(2, 'agency.admitted', { agencyId: 'shelter', people: ['ben'] }),
      event(3, 'agency.admitted', { agencyId: 'legal', people: [] }),
    );
    expect(view.seats.map(({ agencyId }) => agencyId)).toEqual(['health', 'shelter', 'legal']);
    expect(
      foldCase(view, event(4, 'agency.released', { agencyId: 'shelter' }), 'c').seats.map(({ agencyId }) => agencyId),
    ).toEqual(['health', 'legal']);
  });

  it('lets colleagues come to their agency’s seat and leave it, in the order of their ids', () => {
    const view = folded(opened, event(2, 'agency.admitted', { agencyId: 'shelter', people: ['ben'] }));
    const joined = foldCase(view, event(3, 'colleague.joined', { agencyId: 'health', personId: 'amal' }), 'c');
    expect(joined.seats).toEqual([
      { agencyId: 'health', people: ['alexis', 'amal', 'ana'] },
      { agencyId: 'shelter', people: ['ben'] },
    ]);
    const left = foldCase(joined, event(4, 'colleague.left', { agencyId: 'shelter', personId: 'ben' }), 'c');
    expect(left.seats).toEqual([joined.seats[0], { agencyId: 'shelter', people: [] }]);
    expect({ ...left, seats: view.seats }).toEqual(view);
  });

  it('takes nobody from another agency’s seat, and seats nobody for an agency that is not there', () => {
    const view = folded(opened, event(2, 'agency.admitted', { agencyId: 'shelter', people: ['ana'] }));
    expect(foldCase(view, event(3, 'colleague.left', { agencyId: 'shelter', personId: 'ana' }), 'c').seats).toEqual([
      { agencyId: 'health', people: ['ana', 'alexis'] },
      { agencyId: 'shelter', people: [] },
    ]);
    for (const type of ['colleague.joined', 'colleague.left'] as const)
      expect(foldCase(view, event(3, type, { agencyId: 'legal', personId: 'ana' }), 'c')).toEqual(view);
  });

  it('leaves the view as it is for what was said', () => {
    const view = folded(opened);
    expect(foldCase(view, event(2, 'message.posted', {}, { words: 'x', id: 'y' }), 'c')).toBe(view);
  });

  it.each(CASE_OUTCOMES)('ends with how it ended and when: %s', (outcome) => {
    const closed = { ...event(2, 'case.closed', { outcome }), at: LATER } as CaseEvent;
    expect(folded(opened, closed)).toEqual({ ...folded(opened), status: 'closed', outcome, closedAt: LATER });
  });

  it('begins with an opening and nothing else', () => {
    expect(() => foldCase(null, event(2, 'message.posted', {}), 'c')).toThrow('case c begins with message.posted');
  });

  it('does not pass over what it does not know', () => {
    expect(() => foldCase(folded(opened), event(2, 'case.forgotten' as never, {} as never), 'c')).toThrow('no fold');
  });

  it('changes neither view nor event, whatever comes', () => {
    const agency = fc.constantFrom('health', 'shelter', 'legal');
    const next = fc.oneof(
      agency.map((agencyId) => event(2, 'agency.admitted', { agencyId, people: ['x'] })),
      agency.map((agencyId) => event(2, 'agency.released', { agencyId })),
      agency.map((agencyId) => event(2, 'colleague.joined', { agencyId, personId: 'y' })),
      agency.map((agencyId) => event(2, 'colleague.left', { agencyId, personId: 'x' })),
      fc.constant(event(2, 'message.posted', {})),
      fc.constantFrom(...CASE_OUTCOMES).map((outcome) => event(2, 'case.closed', { outcome })),
    );
    fc.assert(
      fc.property(fc.array(next, { maxLength: 20 }), (events) => {
        events.reduce<CaseView>((view, one) => frozen(foldCase(view, frozen(one), 'c')), frozen(folded(opened)));
      }),
    );
  });
});
