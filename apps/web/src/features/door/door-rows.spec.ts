import { describe, expect, it } from '@jest/globals';
import { byAgency } from './door-rows.js';

const row = (name: string, agencyName: string) => ({
  personId: name,
  name,
  agencyName,
  agencyLetters: 'AA',
  standings: [],
});

describe('the people at the door', () => {
  const rows = [row('Maria K.', 'Peer network'), row('Θάλεια Ν.', 'Care Centre'), row('Jo A.', 'Peer network')];

  it('stand by agency', () => {
    expect(byAgency(rows, '').map(({ name, people }) => [name, people.length])).toEqual([
      ['Peer network', 2],
      ['Care Centre', 1],
    ]);
  });

  it('are found by name or agency, without regard to accents and capitals', () => {
    expect(byAgency(rows, 'θαλεια')[0]?.people[0]?.name).toBe('Θάλεια Ν.');
    expect(byAgency(rows, 'PEER')).toHaveLength(1);
    expect(byAgency(rows, 'nobody')).toEqual([]);
  });
});
