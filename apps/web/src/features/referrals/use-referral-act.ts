import { useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { RefusedError } from '#libs/client';
import type { RefusalAnswer } from '#libs/domain';
import { http } from '../../live/http.js';
import { REFERRALS } from '../../live/referrals-query.js';
import { announce } from '../../ui/announcer.js';
import { refusalWords } from '../../words/refusal-words.js';

/**
 * Does something about referrals at once or says that it is not known to be done: nobody is left believing that somebody is on
 * their way who is not. What was not answered is asked again as the same command, so that it is done once.
 */
export function useReferralAct() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const unanswered = useRef(new Map<string, string>());
  /** Answers whether it was done. `said` is told to those who listen once it is. */
  const act = async (path: string, input: object, said?: string): Promise<boolean> => {
    const asked = `${path} ${JSON.stringify(input)}`;
    const id = unanswered.current.get(asked) ?? v7();
    unanswered.current.set(asked, id);
    setBusy(true);
    setProblem('');
    try {
      await http('POST', path, input, id);
      unanswered.current.delete(asked);
      if (said) announce(t('referral.done', { act: said }));
      return true;
    } catch (error) {
      const refused = error instanceof RefusedError;
      if (refused) unanswered.current.delete(asked);
      setProblem(refused ? problemWords(error.refusal, t) : t('app.noAnswer'));
      return false;
    } finally {
      setBusy(false);
      // Also where no answer came: it may have been done all the same.
      await queries.invalidateQueries({ queryKey: [REFERRALS] });
    }
  };
  return { act, problem, busy, forget: () => setProblem('') };
}

export type ReferralAct = ReturnType<typeof useReferralAct>;

/** Why it was not done and what to do; what is wrong with a field is said in the words of referrals. */
function problemWords(refusal: RefusalAnswer['error'], t: TFunction): string {
  if (refusal.code === 'illegal_move') return t('referral.changed');
  const fields = Object.keys(refusal.fields ?? {});
  const known = fields.map((path) => path.split('.')[0] as keyof typeof WRONG).filter((field) => field in WRONG);
  if (fields.length === 0 || known.length < fields.length) return refusalWords(refusal, t);
  return [...new Set(known.map((field) => t(WRONG[field])))].join(' ');
}

/** Fields of the commands of referrals that have words of their own. */
const WRONG = {
  reason: 'referralSheet.wrong.reason',
  nextStep: 'referralSheet.wrong.nextStep',
  slot: 'referralSheet.wrong.slot',
  slotAt: 'referralSheet.wrong.slotAt',
  position: 'referralSheet.wrong.position',
  given: 'referralSheet.wrong.given',
  asksFor: 'referralSheet.wrong.asksFor',
  share: 'referralSheet.wrong.share',
  to: 'referralSheet.wrong.to',
  service: 'referralSheet.wrong.service',
  receiverAgencyId: 'referralSheet.wrong.receiverAgencyId',
  partId: 'referralSheet.wrong.partId',
  channel: 'referralSheet.wrong.channel',
  agencyId: 'company.wrong',
  referralId: 'referralSheet.wrong.referralId',
} as const;
