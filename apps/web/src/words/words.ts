import i18next, { type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#libs/domain';
import { english } from './english.js';
import { chosenLanguage, keepLanguage, languageOf } from './languages.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: typeof english };
    returnNull: false;
  }
}

/** English is here from the beginning, since it stands in when a language does not come; the others come when they are wanted. */
const TABLES: Record<Language, () => Promise<ResourceLanguage>> = {
  en: async () => english,
  it: async () => (await import('./it.js')).it,
  el: async () => (await import('./el.js')).el,
  sw: async () => (await import('./sw.js')).sw,
};

// The app waits here for the words of its language, so that nobody sees another one first.
const first = languageOf(chosenLanguage(), window.navigator.languages);
const table = await TABLES[first]().catch(() => null);

/** Makes the words ready before the first screen is drawn. */
export function prepareWords(): i18n {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  void i18next.use(initReactI18next).init({
    lng: table ? first : 'en',
    fallbackLng: 'en',
    defaultNS: 'words',
    ns: ['words'],
    resources: { en: { words: english }, ...(table ? { [first]: { words: table } } : {}) },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  return i18next;
}

/** Shows the screen in another language from now on, in this browser. Throws when its words do not come. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'words'))
    i18next.addResourceBundle(language, 'words', await TABLES[language]());
  await i18next.changeLanguage(language);
  keepLanguage(language);
}
