import { describe, expect, it } from '@jest/globals';
import type { CaseView, PartView, Standing } from '#libs/domain';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { countReaders, draftsFor, type Known, openKinds, partPlaces, placeKey, placeOf, whereOf } from './places.js';

const view = {
  id: 'case',
  seats: [
    { agencyId: 'clinic', people: ['eleni', 'petros'] },
    { agencyId: 'shelter', people: ['maria', 'voula'] },
  ],
} as unknown as CaseView;
const health = { id: 'h', part: 'health', seats: [{ agencyId: 'clinic', people: ['eleni'] }] } as unknown as PartView;

const beginning = (state: OutboxEntry['state']): OutboxEntry => ({
  id: '1',
  person: 'eleni',
  lane: 'part/s',
  place: 1,
  name: 'part.open',
  input: { caseId: 'case', partId: 's', part: 'safety', agencyIds: ['shelter'], words: 'First.' },
  at: '',
  state,
  unsure: false,
  failures: 0,
});
const known = (changes: Partial<Known> = {}): Known => ({
  view,
  parts: [health],
  entries: [],
  agencyId: 'clinic',
  standingsOf: (_agency, person): Standing[] => (person === 'voula' ? ['volunteer'] : ['worker']),
  ...changes,
});

describe('the places to which one can write', () => {
  it('are everybody in the case, and each part with those who read it', () => {
    expect(placeOf({ kind: 'common' }, known())!.seats).toBe(view.seats);
    expect(countReaders(placeOf({ kind: 'part', partId: 'h' }, known())!.seats)).toBe(1);
  });

  it('are lost when one no longer reads the part, and no other takes their place', () => {
    expect(placeOf({ kind: 'part', partId: 'h' }, known({ parts: [] }))).toBeNull();
  });

  it('count those who will read a part before it begins, without volunteers', () => {
    const place = placeOf({ kind: 'new', part: 'safety', agencyIds: ['shelter'] }, known())!;
    expect(place.seats.map(({ people }) => people)).toEqual([['eleni', 'petros'], ['maria']]);
    expect(place.stream).toBeNull();
  });

  it('hold a part from its first message on, also while that waits or was refused', () => {
    const at = (state: OutboxEntry['state']) => partPlaces(known({ entries: [beginning(state)] }))[1];
    expect(at('waiting')).toMatchObject({ key: 'part.s', stream: 'part/s', beginning: 'waits' });
    expect(at('refused')).toMatchObject({ beginning: 'refused' });
    expect(openKinds(partPlaces(known({ entries: [beginning('waiting')] })))).not.toContain('safety');
  });

  it('hold every draft that was written for them, also of a message that was written anew there', () => {
    const part = '00000000-0000-4000-8000-000000000003';
    const keys = ['common', `edit.part/${part}.3`, `part.${part}`, 'new.health', 'edit.case/x.3'];
    expect(draftsFor({ kind: 'part', partId: part }, keys)).toEqual([`edit.part/${part}.3`, `part.${part}`]);
  });

  it('are known again by the name of their draft', () => {
    for (const key of ['common', 'part.h', 'new.mental_health']) expect(placeKey(whereOf(key)!)).toBe(key);
    expect(whereOf('new.weather')).toBeNull();
  });
});
