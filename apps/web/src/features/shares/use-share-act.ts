import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { RefusedError } from '#libs/client';
import { http } from '../../live/http.js';
import { SHARES } from '../../live/shares-query.js';
import { refusalWords } from '../../words/refusal-words.js';

/**
 * Does something about agreements at once or says that it is not known to be done: nobody is left believing that something holds
 * which was not heard. What was not answered is asked again as the same command, so that it is done once.
 */
export function useShareAct() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const unanswered = useRef(new Map<string, string>());
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
      setProblem(refused ? refusalWords(error.refusal, t) : t('app.noAnswer'));
      return false;
    } finally {
      setBusy(false);
      // Also where no answer came: it may have been done all the same.
      await queries.invalidateQueries({ queryKey: [SHARES] });
    }
  };
  return { act, problem, busy };
}
