import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import type { GuestItem } from '#libs/domain';
import { newsIn, stateInWords } from './expected-words.js';

const t = ((key: string, more: Record<string, string> = {}) =>
  [key, ...Object.values(more)].join(' ')) as unknown as TFunction;
const spoken = { t, language: 'en', start: { date: '2027-03-09', zone: 'Europe/Athens' } };
const at = (time: string, day = '2027-03-09') => Date.parse(`${day}T${time}:00+02:00`);
const item = (more: Partial<GuestItem>): GuestItem => ({
  itemId: 'law',
  title: 'A letter',
  outcome: null,
  texts: [],
  minutes: 10,
  state: 'waiting',
  ...more,
});

describe('when an item is expected, in words', () => {
  it('is the time where the meeting is held, and what it was instead where that has moved', () => {
    expect(stateInWords(item({ expectedAt: at('15:20') }), spoken)).toBe('guest.expected 15:20');
    expect(stateInWords(item({ expectedAt: at('15:20'), insteadOf: at('15:00') }), spoken)).toBe(
      'guest.insteadOf 15:20 15:00',
    );
  });

  it('names the day where that is another one than the meeting’s', () => {
    const moved = item({ expectedAt: at('15:20'), insteadOf: at('15:00', '2027-03-02') });
    expect(stateInWords(moved, spoken)).toBe('guest.insteadOf 15:20 Tuesday 2 March, 15:00');
  });

  it('is that it is current, over, or not on the agenda yet', () => {
    const said = (['now', 'done', 'not_today'] as const).map((state) => stateInWords(item({ state }), spoken));
    expect([...said, stateInWords(item({}), spoken)]).toEqual([
      'guest.now',
      'guest.done',
      'guest.not_today',
      'guest.timeNone',
    ]);
  });
});

describe('what is news for who listens', () => {
  it('is another state, or more than ten minutes from what was said', () => {
    const said = new Map([['law', { state: 'waiting' as const, expectedAt: at('15:00') }]]);
    const isNews = (more: Partial<GuestItem>) => newsIn([item(more)], said).length > 0;
    expect(isNews({ expectedAt: at('15:10') })).toBe(false);
    expect(isNews({ expectedAt: at('15:11') })).toBe(true);
    expect(isNews({ state: 'now' })).toBe(true);
    expect(isNews({})).toBe(true);
    expect(newsIn([item({})], new Map())).toHaveLength(1);
  });
});
