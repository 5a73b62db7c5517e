import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { RefusedError } from '#libs/client';
import type { CommandAnswer } from '#libs/domain';
import { http } from '../../live/http.js';
import { IDENTITY } from '../../live/identity-query.js';
import { refusalWords } from '../../words/refusal-words.js';

/**
 * Does something about who somebody is at once, or says that it is not known to be done: nothing of it waits on the device. What was not
 * answered is asked again as the same command, so that it is done once.
 */
export function useIdentityAct() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const unanswered = useRef<{ asked: string; id: string } | null>(null);
  /** The result of the command; undefined where there is none, and the problem says why. */
  const act = async <Result = object>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    input?: object,
  ): Promise<Result | undefined> => {
    const asked = JSON.stringify([method, path, input]);
    const id = unanswered.current?.asked === asked ? unanswered.current.id : v7();
    unanswered.current = { asked, id };
    setBusy(true);
    setProblem('');
    try {
      const { result } = await http<CommandAnswer<Result>>(method, path, input, id);
      unanswered.current = null;
      return result;
    } catch (error) {
      const refused = error instanceof RefusedError;
      if (refused) unanswered.current = null;
      setProblem(refused ? refusalWords(error.refusal, t) : t('app.noAnswer'));
      return undefined;
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: [IDENTITY] });
    }
  };
  return { act, problem, busy };
}
