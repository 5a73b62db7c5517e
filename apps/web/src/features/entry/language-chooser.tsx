import { IconChevronDown, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Language, LANGUAGES } from '#libs/domain';
import { announce } from '../../ui/announcer.js';
import { LANGUAGE_NAMES } from '../../words/languages.js';
import { chooseLanguage } from '../../words/words.js';
import styles from './entry-page.module.css';

/** The languages of the screen, each by its own name. The whole screen changes at once. */
export function LanguageChooser() {
  const { t, i18n } = useTranslation();
  const choose = (language: Language) => chooseLanguage(language).catch(() => announce(t('app.noAnswer')));
  return (
    <span className={styles.chooser}>
      <IconLanguage size={18} stroke={1.6} aria-hidden="true" />
      <select
        aria-label={t('app.language')}
        value={i18n.language}
        onChange={(event) => void choose(event.currentTarget.value as Language)}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
      <IconChevronDown size={16} stroke={1.6} aria-hidden="true" />
    </span>
  );
}
