import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import {
  type AgreedPurpose,
  type PartView,
  REFERRAL_PRIORITIES,
  REFERRAL_SERVICES,
  REFERRAL_WORDS_MAX,
  type ReferralService,
} from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import type { Drafts } from '../../live/drafts.js';
import { useSession } from '../../live/hooks.js';
import { caseReferralsQuery } from '../../live/referrals-query.js';
import { sharesQuery } from '../../live/shares-query.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { OneOf } from '../../ui/one-of.js';
import { SheetActs } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import { GiveShare } from '../shares/give-share.js';
import { useShareNow } from '../shares/use-share-now.js';
import { DidNotCome } from './did-not-come.js';
import { begunIn, keepBegun, type ReferBegun, unsentAbout } from './refer-begun.js';
import { agreedWith, type Agreed, type ReferDraft, referInput, stillAgreed, toAgency } from './refer-draft.js';
import styles from './referral-sheet.module.css';
import { useReferralWords } from './referral-words.js';
import { useReferralAct } from './use-referral-act.js';

const NO_SHARES: readonly never[] = [];

/** Refers somebody to an agency that may be told; where none may, to the form by which that is agreed. */
export function ReferForm(props: ReferFormProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { caseId, directory } = props;
  const query = useQuery(sharesQuery(caseId));
  const shares = query.data ?? NO_SHARES;
  const now = useShareNow(shares);
  const [agreeing, setAgreeing] = useState(false);
  const agreed = agreedWith(shares, me.agencyId, now, (id) => directory.agency(id)?.sector ?? null);
  const written = useQuery(caseReferralsQuery(caseId));
  if (agreeing) return <GiveShare caseId={caseId} directory={directory} onDone={() => setAgreeing(false)} />;
  const again = () => void Promise.all([query.refetch(), written.refetch()]);
  if (query.isError || written.isError) return <DidNotCome onTryAgain={again} />;
  if (query.isPending || written.isPending) return <Lines widths={[40, 70, 50]} />;
  const agree = <Button onClick={() => setAgreeing(true)}>{t('refer.agree')}</Button>;
  if (agreed.length === 0) return <InPlace title={t('refer.noneTitle')} text={t('refer.noneText')} act={agree} />;
  return <Fields {...props} agreed={agreed} written={written.data.map(({ id }) => id)} />;
}

interface ReferFormProps {
  caseId: string;
  /** The parts that one reads. */
  parts: readonly PartView[];
  directory: Directory;
  onDone: () => void;
}

const BEGUN: ReferDraft = {
  receiverAgencyId: '',
  purpose: '',
  service: '',
  priority: 'standard',
  words: '',
  partId: '',
};

/** What was begun and not written down, as far as it can be agreed still; else a new one. */
function beginning(drafts: Drafts, caseId: string, agreed: readonly Agreed[], written: readonly string[]): ReferBegun {
  const begun = begunIn(drafts, caseId);
  const first = agreed.length === 1 ? toAgency(BEGUN, agreed[0]!.agencyId, agreed) : BEGUN;
  if (!begun) return { referralId: v4(), draft: first };
  const { referralId, draft } = begun;
  if (written.includes(referralId)) {
    // That it was written down was not answered any more: its words wait where it is sent from.
    const unsent = unsentAbout(drafts, referralId);
    if (!unsent.get()) unsent.set(draft.words);
    keepBegun(drafts, caseId, null);
    return { referralId: v4(), draft: first };
  }
  return { referralId, draft: stillAgreed({ ...BEGUN, ...draft }, agreed) };
}

interface FieldsProps extends ReferFormProps {
  agreed: readonly Agreed[];
  /** Ids of the referrals that are written down in the case. */
  written: readonly string[];
}

function Fields({ caseId, parts, directory, agreed, written, onDone }: FieldsProps) {
  const { t } = useTranslation();
  const { drafts } = useSession();
  const { agency } = useReferralWords(directory);
  const { act, problem, busy } = useReferralAct();
  const [{ referralId, draft: begun }] = useState(() => beginning(drafts, caseId, agreed, written));
  const [draft, setDraft] = useState(begun);
  const [missing, setMissing] = useState<'agency' | 'service' | null>(null);
  /** It is written down already: what is left is to send it. */
  const [kept, setKept] = useState(false);
  const change = (more: Partial<ReferDraft>) => {
    const next = { ...draft, ...more };
    setDraft(next);
    setMissing(null);
    if (kept) unsentAbout(drafts, referralId).set(next.words);
    else keepBegun(drafts, caseId, { referralId, draft: next });
  };
  const purposes = agreed.find(({ agencyId }) => agencyId === draft.receiverAgencyId)?.purposes ?? [];
  const submit = async (sends: boolean) => {
    const found = !draft.purpose ? 'agency' : !draft.service ? 'service' : null;
    setMissing(found);
    if (found || busy) return;
    // Whoever is sent it reads from then on only: what is asked for is said with the sending, where it is sent at once.
    const { words, ...about } = referInput(draft);
    const said = words === undefined ? {} : { words };
    const terms = { referralId, ...about, ...(sends ? {} : said) };
    if (!kept && !(await act(`/api/cases/${caseId}/referrals`, terms))) return;
    setKept(true);
    // From now on it stands in the case, to be sent from there: what was typed goes with it.
    keepBegun(drafts, caseId, null);
    if (!sends) return onDone();
    const unsent = unsentAbout(drafts, referralId);
    unsent.set(draft.words);
    const input = { to: 'offered', from: 'draft', ...said };
    if (!(await act(`/api/referrals/${referralId}/move`, input, t('referral.did.send')))) return;
    unsent.set('');
    onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(true);
      }}
    >
      <div className={styles.fields}>
        {problem && <Problem words={kept ? t('refer.kept', { why: problem }) : problem} />}
        <fieldset className={styles.group} disabled={kept}>
          <NativeSelect
            label={t('refer.toWhom')}
            description={t('refer.onlyAgreed')}
            required
            withAsterisk={false}
            value={draft.receiverAgencyId}
            error={missing === 'agency' && t('refer.choiceAgency')}
            onChange={({ currentTarget }) => change(toAgency(draft, currentTarget.value, agreed))}
            data={[
              { value: '', label: t('refer.choose') },
              ...agreed.map(({ agencyId }) => ({ value: agencyId, label: agency(agencyId) })),
            ]}
          />
          {purposes.length > 1 && (
            <NativeSelect
              label={t('refer.whatFor')}
              value={draft.purpose}
              onChange={({ currentTarget }) => change({ purpose: currentTarget.value as AgreedPurpose })}
              data={purposes.map((value) => ({ value, label: t(`share.purpose.${value}`) }))}
            />
          )}
          <NativeSelect
            label={t('refer.service')}
            required
            withAsterisk={false}
            value={draft.service}
            error={missing === 'service' && t('refer.choiceService')}
            onChange={({ currentTarget }) => change({ service: currentTarget.value as ReferralService })}
            data={[
              { value: '', label: t('refer.choose') },
              ...REFERRAL_SERVICES.map((value) => ({ value, label: t(`referral.serviceName.${value}`) })),
            ]}
          />
          <OneOf
            legend={t('refer.priority')}
            value={draft.priority}
            onChange={(priority) => change({ priority })}
            options={REFERRAL_PRIORITIES.toReversed().map((value) => ({ value, label: t(`referral.${value}`) }))}
          />
        </fieldset>
        <Textarea
          label={t('refer.words')}
          description={t('refer.wordsHint')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={REFERRAL_WORDS_MAX}
          value={draft.words}
          readOnly={busy}
          onChange={({ currentTarget }) => change({ words: currentTarget.value.replace(/[\r\n]+/g, ' ') })}
        />
        {parts.length > 0 && (
          <NativeSelect
            label={t('refer.place')}
            disabled={kept}
            value={draft.partId}
            onChange={({ currentTarget }) => change({ partId: currentTarget.value })}
            data={[
              { value: '', label: t('refer.everyone') },
              ...parts.map(({ id, part }) => ({ value: id, label: t(`partName.${part}`) })),
            ]}
          />
        )}
      </div>
      <SheetActs>
        {kept ? (
          <Button onClick={onDone}>{t('app.close')}</Button>
        ) : (
          <Button aria-disabled={busy || undefined} onClick={() => void submit(false)}>
            {t('refer.keep')}
          </Button>
        )}
        <Button type="submit" variant="filled" aria-disabled={busy || undefined}>
          {t('refer.send')}
        </Button>
      </SheetActs>
    </form>
  );
}
