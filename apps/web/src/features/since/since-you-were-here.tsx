import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { useReadingRows } from '../cases/use-reading.js';
import { openSearch } from '../search/search-opened.js';
import { SinceCard } from './since-card.js';
import { sinceCards } from './since-cards.js';
import styles from './since.module.css';
import { useMarkAll } from './use-mark-all.js';

/** So many cases are told of at once; more are a tap away. */
const FIRST = 6;

/** What happened in my cases since I was in them. */
export function SinceYouWereHere({ cases }: { cases: readonly CaseRow[] }) {
  const { t } = useTranslation();
  const directory = useDirectory();
  const { rows, failed } = useReadingRows();
  const [all, setAll] = useState(false);
  const handles = new Map(cases.map(({ id, handle }) => [id, handle]));
  const cards = sinceCards(rows ?? [], directory.quiet).filter(({ caseId }) => handles.has(caseId));
  const shown = all ? cards : cards.slice(0, FIRST);
  const marking = useMarkAll(rows ?? []);
  return (
    <section className={styles.since} aria-labelledby="since">
      <header className={styles.head}>
        <h2 id="since">{t('since.title')}</h2>
        {cards.length > 0 && !marking.undo && (
          <Button variant="subtle" onClick={marking.markAll}>
            {t('since.markAll')}
          </Button>
        )}
      </header>
      {marking.undo && (
        <p className={styles.undo}>
          {t('since.marked')}
          <Button variant="light" onClick={marking.undo} ref={marking.button}>
            {t('since.undo')}
          </Button>
        </p>
      )}
      {!rows && !failed && <Lines widths={[60, 80, 0, 50, 70]} />}
      {!rows && failed && <InPlace title={t('since.failed')} text={t('since.failedText')} />}
      {rows && cards.length === 0 && !marking.undo && <Nothing />}
      {shown.length > 0 && (
        <ul className={styles.cards}>
          {shown.map((card) => (
            <li key={card.caseId}>
              <SinceCard card={card} handle={handles.get(card.caseId)!} directory={directory} />
            </li>
          ))}
        </ul>
      )}
      {shown.length < cards.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('since.more', { count: cards.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <div className={styles.nothing}>
      <p>
        <b>{t('since.nothing')}</b>
        <br />
        {t('since.nothingText')}
      </p>
      <Button onClick={() => openSearch({ mode: 'messages' })}>{t('search.act')}</Button>
    </div>
  );
}
