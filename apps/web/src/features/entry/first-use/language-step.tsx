import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '#libs/domain';
import { LANGUAGE_NAMES } from '../../../words/languages.js';
import { Fields } from '../parts.js';
import styles from './first-use.module.css';
import { StepActs, StepPage } from './step-page.js';
import type { StepProps } from './step-props.js';

/** The second question: the language of the table. */
export function LanguageStep({ answers, change, onNext, onBack }: StepProps) {
  const { t } = useTranslation();
  return (
    <StepPage step="language" title={t('begin.languageTitle')} lead={t('begin.languageHint')}>
      <Fields id="question" onSubmit={onNext}>
        <fieldset className={styles.choices}>
          <legend>{t('begin.language')}</legend>
          {LANGUAGES.map((language) => (
            <label key={language} className={styles.choice} lang={language}>
              <input
                type="radio"
                name="language"
                checked={answers.language === language}
                onChange={() => change({ language })}
              />
              {LANGUAGE_NAMES[language]}
            </label>
          ))}
        </fieldset>
        <StepActs form="question" onBack={onBack} />
      </Fields>
    </StepPage>
  );
}
