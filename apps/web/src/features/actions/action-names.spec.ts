import { beforeAll, describe, expect, it } from '@jest/globals';
import i18next, { type TFunction } from 'i18next';
import type { ActionStatus, Language, Promised } from '#libs/domain';
import { el } from '../../words/el.js';
import { english } from '../../words/english.js';
import { dueState, dueWords, whoseWords } from './action-names.js';
import { showsTheSame } from './local-time.js';

/** A Wednesday, noon in Athens. */
const NOW = Date.parse('2026-12-02T10:00:00Z');
const inLanguage = {} as Record<'en' | 'el', TFunction>;
beforeAll(async () => {
  for (const [lng, words] of [
    ['en', english],
    ['el', el],
  ] as const)
    inLanguage[lng] = await i18next.createInstance().init({
      lng,
      resources: { [lng]: { translation: words } },
      interpolation: { escapeValue: false },
    });
});

/** Said without the place, which depends on where the test runs. */
const says = (
  due: Omit<Promised, 'zone'>,
  status: ActionStatus = 'accepted',
  language: Language & ('en' | 'el') = 'en',
) =>
  dueWords({ due: { ...due, zone: 'Europe/Athens' }, status }, { t: inLanguage[language], language, now: NOW }).replace(
    ' (Athens)',
    '',
  );

describe('when an action is due', () => {
  it('is said as short as a person would say it', () => {
    expect(says({ date: '2026-12-02', time: '16:00' })).toBe('today 16:00');
    expect(says({ date: '2026-12-02' })).toBe('today');
    expect(says({ date: '2026-12-03', time: '09:30' })).toBe('tomorrow 09:30');
    expect(says({ date: '2026-12-04' })).toBe('Fri 4 Dec');
    expect(says({ date: '2027-01-08', time: '12:00' })).toBe('Fri 8 Jan 2027 12:00');
    expect(says({ date: '2026-12-02', time: '12:40' })).toBe('in 40 min');
  });

  it('is said in the language of the reader', () => {
    expect(says({ date: '2026-12-02', time: '16:00' }, 'accepted', 'el')).toBe('σήμερα 16:00');
    expect(says({ date: '2026-11-29' }, 'accepted', 'el')).toBe('3 ημέρες καθυστέρηση');
  });

  it('says how late it is: minutes, hours, then days of the calendar', () => {
    expect(says({ date: '2026-12-02', time: '11:45' })).toBe('15 min late');
    expect(says({ date: '2026-12-02', time: '09:00' })).toBe('3 h late');
    expect(says({ date: '2026-12-01' })).toBe('1 day late');
    expect(says({ date: '2026-11-29', time: '16:00' })).toBe('3 days late');
  });

  it('calls nothing late that waits for somebody else, or is over', () => {
    expect(says({ date: '2026-11-27', time: '16:00' }, 'done')).toBe('Fri 27 Nov 16:00');
    const due = { date: '2026-11-27', zone: 'Europe/Athens' };
    for (const status of ['done', 'declined', 'verified', 'cancelled'] as const)
      expect(dueState({ due, status }, NOW)).toBe('settled');
    expect(dueState({ due, status: 'blocked' }, NOW)).toBe('late');
    expect(dueState({ due: { ...due, date: '2026-12-02', time: '14:00' }, status: 'assigned' }, NOW)).toBe('soon');
  });

  it('names the place where clocks there show something else than here', () => {
    expect(showsTheSame('Europe/Athens', NOW, 'Europe/Helsinki')).toBe(true);
    expect(showsTheSame('Europe/Athens', NOW, 'Africa/Nairobi')).toBe(false);
  });
});

it('whose an action is: an agency and who does it there; of our own only who, and whether it is you', () => {
  const naming = {
    agency: () => 'Shelter',
    person: () => 'Ben',
    isUs: (id: string) => id === 'us',
    me: 'me',
  };
  const whose = (ownerAgencyId: string, holderId: string | null) =>
    whoseWords({ ownerAgencyId, holderId }, naming, inLanguage.en);
  expect(whose('shelter', 'ben')).toBe('Shelter: Ben');
  expect(whose('us', null)).toBe('nobody yet');
  expect(whose('us', 'me')).toBe('you');
});
