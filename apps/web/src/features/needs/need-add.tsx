import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import {
  type AddNeed,
  caseStream,
  NEED_MAX,
  NEED_PRIORITIES,
  type NeedPriority,
  REFERRAL_SERVICES,
  type ReferralService,
} from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { OneOf } from '../../ui/one-of.js';
import { SheetActs } from '../../ui/sheet.js';
import styles from './needs.module.css';

/** Writes down what the person asks for, as they say it. It waits on the device where there is no network. */
export function NeedAdd({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { outbox } = useSession();
  const [words, setWords] = useState('');
  const [service, setService] = useState<ReferralService | ''>('');
  const [priority, setPriority] = useState<NeedPriority>('standard');
  const [missing, setMissing] = useState<'words' | 'service' | null>(null);
  const submit = () => {
    const said = words.trim();
    if (!said || !service) return setMissing(said ? 'service' : 'words');
    const input: AddNeed = { needId: v4(), caseId, service, priority, words: said };
    void outbox.add(caseStream(caseId), 'need.add', input);
    onClose();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.fields}>
        <Textarea
          label={t('need.words')}
          description={t('need.wordsHint')}
          autosize
          minRows={2}
          maxRows={6}
          dir="auto"
          maxLength={NEED_MAX}
          value={words}
          error={missing === 'words' && t('need.missing')}
          data-autofocus
          onChange={({ currentTarget }) => {
            setWords(currentTarget.value.replace(/[\r\n]+/g, ' '));
            setMissing(null);
          }}
        />
        <NativeSelect
          label={t('need.service')}
          required
          withAsterisk={false}
          value={service}
          error={missing === 'service' && t('need.chooseService')}
          onChange={({ currentTarget }) => {
            setService(currentTarget.value as ReferralService | '');
            setMissing(null);
          }}
          data={[
            { value: '', label: t('need.choose') },
            ...REFERRAL_SERVICES.map((value) => ({ value, label: t(`referral.serviceName.${value}`) })),
          ]}
        />
        <OneOf
          legend={t('refer.priority')}
          value={priority}
          onChange={setPriority}
          options={NEED_PRIORITIES.toReversed().map((value) => ({ value, label: t(`referral.${value}`) }))}
        />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('need.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}
