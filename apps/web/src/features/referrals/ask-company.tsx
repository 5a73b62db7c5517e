import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReferredBetween, type ReferralView } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { sharesQuery } from '../../live/shares-query.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { SheetActs } from '../../ui/sheet.js';
import { Problem } from '../entry/parts.js';
import { GiveShare } from '../shares/give-share.js';
import { useShareNow } from '../shares/use-share-now.js';
import { DidNotCome } from './did-not-come.js';
import { agreedWith } from './refer-draft.js';
import styles from './referral-sheet.module.css';
import { useReferralWords } from './referral-words.js';
import { useReferralAct } from './use-referral-act.js';

const NO_SHARES: readonly never[] = [];

interface AskCompanyProps {
  referral: ReferralView;
  onDone: () => void;
}

/** Asks an agency to go along, of those that the sending agency may tell for that. Whoever coordinates reads no agreements: the server says. */
export function AskCompany({ referral, onDone }: AskCompanyProps) {
  const { t } = useTranslation();
  const directory = useDirectory();
  const { senderAgencyId, receiverAgencyId, caseId } = referral;
  const ours = directory.isUs(senderAgencyId);
  const query = useQuery({ ...sharesQuery(caseId), enabled: ours });
  const shares = query.data ?? NO_SHARES;
  const now = useShareNow(shares);
  const [agreeing, setAgreeing] = useState(false);
  if (agreeing) return <GiveShare caseId={caseId} directory={directory} onDone={() => setAgreeing(false)} />;
  if (query.isError) return <DidNotCome onTryAgain={() => void query.refetch()} />;
  if (ours && query.isPending) return <Lines widths={[40, 70, 50]} />;
  const sectorOf = (id: string) => directory.agency(id)?.sector ?? null;
  const agreed = agreedWith(shares, senderAgencyId, now, sectorOf)
    .filter(({ purposes }) => purposes.includes('X-ACCOMP'))
    .map(({ agencyId }) => agencyId);
  const sender = sectorOf(senderAgencyId);
  const all = directory.agencies
    .filter(({ sector }) => sender && isReferredBetween(sender, sector))
    .map(({ id }) => id);
  const agencyIds = (ours ? agreed : all).filter((id) => id !== senderAgencyId && id !== receiverAgencyId);
  const agree = <Button onClick={() => setAgreeing(true)}>{t('refer.agree')}</Button>;
  if (agencyIds.length === 0)
    return <InPlace title={t('company.noneTitle')} text={t('company.noneText')} act={ours ? agree : null} />;
  return <Fields referral={referral} agencyIds={agencyIds} onDone={onDone} />;
}

function Fields({ referral, agencyIds, onDone }: AskCompanyProps & { agencyIds: readonly string[] }) {
  const { t } = useTranslation();
  const { agency } = useReferralWords(useDirectory());
  const { act, problem, busy } = useReferralAct();
  const [agencyId, choose] = useState(agencyIds.length === 1 ? agencyIds[0]! : '');
  const [missing, setMissing] = useState(false);
  const ask = async () => {
    setMissing(agencyId === '');
    if (agencyId === '' || busy) return;
    if (await act(`/api/referrals/${referral.id}/accompany`, { agencyId }, t('company.ask'))) onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <div className={styles.fields}>
        {problem && <Problem words={problem} />}
        <NativeSelect
          label={t('company.whom')}
          description={t('company.whomHint')}
          required
          withAsterisk={false}
          value={agencyId}
          error={missing && t('refer.choiceAgency')}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
            setMissing(false);
          }}
          data={[{ value: '', label: t('refer.choose') }, ...agencyIds.map((id) => ({ value: id, label: agency(id) }))]}
        />
      </div>
      <SheetActs>
        <Button onClick={onDone}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy || undefined}>
          {t('company.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}
