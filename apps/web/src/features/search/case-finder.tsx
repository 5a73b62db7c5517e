import { IconArchive, IconFolder, IconMessageSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseRow, spacedReference } from '#libs/domain';
import { findCases } from './find-cases.js';
import { SearchField, type TypedField } from './search-field.js';
import styles from './search.module.css';

/** Cases by their name to use, as one types; the last choice looks for it in what was said. */
export function CaseFinder({ typed, onTyped, onClose, rows, onOpen, onMessages }: CaseFinderProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useId();
  const [at, setAt] = useState(0);
  const found = findCases(rows, typed);
  const words = typed.trim();
  const count = found.length + Number(words !== '');
  const active = Math.min(at, Math.max(0, count - 1));
  const choose = (place: number) => {
    const row = found[place];
    if (!row) return words !== '' && onMessages();
    onOpen();
    void navigate({ to: '/cases/$caseId', params: { caseId: row.id } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') choose(active);
    else if (step && count > 0) setAt((active + step + count) % count);
    else return;
    event.preventDefault();
  };
  const option = (place: number) => ({
    id: `${list}-${place}`,
    role: 'option',
    'aria-selected': place === active,
    className: styles.option,
    onClick: () => choose(place),
    onPointerMove: () => setAt(place),
  });
  return (
    <>
      <SearchField
        typed={typed}
        onTyped={(next) => {
          onTyped(next);
          setAt(0);
        }}
        onClose={onClose}
        placeholder={t('search.placeholder')}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={count > 0 ? `${list}-${active}` : undefined}
      />
      <div className={styles.scroll}>
        {words === '' && rows.length > 0 && <h2 className={styles.heading}>{t('search.recent')}</h2>}
        {words !== '' && found.length === 0 && <p className={styles.hint}>{t('search.noCases')}</p>}
        <div id={list} role="listbox" aria-label={t('search.cases')}>
          {found.map((row, place) => (
            <div key={row.id} {...option(place)}>
              {row.status === 'open' ? (
                <IconFolder size={18} stroke={1.6} aria-hidden="true" />
              ) : (
                <IconArchive size={18} stroke={1.6} aria-hidden="true" />
              )}
              <span className={styles.optionName} dir="auto">
                {row.handle}
              </span>
              <span className={styles.optionMore}>
                {row.status === 'open' ? spacedReference(row.reference) : t('cases.closed')}
              </span>
            </div>
          ))}
          {words !== '' && (
            <div {...option(found.length)}>
              <IconMessageSearch size={18} stroke={1.6} aria-hidden="true" />
              <span className={styles.optionName} dir="auto">
                {t('search.forMessages', { words })}
              </span>
            </div>
          )}
        </div>
        <p className={styles.status} role="status">
          {t('search.choices', { count })}
        </p>
      </div>
    </>
  );
}

interface CaseFinderProps extends TypedField {
  rows: readonly CaseRow[];
  onOpen: () => void;
  /** Goes on looking in what was said. */
  onMessages: () => void;
}
