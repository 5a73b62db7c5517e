import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MEETING_LINE_MAX } from '#libs/domain';
import forms from '../../../people/forms.module.css';
import type { PartProps } from './part-props.js';
import styles from './form.module.css';

/** What a series is called, and what the numbers of its decisions begin with. */
export function NamePart({ draft, wrong, set }: PartProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.part}>
      <div className={forms.pair}>
        <TextInput
          label={t('series.name')}
          description={t('series.nameHint')}
          maxLength={MEETING_LINE_MAX}
          value={draft.name}
          onChange={({ currentTarget: { value } }) => set({ name: value })}
          error={wrong.name && t(`series.${wrong.name}`)}
        />
        <TextInput
          label={t('series.codeField')}
          description={t('series.codeHint')}
          maxLength={8}
          autoComplete="off"
          value={draft.code}
          onChange={({ currentTarget: { value } }) => set({ code: value.toUpperCase() })}
          error={wrong.code && t(`series.${wrong.code}`)}
        />
      </div>
    </section>
  );
}
