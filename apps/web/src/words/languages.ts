import { type Language, LANGUAGES } from '#libs/domain';

/** Each language as those who speak it call it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  it: 'Italiano',
  el: 'Ελληνικά',
  sw: 'Kiswahili',
};

/**
 * The language of the screen: what was chosen here before, else the first that the browser asks for and we have, else
 * English.
 * @param wanted the browser's languages, as in `sw-KE`
 */
export function languageOf(chosen: string | null, wanted: readonly string[]): Language {
  const known = [chosen ?? '', ...wanted].map((tag) => tag.toLowerCase().split('-')[0]);
  return LANGUAGES.find((language) => language === known.find((tag) => LANGUAGES.some((one) => one === tag))) ?? 'en';
}

const KEY = 'baraza.language';

/** What was chosen in this browser, or null. */
export function chosenLanguage(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function keepLanguage(language: Language) {
  try {
    window.localStorage.setItem(KEY, language);
  } catch {
    // Holds as long as the page.
  }
}
