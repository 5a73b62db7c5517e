import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isOpen, type Label, mayHaveCompany, type NextStep, type Promised, type ReferralView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { taskForceQuery } from '../../live/queries.js';
import { momentWords, promisedWords } from '../actions/action-names.js';
import { holdingAgency } from './referral-due.js';

/** A referral in sentences that can be read aloud: between whom, what for, how it stands, who is waited for. */
export function useReferralWords(directory: Directory) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const zone = useTableZone();
  const agency = (id: string) => directory.agency(id)?.name ?? t('app.anAgency');
  const person = (id: string) => directory.person(id)?.name ?? t('app.somebody');
  const list = (words: readonly string[]) => new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(words);
  const reading = (now: number) => ({ t, language: i18n.language, now });
  return {
    agency,
    person,
    list,
    promised: (promised: Promised, now: number) => promisedWords(promised, reading(now)),
    moment: (at: number, now: number) => momentWords(at, zone, reading(now)),
    /** Who did something: a name and its agency, or that nobody had to. */
    who: (by: { person: string; agency: string } | null) =>
      by ? `${person(by.person)}, ${agency(by.agency)}` : t('referral.system'),
    /** Between whom it goes, as seen from the reader's agency. */
    between({ senderAgencyId, receiverAgencyId }: ReferralView) {
      if (directory.isUs(senderAgencyId)) return t('referral.to', { agency: agency(receiverAgencyId) });
      if (directory.isUs(receiverAgencyId)) return t('referral.from', { agency: agency(senderAgencyId) });
      return t('referral.between', { from: agency(senderAgencyId), to: agency(receiverAgencyId) });
    },
    /** Whose turn it is; nothing once it ended. */
    holder(referral: ReferralView) {
      if (!isOpen(referral.state)) return '';
      const id = holdingAgency(referral);
      if (id === null) return t('referral.waitsForCoordinator');
      return directory.isUs(id) ? t('referral.waitsForUs') : t('referral.waitsFor', { agency: agency(id) });
    },
    /** What the holder does next. */
    next(referral: ReferralView) {
      const { state } = referral;
      if (!isOpen(state)) return '';
      const key = `referral.next.${state}` as 'referral.next.offered';
      return t(key, { agency: agency(holdingAgency(referral) ?? referral.receiverAgencyId) });
    },
    /** Who of the agency takes the step. */
    taker: ({ assigneeId }: ReferralView) =>
      assigneeId === null ? t('action.nobodyYet') : assigneeId === me.personId ? t('action.you') : person(assigneeId),
    /** Why it stands so and where it goes on, sentence by sentence; what was not said is left out. */
    because: ({ reason, nextStep, silentAgencyId }: Pick<ReferralView, 'reason' | 'nextStep' | 'silentAgencyId'>) => [
      ...(silentAgencyId ? [t('referral.silent', { agency: agency(silentAgencyId) })] : []),
      ...(reason && !silentAgencyId ? [t('referral.why', { reason: t(`referralSheet.code.${reason.code}`) })] : []),
      ...(nextStep ? [t('referral.then', { step: stepWords(nextStep) })] : []),
    ],
    /** What a question asks for; nothing where it says no more than its words. */
    asksFor: (labels: readonly Label[] = []) =>
      labels.length ? t('referral.asksFor', { what: list(labels.map((label) => t(`share.label.${label}`))) }) : null,
    /** What was said with the last move: when, which place, what was given. */
    detail: ({ detail }: Pick<ReferralView, 'detail'>, now: number) => [
      ...(detail.slot ? [t('referral.appointment', { when: promisedWords(detail.slot, reading(now)) })] : []),
      ...(detail.position ? [t('referral.onList', { place: detail.position })] : []),
      ...(detail.estimateDays ? [t('referral.wait', { count: detail.estimateDays })] : []),
      ...(detail.given ? [t('referral.given', { what: t(`referral.serviceName.${detail.given}`) })] : []),
    ],
    /** Who is asked to go along, or does, as long as they have not met. */
    company({ state, askedAgencyId, accompanierAgencyId }: ReferralView) {
      if (!mayHaveCompany(state)) return [];
      if (accompanierAgencyId !== null)
        return [
          directory.isUs(accompanierAgencyId)
            ? t('company.weGo')
            : t('company.goes', { agency: agency(accompanierAgencyId) }),
        ];
      if (askedAgencyId === null) return [];
      return [
        directory.isUs(askedAgencyId) ? t('company.askedUs') : t('company.waits', { agency: agency(askedAgencyId) }),
      ];
    },
    /** What was tried already, and what stands on the agenda. */
    often: ({ attempts, sendBacks, onAgenda }: ReferralView) => [
      ...(attempts.length ? [t('referral.tries', { count: attempts.length })] : []),
      ...(sendBacks ? [t('referral.sentBack', { count: sendBacks })] : []),
      ...(onAgenda ? [t('referral.onAgenda')] : []),
    ],
  };

  function stepWords({ kind }: NextStep) {
    return t(`referralSheet.step.${kind}`);
  }
}

/** The zone in which the table lives; until it is known, the device's. */
export const useTableZone = (): string =>
  useQuery(taskForceQuery).data?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
