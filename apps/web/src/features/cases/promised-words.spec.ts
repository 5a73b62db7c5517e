import { describe, expect, it } from '@jest/globals';
import { promisedDay } from './promised-words.js';

const NOW = Date.parse('2026-11-28T12:00Z');

describe('until when something was promised', () => {
  it('is the day that was promised, whatever clock its reader has', () => {
    expect(promisedDay('en', { date: '2026-12-04', zone: 'Pacific/Auckland' }, NOW)).toBe('Fri 4 Dec');
    expect(promisedDay('it', { date: '2026-12-04', time: '16:00', zone: 'Europe/Rome' }, NOW)).toBe('ven 4 dic');
  });

  it('has its year when it is another one', () => {
    expect(promisedDay('en', { date: '2027-01-04', zone: 'UTC' }, NOW)).toContain('2027');
  });
});
