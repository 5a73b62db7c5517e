import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WORD_LANGUAGES, type WordLanguage, type WordSuggestion } from '#libs/domain';
import { announce } from '../../ui/announcer.js';
import { applyChange } from './markup-keys.js';
import { changeBetween, moved } from './suggestion-places.js';

/** Looks at the words after nothing was typed for this long (ms). */
const IDLE_MS = 400;

/** Gentler words for what stands in the field: one at a time. */
export interface Suggestions {
  /** Where a dotted line stands. */
  all: readonly WordSuggestion[];
  first: WordSuggestion | null;
  use: (choice: string) => void;
  keep: () => void;
}

interface Found {
  text: string;
  list: readonly WordSuggestion[];
}

/** @param draft the name of what is written: what was kept in one text is asked again in another */
export function useSuggestions(
  field: RefObject<HTMLTextAreaElement | null>,
  words: string,
  draft: string,
): Suggestions {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const [found, setFound] = useState<Found>({ text: '', list: [] });
  const [kept, setKept] = useState<ReadonlySet<string>>(NONE);
  const told = useRef(new Set<string>());

  const blank = words.trim() === '';
  useEffect(() => {
    setKept(NONE);
    told.current.clear();
  }, [draft, blank]);

  useEffect(() => {
    if (blank) return setFound({ text: '', list: [] });
    let stale = false;
    const timer = setTimeout(() => {
      void import('./word-suggestions.js').then(
        ({ suggestWords }) => {
          if (!stale) setFound({ text: words, list: suggestWords(words, languagesFrom(language)) });
        },
        // Without a network the words cannot be looked at; they are sent as they are.
        () => undefined,
      );
    }, IDLE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [words, blank, language]);

  const all = blank ? [] : moved(found.list, found.text, words).filter((one) => !kept.has(one.found.toLowerCase()));
  const first = all[0] ?? null;

  const name = first ? first.found.toLowerCase() : '';
  const choice = first?.instead[0] ?? '';
  useEffect(() => {
    if (!name || told.current.has(name)) return;
    told.current.add(name);
    announce(choice ? t('suggest.aloud', { choice, found: name }) : t('suggest.aloudLeave', { found: name }));
  }, [name, choice, t]);

  return {
    all,
    first,
    use(chosen) {
      if (!first) return;
      void import('./word-suggestions.js').then(({ applySuggestion }) => {
        const element = field.current;
        if (element) applyChange(element, changeBetween(element.value, applySuggestion(element.value, first, chosen)));
      });
    },
    keep() {
      setKept(new Set([...kept, name]));
      field.current?.focus({ preventScroll: true });
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The language of the screen first: where two languages read the same word, it decides. */
const languagesFrom = (language: string): WordLanguage[] => [
  ...WORD_LANGUAGES.filter((one) => one === language),
  ...WORD_LANGUAGES.filter((one) => one !== language),
];
