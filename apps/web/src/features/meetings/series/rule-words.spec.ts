import { describe, expect, it } from '@jest/globals';
import i18next from 'i18next';
import type { MeetingRule } from '#libs/domain';
import { el } from '../../../words/el.js';
import { english } from '../../../words/english.js';
import { it as italian } from '../../../words/it.js';
import { planInWords, ruleInWords } from './rule-words.js';
import { quorumInWords } from '../quorum-words.js';

await i18next.init({
  lng: 'en',
  resources: { en: { translation: english }, el: { translation: el }, it: { translation: italian } },
});

const weekly = (interval: number, ...weekdays: number[]): MeetingRule => ({
  every: 'week',
  interval,
  weekdays,
  closedDays: 'keep',
  starts: '2026-10-13',
});
const monthly = (interval: number, on: NonNullable<MeetingRule['on']>): MeetingRule => ({
  every: 'month',
  interval,
  on,
  closedDays: 'keep',
  starts: '2026-10-13',
});
const words = (rule: MeetingRule, language = 'en'): string =>
  ruleInWords(rule, { t: i18next.getFixedT(language), language });

describe('a rule in words', () => {
  it.each([
    [weekly(1, 4, 2), 'Every Tuesday and Thursday'],
    [weekly(2, 2), 'Every second Tuesday'],
    [weekly(2, 2, 4), 'Every 2 weeks on Tuesday and Thursday'],
    [weekly(3, 5), 'Every 3 weeks on Friday'],
    [monthly(1, { nth: 2, weekday: 2 }), 'Every month on the second Tuesday'],
    [monthly(2, { nth: -1, weekday: 5 }), 'Every 2 months on the last Friday'],
    [monthly(1, { day: 15 }), 'Every month on day 15'],
    [monthly(1, { day: -1 }), 'Every month on the last day'],
  ])('says what it means (%#)', (rule, said) => expect(words(rule)).toBe(said));

  it('agrees with the day in languages where that matters', () => {
    expect(words(monthly(1, { nth: 1, weekday: 6 }), 'el')).toBe('Κάθε μήνα, το πρώτο Σάββατο');
    expect(words(monthly(1, { nth: 1, weekday: 2 }), 'el')).toBe('Κάθε μήνα, την πρώτη Τρίτη');
    expect(words(monthly(1, { nth: -1, weekday: 7 }), 'it')).toBe('Ogni mese, l’ultima domenica');
  });

  it('names the time, whose clock shows it, and the end', () => {
    const plan = { rule: { ...weekly(2, 2), until: '2026-12-25' }, time: '14:00', zone: 'Europe/Athens' };
    expect(planInWords(plan, { t: i18next.t, language: 'en' })).toBe(
      'Every second Tuesday at 14:00, Athens time, until Fri, 25 December 2026',
    );
  });
});

describe('when a meeting may decide', () => {
  const said = (rule: Parameters<typeof quorumInWords>[0]): string =>
    quorumInWords(rule, { t: i18next.t, language: 'en', agency: (id) => `the ${id}` });

  it('is said part by part', () => {
    expect(said({})).toBe('with any number of seats');
    expect(said({ seats: 5, named: ['justice'] })).toBe('at least 5 seats, with the justice');
    expect(said({ share: { parts: 1, of: 2, beyond: true }, sectors: 3 })).toBe(
      'more than half of the seats, from at least 3 sectors',
    );
    expect(said({ share: { parts: 3, of: 7 } })).toBe('at least 3 of 7 of the seats');
  });
});
