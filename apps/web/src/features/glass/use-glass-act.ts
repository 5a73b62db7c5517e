import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { RefusedError } from '#libs/client';
import type { CommandAnswer } from '#libs/domain';
import { GLASS } from '../../live/glass-query.js';
import { http } from '../../live/http.js';
import { refusalWords } from '../../words/refusal-words.js';

/**
 * Does something about an emergency at once, or says that it is not known to be done: nothing waits in the outbox. What was not answered is
 * asked again as the same command, so that it is done once.
 */
export function useGlassAct() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const unanswered = useRef(new Map<string, string>());
  /** Answers what came of it; null where it was not done. */
  const act = async <Result>(path: string, input: object): Promise<Result | null> => {
    const asked = `${path} ${JSON.stringify(input)}`;
    const id = unanswered.current.get(asked) ?? v7();
    unanswered.current.set(asked, id);
    setBusy(true);
    setProblem('');
    try {
      const { result } = await http<CommandAnswer<Result>>('POST', path, input, id);
      unanswered.current.delete(asked);
      return result;
    } catch (error) {
      const refused = error instanceof RefusedError;
      if (refused) unanswered.current.delete(asked);
      setProblem(refused ? refusalWords(error.refusal, t) : t('app.noAnswer'));
      return null;
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: [GLASS] });
    }
  };
  return { act, problem, busy, say: setProblem };
}
