import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { SeriesPlan } from '#libs/domain';
import { datesPreview } from './dates-preview.js';
import { movedInList } from './moved-in-list.js';
import { movesOfChange } from './moves-of-change.js';
import { draftOf, newDraft, planOfDraft, quorumOfDraft, type SeriesDraft } from './series-draft.js';
import { wrongInDraft } from './wrong-in-draft.js';

const SEATS = ['0199aabc-0def-7000-8000-000000000001', '0199aabc-0def-7000-8000-000000000002'];
const draft = (more: Partial<SeriesDraft> = {}): SeriesDraft => ({
  ...newDraft({ zone: 'Europe/Athens', starts: '2026-10-13', weekday: 2, seatIds: SEATS }),
  name: 'Standing meeting',
  code: 'TF',
  ...more,
});
const wrong = (more: Partial<SeriesDraft>, dates: string[] = []): object =>
  wrongInDraft(draft(more), (id) => (id === SEATS[0] ? 'health' : 'justice'), dates);
const days = { weekdays: [1, 2, 3, 4, 5], closed: new Set<string>() };

describe('a series that is written', () => {
  it('is a plan that the server takes', () => {
    const plan = plainToInstance(SeriesPlan, planOfDraft(draft({ seats: '2', named: [SEATS[1]!], vote: 'simple' })));
    expect(validateSync(plan, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  });

  it('comes back as it was', () => {
    const written = draft({
      every: 'month',
      onMonth: 'day',
      day: '-1',
      share: '2/3',
      sectors: '2',
      until: '2027-06-30',
    });
    const plan = planOfDraft(written);
    expect(planOfDraft(draftOf('Standing meeting', plan))).toEqual(plan);
  });

  it('may decide by what was chosen alone', () => {
    expect(quorumOfDraft(draft({ share: '' }))).toEqual({});
    expect(quorumOfDraft(draft({ share: '1/2+', seats: '5', recusedCount: true }))).toEqual({
      seats: 5,
      share: { parts: 1, of: 2, beyond: true },
      recusedCount: true,
    });
  });

  it('is told what is still to be put right', () => {
    expect(wrong({})).toEqual({});
    expect(wrong({ name: ' ', code: 'tf', interval: '0', weekdays: [], time: '', minutes: '3' })).toEqual({
      name: 'nameMissing',
      code: 'codeWrong',
      interval: 'interval',
      weekdays: 'weekdays',
      time: 'time',
      minutes: 'minutes',
    });
    expect(wrong({ seats: '3', sectors: '3', callDays: '' })).toEqual({
      seats: 'seatsTooMany',
      sectors: 'sectorsTooMany',
      callDays: 'daysWrong',
    });
    expect(wrong({ seatIds: [SEATS[0]!], named: [SEATS[1]!] })).toEqual({ named: 'namedNoSeat' });
  });

  it('may not begin at a time that the clocks leave out', () => {
    expect(wrong({ time: '03:30' }, ['2027-03-28'])).toEqual({
      gap: { date: '2027-03-28', before: '02:59', after: '04:00' },
    });
  });
});

describe('the dates that come of it', () => {
  const { rule } = planOfDraft(draft({ interval: '1', weekdays: [6], closedDays: 'before' }));

  it('are shown with what makes way', () => {
    expect(datesPreview(rule, '2026-10-01', days)[0]).toEqual({ original: '2026-10-17', held: '2026-10-16' });
  });

  it('are none while something is wrong', () => {
    expect(datesPreview({ ...rule, weekdays: [] }, '2026-10-01', days)).toEqual([]);
    expect(datesPreview({ ...rule, starts: '' }, '2026-10-01', days)).toEqual([]);
  });
});

describe('a series that is changed', () => {
  it('names the meetings that would move, from when to when', () => {
    const before = planOfDraft(draft({ interval: '1' }));
    const plan = planOfDraft(draft({ interval: '1', time: '15:30' }));
    const start = { date: '2026-10-20', time: '14:00', zone: 'Europe/Athens' };
    const row = { seriesId: 's', name: null, original: start.date, minutes: 90, startsAt: 0, items: 0, decided: 0 };
    const meetings = [{ ...row, meetingId: 'a', start, status: 'called' as const }];
    expect(movesOfChange({ before, plan, meetings }, '2026-10-14', days)).toEqual([
      { meetingId: 'a', from: start, to: { ...start, time: '15:30' } },
    ]);
    expect(movesOfChange({ before, plan, meetings }, '2026-10-21', days)).toEqual([]);
  });
});

describe('a list in its order', () => {
  it('has one thing moved by a place', () => {
    expect(movedInList(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(movedInList(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  });
});
