import { expect, it } from '@jest/globals';
import type { MeetingRow } from '#libs/domain';
import { dayOf, ledAhead } from './led-ahead.js';

const start = (date: string) => ({ date, time: '14:00', zone: 'Europe/Athens' });
const row = (original: string, on: string, status: MeetingRow['status']) =>
  ({ original, start: start(on), status }) as MeetingRow;

it('shows who leads each meeting on the day on which it is held, and of what is held now nothing', () => {
  const chairs = ['d1', 'd2', 'd3', 'd9'].map((original, place) => ({ original, personId: `p${place}` }));
  const view = {
    chairs,
    meetings: [row('d1', '2027-03-09', 'in_session'), row('d2', '2027-03-17', 'called')],
    dates: [{ original: 'd3', start: start('2027-03-23') }],
  };
  expect(ledAhead(view)).toEqual([
    { original: 'd2', on: '2027-03-17', personId: 'p1' },
    { original: 'd3', on: '2027-03-23', personId: 'p2' },
  ]);
  expect([dayOf(view, 'd2'), dayOf(view, '2027-05-04')]).toEqual(['2027-03-17', '2027-05-04']);
});
