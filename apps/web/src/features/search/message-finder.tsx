import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseRow, type Language, parseSearch, SEARCH_OPERATORS } from '#libs/domain';
import { taskForceQuery } from '../../live/queries.js';
import { FoundList } from './found-list.js';
import { SearchChips } from './search-chips.js';
import { SearchField, type TypedField } from './search-field.js';
import styles from './search.module.css';
import { type Chosen, understood } from './understood.js';

/** Who types is not asked after every letter (ms). */
const PAUSE_MS = 250;

/** Messages in which stands what one types, in one case or in all that one reads. */
export function MessageFinder({ typed, onTyped, onClose, rows, caseId, onOpen, children }: MessageFinderProps) {
  const { t } = useTranslation();
  const table = useQuery(taskForceQuery).data;
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [settled] = useDebouncedValue(typed, PAUSE_MS);
  const read = understood(parseSearch(settled, today()), table, chosen);
  return (
    <>
      <SearchField typed={typed} onTyped={onTyped} onClose={onClose} placeholder={t('search.placeholderMessages')} />
      {children}
      <SearchChips understood={read} onChoose={(name, id) => setChosen(new Map(chosen).set(name, id))} />
      <div className={styles.scroll} tabIndex={-1}>
        {read.sought ? (
          <FoundList sought={read.sought} caseId={caseId} rows={rows} onOpen={onOpen} />
        ) : (
          settled.trim() === '' && <Help />
        )}
      </div>
    </>
  );
}

interface MessageFinderProps extends TypedField {
  rows: readonly CaseRow[];
  caseId: string | undefined;
  onOpen: () => void;
  children: ReactNode;
}

/** The day here and now, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** How one narrows a search, with the words of one's own language. */
function Help() {
  const { t, i18n } = useTranslation();
  const operators = SEARCH_OPERATORS[i18n.language as Language] ?? SEARCH_OPERATORS.en;
  const lines = [
    { name: operators.from[0], words: t('search.helpFrom') },
    { name: operators.agency[0], words: t('search.helpAgency') },
    { name: operators.before[0], words: t('search.helpBefore') },
  ];
  return (
    <div className={styles.help}>
      <p>{t('search.help')}</p>
      <dl>
        {lines.map(({ name, words }) => (
          <div key={name}>
            <dt>{name}:</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
