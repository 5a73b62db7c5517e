import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import forms from '../../../people/forms.module.css';
import styles from './form.module.css';
import type { PartProps } from './part-props.js';

/** Until when items are proposed, and by when people are called. */
export function DeadlinesPart({ draft, wrong, set }: PartProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.part}>
      <h2>{t('series.deadlinesTitle')}</h2>
      <div className={forms.pair}>
        {(['proposeDays', 'callDays'] as const).map((field) => (
          <TextInput
            key={field}
            label={t(`series.${field}`)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            value={draft[field]}
            onChange={({ currentTarget: { value } }) => set({ [field]: value })}
            error={wrong[field] && t('series.daysWrong')}
          />
        ))}
      </div>
    </section>
  );
}
