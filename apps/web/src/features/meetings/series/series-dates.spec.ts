import { describe, expect, it } from '@jest/globals';
import type { MeetingRow } from '#libs/domain';
import { datesAhead, datesPast, nextPrepared } from './series-dates.js';
import { firstSkipped, skippedStart } from './skipped-start.js';

const now = Date.parse('2026-10-10T10:00Z');
const row = (original: string, status: MeetingRow['status']): MeetingRow => ({
  meetingId: original,
  seriesId: 'series',
  name: 'Standing meeting',
  original,
  start: { date: original, time: '14:00', zone: 'Europe/Athens' },
  minutes: 90,
  status,
  startsAt: Date.parse(`${original}T11:00Z`),
  items: 0,
  decided: 0,
});
const free = (original: string) => ({ original, start: { date: original, time: '14:00', zone: 'Europe/Athens' } });

describe('the dates of a series', () => {
  const meetings = [row('2026-11-10', 'cancelled'), row('2026-10-13', 'called'), row('2026-09-29', 'closed')];

  it('stand in their order, made or not, each once', () => {
    const ahead = datesAhead({ meetings, dates: [free('2026-10-27'), free('2026-11-10')] }, now);
    expect(ahead.map(({ key, kind }) => [key, kind])).toEqual([
      ['2026-10-13', 'made'],
      ['2026-10-27', 'rule'],
      ['2026-11-10', 'made'],
    ]);
  });

  it('that are over stand apart, the latest first; one that was cancelled only once its day is past', () => {
    const later = Date.parse('2026-12-01T10:00Z');
    expect(datesPast({ meetings }, now).map(({ meetingId }) => meetingId)).toEqual(['2026-09-29']);
    expect(datesPast({ meetings }, later).map(({ meetingId }) => meetingId)).toEqual(['2026-11-10', '2026-09-29']);
  });

  it('have a next one only among those that are prepared', () => {
    expect(nextPrepared({ meetings })?.meetingId).toBe('2026-10-13');
    expect(nextPrepared({ meetings: [row('2026-10-13', 'cancelled')] })).toBeUndefined();
  });
});

describe('a start that the clocks leave out', () => {
  it('is answered with the two nearest that there are', () => {
    const rome = { date: '2027-03-28', time: '02:30', zone: 'Europe/Rome' };
    expect(skippedStart(rome)).toEqual({ before: '01:59', after: '03:00' });
    expect(skippedStart({ ...rome, time: '03:00' })).toBeNull();
    expect(skippedStart({ ...rome, date: '2027-10-31' })).toBeNull();
  });

  it('is found among the dates of a series', () => {
    const days = ['2027-03-21', '2027-03-28', '2027-04-04'];
    expect(firstSkipped(days, { time: '02:30', zone: 'Europe/Rome' })?.date).toBe('2027-03-28');
    expect(firstSkipped(days, { time: '14:00', zone: 'Europe/Rome' })).toBeNull();
  });
});
