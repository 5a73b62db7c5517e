import { expect, it } from '@jest/globals';
import { calendarOf, type DueAction } from './action-calendar.js';

const at = (id: string, date: string, time: string | null, dueAt: string): DueAction => ({
  id,
  due: { date, ...(time === null ? {} : { time }), zone: 'Europe/Athens' },
  dueAt: new Date(dueAt),
  revision: 4,
});
const calendar = (actions: DueAction[], language: 'en' | 'sw' = 'en'): string[] =>
  calendarOf(actions, { language, publicUrl: 'https://table.example', now: new Date('2027-03-01T10:00:00Z') })
    .replaceAll('\r\n ', '')
    .split('\r\n');

it('a calendar of somebody’s own is told when, and that an action is due: neither what nor for whom', () => {
  const lines = calendar([at('a1', '2027-03-26', '16:00', '2027-03-26T14:00:00Z')]);
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'UID:a1@table.example',
      'SEQUENCE:4',
      'DTSTAMP:20270301T100000Z',
      'DTSTART:20270326T140000Z',
      'SUMMARY:An action is due',
      'TRANSP:TRANSPARENT',
      'URL;VALUE=URI:https://table.example/actions/a1',
    ]),
  );
});

it('what is due by the end of a day stands on that day, wherever its reader is', () => {
  const lines = calendar([at('a2', '2027-03-28', null, '2027-03-28T21:00:00Z')]);
  expect(lines).toContain('DTSTART;VALUE=DATE:20270328');
});

it('speaks the language of its reader, and is a calendar also when nothing is due', () => {
  expect(calendar([at('a1', '2027-03-26', null, '2027-03-26T21:00:00Z')], 'sw')).toContain(
    'SUMMARY:Mwisho wa jambo la kufanya umefika',
  );
  expect(calendar([])).toContain('END:VCALENDAR');
});
