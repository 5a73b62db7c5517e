import { useState } from 'react';
import { v7 } from 'uuid';
import { isTimeZone, type Language } from '#libs/domain';
import { type Answers, noAnswers } from './answers.js';

const KEY = 'baraza.first-use';

/** The answers so far, kept in this tab so that a reload does not lose them. */
export function useAnswers(language: Language) {
  const [answers, setAnswers] = useState<Answers>(() => read() ?? noAnswers(v7(), language, zoneHere()));
  const change = (next: Partial<Answers>) =>
    setAnswers((before) => {
      const after = { ...before, ...next };
      window.sessionStorage.setItem(KEY, JSON.stringify(after));
      return after;
    });
  return { answers, change };
}

/** The table is set: nothing of the answers stays behind. */
export const forgetAnswers = (): void => window.sessionStorage.removeItem(KEY);

/** What an earlier page of this tab kept. A page of another version may have kept something else. */
function read(): Answers | null {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null') as Answers | null;
    return kept && Array.isArray(kept.agencies) && Array.isArray(kept.members) && kept.you ? kept : null;
  } catch {
    return null;
  }
}

/** The time zone of this device. */
export function zoneHere(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : '';
}
