import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from './case.fold.js';
import { foldPart } from './part.fold.js';
import type { PartView } from './part.view.js';

const AT = '2026-11-24T10:00:00.000Z';

const event = <T extends CaseEvent['type']>(
  seq: number,
  type: T,
  data: Extract<CaseEvent, { type: T }>['data'],
  more: object = {},
): CaseEvent =>
  ({ seq, type, at: AT, by: { person: 'ana', agency: 'health' }, anchor: 7, data, ...more }) as unknown as CaseEvent;

const seats = [
  { agencyId: 'health', people: ['ana'] },
  { agencyId: 'shelter', people: ['ben'] },
];
const opened = event(1, 'part.opened', { caseId: 'c', part: 'health', leadAgencyId: 'health', seats });
const folded = (...events: CaseEvent[]): PartView =>
  events.reduce<PartView | null>((view, next) => foldPart(view, next, 'p'), null)!;

describe('the fold of a restricted part', () => {
  it('makes the view out of its opening', () => {
    expect(folded(opened)).toEqual({
      id: 'p',
      caseId: 'c',
      part: 'health',
      leadAgencyId: 'health',
      openedAt: AT,
      seats,
      pins: [],
      actions: [],
    });
  });

  it('seats agencies and their people as a case does', () => {
    const view = folded(
      opened,
      event(2, 'agency.admitted', { agencyId: 'legal', people: ['carla'] }),
      event(3, 'agency.released', { agencyId: 'shelter' }),
      event(4, 'colleague.joined', { agencyId: 'health', personId: 'alexis' }),
    );
    expect(view.seats).toEqual([
      { agencyId: 'health', people: ['alexis', 'ana'] },
      { agencyId: 'legal', people: ['carla'] },
    ]);
  });

  it('leaves the view as it is for what was said', () => {
    const view = folded(opened);
    expect(foldPart(view, event(2, 'message.posted', {}, { words: 'x', id: 'y' }), 'p')).toBe(view);
  });

  it('begins with its opening and nothing else', () => {
    expect(() => foldPart(null, event(2, 'message.posted', {}), 'p')).toThrow('part p begins with message.posted');
  });

  it('takes nothing that happens to a case alone', () => {
    const opening = { subjectId: 's', reference: 'r', leadAgencyId: 'health', seat: seats[0]! };
    expect(() => foldPart(folded(opened), event(2, 'case.closed', { outcome: 'completed' }), 'p')).toThrow('no fold');
    expect(() => foldPart(folded(opened), event(2, 'case.opened', opening), 'p')).toThrow('no fold');
  });
});
