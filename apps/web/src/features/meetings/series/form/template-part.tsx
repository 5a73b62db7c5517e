import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import forms from '../../../people/forms.module.css';
import styles from './form.module.css';
import type { PartProps } from './part-props.js';
import { type DraftPart, typedNumber } from './series-draft.js';

/** What every agenda begins with: its parts in their order, each with its minutes, or left out. */
export function TemplatePart({ draft, wrong, set }: PartProps) {
  const { t } = useTranslation();
  const change = (part: DraftPart, to: Partial<DraftPart>) =>
    set({ template: draft.template.map((one) => (one === part ? { ...one, ...to } : one)) });
  const sum = draft.template.reduce((all, { on, minutes }) => all + (on ? typedNumber(minutes) || 0 : 0), 0);
  const length = typedNumber(draft.minutes) || 0;
  return (
    <section className={styles.part}>
      <h2>{t('series.templateTitle')}</h2>
      <p>{t('series.templateText')}</p>
      <ul className={styles.template}>
        {draft.template.map((one) => {
          const name = t(`agenda.part.${one.part}`);
          return (
            <li key={one.part}>
              <label className={forms.box}>
                <input
                  type="checkbox"
                  checked={one.on}
                  onChange={({ currentTarget: { checked } }) => change(one, { on: checked })}
                />
                {name}
              </label>
              <TextInput
                aria-label={t('series.templateMinutes', { part: name })}
                inputMode="numeric"
                autoComplete="off"
                maxLength={3}
                disabled={!one.on}
                value={one.minutes}
                rightSection={t('agenda.min')}
                rightSectionWidth={44}
                onChange={({ currentTarget: { value } }) => change(one, { minutes: value })}
              />
            </li>
          );
        })}
      </ul>
      <div className={styles.sum} data-over={sum > length || undefined}>
        {t('series.templateSum', { minutes: sum, of: length })}
      </div>
      {wrong.template && (
        <div className={forms.wrong} role="alert">
          {t('series.ruleWrong.minutes')}
        </div>
      )}
    </section>
  );
}
