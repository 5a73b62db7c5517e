import { describe, expect, it } from '@jest/globals';
import { AGENDA_ORDER, inOrderOfBusiness, partOf, type AgendaPlace } from './order-of-business.js';

const item = (itemId: string, more: Partial<AgendaPlace> = {}): AgendaPlace => ({
  itemId,
  kind: 'decision',
  carried: 0,
  consent: false,
  late: false,
  since: 0,
  position: 0,
  ...more,
});
const order = (...items: AgendaPlace[]) => inOrderOfBusiness(items).map(({ itemId }) => itemId);

describe('the order of business', () => {
  it('D4 begins with who is there and ends with what was decided, read back', () => {
    expect([AGENDA_ORDER[0], AGENDA_ORDER.at(-3), AGENDA_ORDER.at(-1)]).toEqual([
      'call_to_order',
      'read_back',
      'close',
    ]);
  });

  it('D4 puts each item where its kind belongs, what was carried before that, and what came late at the end', () => {
    expect(partOf(item('a'))).toBe('decisions');
    expect(partOf(item('a', { kind: 'standing' }))).toBe('discussion');
    expect(partOf(item('a', { carried: 1 }))).toBe('carried');
    expect(partOf(item('a', { carried: 1, consent: true }))).toBe('consent');
    expect(partOf(item('a', { late: true }))).toBe('other_business');
    expect(
      order(
        item('late', { late: true }),
        item('told', { kind: 'information' }),
        item('new'),
        item('old', { carried: 2 }),
      ),
    ).toEqual(['old', 'new', 'told', 'late']);
  });

  it('C8 puts what was carried before what is new, the oldest first, then as they stood', () => {
    expect(
      order(
        item('new', { consent: true, position: 1 }),
        item('third', { carried: 1, since: 5, position: 2 }),
        item('first', { carried: 3, since: 1, position: 9 }),
        item('second', { carried: 1, since: 5, position: 1 }),
        item('block', { consent: true, carried: 1, position: 4 }),
      ),
    ).toEqual(['block', 'new', 'first', 'second', 'third']);
  });
});
