/** What Intl asks for to write dates, numbers and lists in a language of the screen. English is written as in Europe. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);
