import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { RefusedError } from '#libs/client';
import type { RefusalCode } from '#libs/domain';
import { http } from './http.js';
import { refusalWords } from '../words/refusal-words.js';

/**
 * Does something at once, or says that it is not known to be done: for what must not wait on a device until there is a network. What
 * was not answered is asked again as the same command, so that it is done once.
 * @param own words for refusals that mean something of their own here
 */
export function useActOnce(own: Partial<Record<RefusalCode, string>> = {}) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const unanswered = useRef(new Map<string, string>());
  /** Answers whether it was done. */
  const act = async (path: string, input: object): Promise<boolean> => {
    const asked = `${path} ${JSON.stringify(input)}`;
    const id = unanswered.current.get(asked) ?? v7();
    unanswered.current.set(asked, id);
    setBusy(true);
    setProblem('');
    try {
      await http('POST', path, input, id);
      unanswered.current.delete(asked);
      return true;
    } catch (error) {
      const refused = error instanceof RefusedError;
      if (refused) unanswered.current.delete(asked);
      setProblem(refused ? (own[error.refusal.code] ?? refusalWords(error.refusal, t)) : t('app.noAnswer'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, problem, busy };
}
