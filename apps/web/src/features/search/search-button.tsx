import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openSearch } from './search-opened.js';
import styles from './search-button.module.css';

/** In the head of every screen: finds cases and messages. It looks like the field that it opens. */
export function FindButton() {
  const { t } = useTranslation();
  const key = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
  return (
    <UnstyledButton
      className={styles.find}
      onClick={() => openSearch({ mode: 'find' })}
      title={t('search.title')}
      aria-keyshortcuts="Control+K Meta+K"
    >
      <IconSearch size={18} stroke={1.6} aria-hidden="true" />
      <span className={styles.findWords}>{t('search.find')}</span>
      <kbd className={styles.findKey} aria-hidden="true">
        {key}
      </kbd>
    </UnstyledButton>
  );
}

/** In the head of a case: looks for something that was said in it. */
export function SearchInCase({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  return (
    <UnstyledButton
      className={styles.inCase}
      onClick={() => openSearch({ mode: 'messages', caseId })}
      aria-label={t('search.titleCase')}
    >
      <IconSearch size={18} stroke={1.6} aria-hidden="true" />
      <span className={styles.inCaseWords}>{t('search.act')}</span>
    </UnstyledButton>
  );
}
