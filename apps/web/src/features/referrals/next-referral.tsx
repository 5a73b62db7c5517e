import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import {
  isReferredBetween,
  REFERRAL_PRIORITIES,
  REFERRAL_SERVICES,
  type ReferralPriority,
  type ReferralService,
  type ReferralView,
} from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { OneOf } from '../../ui/one-of.js';
import { Problem } from '../entry/parts.js';
import styles from './referral-sheet.module.css';
import { useReferralWords } from './referral-words.js';
import { useReferralAct } from './use-referral-act.js';

/** Writes down what follows a referral, for whoever coordinates: to whom, and what for. The agency that sent the one before asks the person. */
export function NextReferral({ referral, onWritten }: NextReferralProps) {
  const { t } = useTranslation();
  const directory = useDirectory();
  const { agency } = useReferralWords(directory);
  const { act, problem, busy } = useReferralAct();
  const [nextId] = useState(() => v4());
  const [receiverAgencyId, choose] = useState('');
  const [service, setService] = useState<ReferralService>(referral.service);
  const [priority, setPriority] = useState<ReferralPriority>(referral.priority);
  const [missing, setMissing] = useState(false);
  const sender = directory.agency(referral.senderAgencyId);
  const others = directory.agencies.filter(
    ({ id, sector }) => sender && id !== sender.id && isReferredBetween(sender.sector, sector),
  );
  const write = async () => {
    setMissing(receiverAgencyId === '');
    if (receiverAgencyId === '' || busy) return;
    const input = { nextId, receiverAgencyId, service, priority };
    if (await act(`/api/referrals/${referral.id}/follow-up`, input, t('nextReferral.title'))) onWritten(nextId);
  };
  return (
    <fieldset className={styles.next}>
      <legend>{t('nextReferral.title')}</legend>
      <p className={styles.text}>{t('nextReferral.text', { agency: agency(referral.senderAgencyId) })}</p>
      {problem && <Problem words={problem} />}
      <NativeSelect
        label={t('refer.toWhom')}
        required
        withAsterisk={false}
        value={receiverAgencyId}
        error={missing && t('refer.choiceAgency')}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value);
          setMissing(false);
        }}
        data={[{ value: '', label: t('refer.choose') }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect
        label={t('refer.service')}
        value={service}
        onChange={({ currentTarget }) => setService(currentTarget.value as ReferralService)}
        data={REFERRAL_SERVICES.map((value) => ({ value, label: t(`referral.serviceName.${value}`) }))}
      />
      <OneOf
        legend={t('refer.priority')}
        value={priority}
        onChange={setPriority}
        options={REFERRAL_PRIORITIES.toReversed().map((value) => ({ value, label: t(`referral.${value}`) }))}
      />
      <Button className={styles.write} aria-disabled={busy || undefined} onClick={() => void write()}>
        {t('nextReferral.write')}
      </Button>
    </fieldset>
  );
}

interface NextReferralProps {
  referral: ReferralView;
  /** It is written down, under this id. */
  onWritten: (nextId: string) => void;
}
