import { describe, expect, it } from '@jest/globals';
import i18next from 'i18next';
import { english } from '../../../words/english.js';
import { dayInWords, meetingWhen } from './when-words.js';

await i18next.init({ lng: 'en', resources: { en: { translation: english } } });

const start = { date: '2026-10-13', time: '14:00', zone: 'Europe/Athens' };
const now = Date.parse('2026-10-10T10:00Z');

describe('when a meeting is', () => {
  it('stands as clocks there show it where they show the same here', () => {
    const when = meetingWhen(start, { t: i18next.t, language: 'en', now, device: 'Europe/Helsinki' });
    expect(when).toMatchObject({
      day: 'Tuesday 13 October',
      time: '14:00',
      here: null,
      iso: '2026-10-13T11:00:00.000Z',
    });
  });

  it('names the place and the time here where clocks differ', () => {
    const when = meetingWhen(start, { t: i18next.t, language: 'en', now, device: 'Europe/Rome' });
    expect([when.time, when.here]).toEqual(['14:00, Athens time', '13:00 where you are']);
  });

  it('has its year where that is another one', () => {
    expect(dayInWords('2027-01-12', 'en', now)).toBe('Tuesday 12 January 2027');
    expect(dayInWords('2026-10-13', 'el', now)).toBe('Τρίτη 13 Οκτωβρίου');
  });
});
