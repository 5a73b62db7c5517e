import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { ActionRow } from '#libs/domain';
import { csvOf } from './action-csv.js';

const row = (more: Partial<ActionRow> = {}): ActionRow => ({
  id: '0b2d',
  title: 'Keep a bed',
  titleSeq: 3,
  stream: 'case/c',
  caseId: 'c',
  handle: 'Blue jacket',
  status: 'accepted',
  priority: 'normal',
  ownerAgencyId: 'shelter',
  holderId: 'ben',
  helperIds: [],
  askedById: 'health',
  offeredToId: null,
  due: { date: '2027-03-26', time: '16:00', zone: 'Europe/Athens' },
  dueAt: '2027-03-26T14:00:00.000Z',
  moves: 0,
  revision: 2,
  next: null,
  ...more,
});
/** Captured in a meeting. */
const captured: Partial<ActionRow> = {
  stream: 'meeting/m',
  caseId: null,
  handle: null,
  meeting: { meetingId: 'm', itemId: 'i', seriesId: 's', series: 'Monthly table', on: '2027-03-09' },
};
const NAMES = new Map([
  ['shelter', 'Night shelter'],
  ['ben', 'Ben'],
]);
const csv = (rows: ActionRow[], language: 'en' | 'el' = 'en') =>
  csvOf(rows, {
    language,
    names: NAMES,
    publicUrl: 'https://table.example',
    now: Date.parse('2027-03-27'),
    byAgreement: new Set(['case/told']),
  });
const cells = (text: string): string[][] => parse(text, { bom: true });

it('an exported list has its headers in the language of the reader, and the mark by which spreadsheets know UTF-8', () => {
  expect(csv([]).startsWith('\uFEFFDue on,')).toBe(true);
  expect(cells(csv([row()], 'el'))).toMatchObject([
    { 0: 'Προθεσμία' },
    { 0: '2027-03-26', 7: 'έγινε δεκτή', 9: 'Night shelter' },
  ]);
  expect(cells(csv([row()]))[1]).toEqual([
    '2027-03-26',
    '16:00',
    'Europe/Athens',
    'yes',
    'Keep a bed',
    'Blue jacket',
    'the case',
    'accepted',
    'normal',
    'Night shelter',
    'Ben',
    '0',
    'https://table.example/actions/0b2d',
  ]);
});

it('what a spreadsheet would reckon with is inert, in whichever cell it stands', () => {
  for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])
    expect(cells(csv([row({ title: evil, handle: evil })]))[1]).toMatchObject({ 4: `'${evil}`, 5: `'${evil}` });
});

it('words with quotes, commas and lines stay one cell', () => {
  expect(cells(csv([row({ title: 'a "b", c\nd' })]))[1]![4]).toBe('a "b", c\nd');
});

it('of what was erased, and of what nobody holds or is late with, the cells are empty', () => {
  const [, line] = cells(csv([row({ title: null, holderId: null, status: 'done' })]));
  expect(line).toMatchObject({ 3: '', 4: '', 10: '' });
});

it('what a meeting captured says in which, and has no case', () => {
  expect(cells(csv([row(captured)]))[1]!.slice(5, 7)).toEqual(['', 'a meeting, Monthly table, 2027-03-09']);
});

it('says with what is read by agreement that it is not to be passed on, and of nothing else', () => {
  const [header, own, told] = cells(csv([row(), row({ stream: 'case/told' })]));
  expect(header!.at(-1)).toBe('Please note');
  expect(own!.at(-1)).toBe('');
  expect(told!.at(-1)).toBe('Told to you by agreement; not to be passed on without the person’s yes.');
});
