import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { RefusedError } from '#libs/client';
import { http } from '../../live/http.js';
import { SHARES } from '../../live/shares-query.js';
import { refusalWords } from '../../words/refusal-words.js';

/** Does something about agreements at once or not at all: nobody is left believing that something holds which was not heard. */
export function useShareAct() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const act = async (path: string, input: object): Promise<boolean> => {
    setBusy(true);
    setProblem('');
    try {
      await http('POST', path, input, v7());
      await queries.invalidateQueries({ queryKey: [SHARES] });
      return true;
    } catch (error) {
      setProblem(error instanceof RefusedError ? refusalWords(error.refusal, t) : t('share.noAnswer'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, problem, busy };
}
