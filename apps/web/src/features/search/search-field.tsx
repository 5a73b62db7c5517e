import { IconSearch, IconX } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { SEARCH_MAX } from '#libs/domain';
import styles from './search.module.css';

/** The field in which one types what one looks for. */
export function SearchField({ typed, onTyped, onClose, placeholder, ...more }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.field}>
      <IconSearch size={20} stroke={1.6} aria-hidden="true" />
      <input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="auto"
        data-autofocus
        maxLength={SEARCH_MAX}
        value={typed}
        placeholder={placeholder}
        aria-label={t('search.label')}
        onChange={(event) => onTyped(event.currentTarget.value)}
        {...more}
      />
      <button type="button" className={styles.close} onClick={onClose} aria-label={t('app.close')}>
        <IconX size={18} stroke={1.6} aria-hidden="true" />
      </button>
    </div>
  );
}

export interface TypedField {
  typed: string;
  onTyped: (typed: string) => void;
  onClose: () => void;
}

type SearchFieldProps = TypedField & Omit<ComponentProps<'input'>, 'value' | 'onChange'>;
