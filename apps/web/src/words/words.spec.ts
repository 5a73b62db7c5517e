import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '#libs/domain';
import { el } from './el.js';
import { en } from './en.js';
import { enAccess } from './en-access.js';
import { enAgreeing } from './en-agreeing.js';
import { enAgreements } from './en-agreements.js';
import { enActions } from './en-actions.js';
import { enAnswer } from './en-answer.js';
import { enApp } from './en-app.js';
import { enBoard } from './en-board.js';
import { enCalendar } from './en-calendar.js';
import { enCompany } from './en-company.js';
import { enComposer } from './en-composer.js';
import { enEntry } from './en-entry.js';
import { enFile } from './en-file.js';
import { enFirstUse } from './en-first-use.js';
import { enGlass } from './en-glass.js';
import { enGuests } from './en-guests.js';
import { enHealth } from './en-health.js';
import { enIdentity } from './en-identity.js';
import { enLadders } from './en-ladders.js';
import { enMeeting } from './en-meeting.js';
import { enMeetingLater } from './en-meeting-later.js';
import { enMeetingTime } from './en-meeting-time.js';
import { enNeeds } from './en-needs.js';
import { enOffline } from './en-offline.js';
import { enPeople } from './en-people.js';
import { enReading } from './en-reading.js';
import { enReferrals } from './en-referrals.js';
import { enReferring } from './en-referring.js';
import { enReply } from './en-reply.js';
import { enSeries } from './en-series.js';
import { enShares } from './en-shares.js';
import { enThread } from './en-thread.js';
import { enToday } from './en-today.js';
import { enWays } from './en-ways.js';
import { enWishes } from './en-wishes.js';
import { enWrong } from './en-wrong.js';
import { english } from './english.js';
import { it as italian } from './it.js';
import { PLURAL_FORMS } from './table.js';
import { sw } from './sw.js';

const TABLES: Record<Language, object> = { en: english, it: italian, el, sw };
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** Every word of a table by its whole key. */
function wordsOf(table: object, under = ''): Map<string, string> {
  const words = new Map<string, string>();
  for (const [key, value] of Object.entries(table) as [string, string | object][]) {
    if (typeof value === 'string') words.set(under + key, value);
    else for (const [inner, word] of wordsOf(value, `${under}${key}.`)) words.set(inner, word);
  }
  return words;
}

const FORM = /_(zero|one|two|few|many|other)$/;
const stem = (key: string): string => key.replace(FORM, '');
/** Keys that stand in several forms: those with a form for what is left over. */
const countedIn = (words: Map<string, string>): string[] =>
  [...words.keys()].filter((key) => key.endsWith('_other')).map(stem);

/** What is put into a word, and how it is marked: `{{count}}`, `<b>`. */
const holes = (word: string): string[] => [...new Set(word.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? [])].sort();

describe('the words', () => {
  it('have the plural forms that each language has', () => {
    for (const language of LANGUAGES) {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      expect([language, [...PLURAL_FORMS[language]].sort()]).toEqual([language, [...pluralCategories].sort()]);
    }
  });

  for (const language of LANGUAGES) {
    it(`stand in every form that is asked for (${language})`, () => {
      const words = wordsOf(TABLES[language]);
      const missing = countedIn(words).flatMap((key) =>
        PLURAL_FORMS[language].map((form) => `${key}_${form}`).filter((whole) => !words.has(whole)),
      );
      expect(missing).toEqual([]);
    });

    it(`are never empty (${language})`, () => {
      const empty = [...wordsOf(TABLES[language])].filter(([, word]) => word.trim() === '').map(([key]) => key);
      expect(empty).toEqual([]);
    });
  }

  for (const language of OTHERS) {
    it(`are all there in ${language}, and none beside them`, () => {
      const first = wordsOf(english);
      const counted = new Set(countedIn(first));
      const asked = [...first.keys()].flatMap((key) => {
        if (!counted.has(stem(key))) return [key];
        return key.endsWith('_other') ? PLURAL_FORMS[language].map((form) => `${stem(key)}_${form}`) : [];
      });
      expect([...wordsOf(TABLES[language]).keys()].sort()).toEqual(asked.sort());
    });

    it(`say in ${language} what they say in English, with the same names in them`, () => {
      const first = wordsOf(english);
      const differing = [...wordsOf(TABLES[language])].flatMap(([key, word]) => {
        const source = first.get(key) ?? first.get(`${stem(key)}_other`);
        if (source === undefined) return [`${key} is not in English`];
        // One of a thing may be said without its number.
        const same = holes(word).join() === holes(source).join();
        return same || (FORM.test(key) && !holes(word).includes('{{count}}')) ? [] : [`${key}: ${word}`];
      });
      expect(differing).toEqual([]);
    });
  }

  it('belong to one group each, wherever the group is written down', () => {
    const tables = [
      en,
      enAccess,
      enAgreements,
      enActions,
      enAgreeing,
      enAnswer,
      enApp,
      enBoard,
      enCalendar,
      enCompany,
      enComposer,
      enEntry,
      enFile,
      enFirstUse,
      enGlass,
      enGuests,
      enHealth,
      enIdentity,
      enLadders,
      enMeeting,
      enMeetingLater,
      enMeetingTime,
      enNeeds,
      enOffline,
      enPeople,
      enReading,
      enReferrals,
      enReferring,
      enReply,
      enSeries,
      enShares,
      enThread,
      enToday,
      enWays,
      enWishes,
      enWrong,
    ];
    const groups = tables.flatMap((table) => Object.keys(table));
    expect(groups.toSorted()).toEqual(Object.keys(english).toSorted());
    expect(groups.filter((group, place) => groups.indexOf(group) !== place)).toEqual([]);
  });
});
