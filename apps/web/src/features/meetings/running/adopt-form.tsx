import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putNow } from '#libs/domain';
import { SheetActs } from '../../../ui/sheet.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

/** Says that the meeting decided so, with from when it holds, when it is looked at again, and whose it is to see to it (P4). */
export function AdoptForm({ itemId, onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const { view, chair, agency } = useRunning();
  const decision = putNow(view).find((one) => one.itemId === itemId);
  const owner = view.items.find((one) => one.itemId === itemId)?.ownerAgencyId ?? '';
  const [effectiveOn, setEffective] = useState('');
  const [reviewOn, setReview] = useState('');
  const [ownerAgencyId, setOwner] = useState(owner);
  if (!decision) return null;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void chair('decision.adopt', {
          decisionId: decision.decisionId,
          ...(effectiveOn ? { effectiveOn } : {}),
          ...(reviewOn ? { reviewOn } : {}),
          ...(ownerAgencyId ? { ownerAgencyId } : {}),
        });
        onClose();
      }}
    >
      <TextInput
        type="date"
        label={t('running.adopt.effective')}
        description={t('running.adopt.effectiveHint')}
        value={effectiveOn}
        onChange={(event) => setEffective(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('running.adopt.review')}
        value={reviewOn}
        onChange={(event) => setReview(event.currentTarget.value)}
        data-autofocus
      />
      <label className={styles.label}>
        {t('running.adopt.owner')}
        <select
          className={styles.select}
          value={ownerAgencyId}
          onChange={(event) => setOwner(event.currentTarget.value)}
        >
          <option value="">{t('running.adopt.nobody')}</option>
          {view.meeting.rules.seats.map(({ agencyId }) => (
            <option key={agencyId} value={agencyId}>
              {agency(agencyId)}
            </option>
          ))}
        </select>
      </label>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('running.asked.adopt')}
        </Button>
      </SheetActs>
    </form>
  );
}
