import { describe, expect, it } from '@jest/globals';
import type { CaseRow } from '#libs/domain';
import { findCases } from './find-cases.js';

const row = (handle: string, reference = 'S-0000000000'): CaseRow => ({
  id: handle,
  handle,
  reference,
  status: 'open',
  leadAgencyId: 'a',
  agencyIds: ['a'],
  head: 1,
  lastAt: '2026-11-28T10:00:00.000Z',
});
const CASES = [row('Blue jacket', 'S-7K2M9QX4TD'), row('Θάλεια'), row('Jacket, red'), row('Niccolò')];
const found = (typed: string): string[] => findCases(CASES, typed).map(({ handle }) => handle);

describe('finding a case by its name to use', () => {
  it.each<[string, string[]]>([
    ['', ['Blue jacket', 'Θάλεια', 'Jacket, red', 'Niccolò']],
    ['jack', ['Jacket, red', 'Blue jacket']],
    ['θαλ', ['Θάλεια']],
    ['ΘΑΛΕΙΑ', ['Θάλεια']],
    ['niccolo', ['Niccolò']],
    ['blue j', ['Blue jacket']],
    ['s-7k2m 9qx', ['Blue jacket']],
    ['nobody', []],
  ])('"%s"', (typed, handles) => {
    expect(found(typed)).toEqual(handles);
  });
});
