import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseRow as Row, mayOpenCase, mayShowCard } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useLane, useSession } from '../../live/hooks.js';
import { hasNews, type News } from '../../live/reading-rows.js';
import { NEW_CASES } from '../../live/session.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { usePageTitle } from '../../ui/page-title.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { SinceYouWereHere } from '../since/since-you-were-here.js';
import { CaseRow } from './case-row.js';
import styles from './cases-screen.module.css';
import { EntryActs } from './entry-acts.js';
import { OpenCaseSheet } from './open-case-sheet.js';
import { useCases } from './use-cases.js';

/** The cases that I am in, and the way to open another. */
export function CasesScreen() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const { rows, news, stranded, query } = useCases();
  const [opening, setOpening] = useState(false);
  const mayOpen = mayOpenCase(actor);
  usePageTitle(t('cases.title'));
  useShortcut('n', () => mayOpen && setOpening(true));
  const openButton = (
    <Button variant="filled" onClick={() => setOpening(true)}>
      {t('cases.open')}
    </Button>
  );
  const open = rows?.filter((row) => row.status === 'open') ?? [];
  const closed = rows?.filter((row) => row.status !== 'open') ?? [];
  const isEmpty = rows?.length === 0;

  return (
    <main id="content" className={styles.page} tabIndex={-1}>
      <div className={styles.column} data-since={(rows && !isEmpty) || undefined}>
        <header className={styles.head}>
          <Heading rows={open} news={news} known={rows !== undefined && !isEmpty} />
          {mayShowCard(actor) && (
            <Button component={Link} to="/card" variant="subtle" justify="start" className={styles.shown}>
              {t('shown.title')}
            </Button>
          )}
          {mayOpen && !isEmpty && openButton}
        </header>
        {rows && !isEmpty && (
          <div className={styles.since}>
            <SinceYouWereHere cases={rows} />
          </div>
        )}
        <div className={styles.list}>
          <ComingCases />
          {[...stranded].map(([caseId, count]) => (
            <Stranded key={caseId} caseId={caseId} count={count} />
          ))}
          {!rows && (
            <Panel>
              {query.isError ? (
                <InPlace
                  title={t('cases.failed')}
                  text={t('cases.failedText')}
                  act={<Button onClick={() => void query.refetch()}>{t('app.tryAgain')}</Button>}
                />
              ) : (
                <Lines widths={[24, 46, 0, 30, 52, 0, 20, 40]} />
              )}
            </Panel>
          )}
          {isEmpty && (
            <Panel>
              <InPlace
                title={t('cases.emptyTitle')}
                text={mayOpen ? t('cases.emptyText') : t('cases.emptyNoRole')}
                act={mayOpen && openButton}
              />
            </Panel>
          )}
          <Rows rows={open} news={news} />
          {closed.length > 0 && (
            <>
              <div className={styles.section}>
                <h2>{t('cases.closedList')}</h2>
                <span>{closed.length}</span>
              </div>
              <Rows rows={closed} news={news} />
            </>
          )}
        </div>
      </div>
      <OpenCaseSheet opened={opening} onClose={() => setOpening(false)} />
    </main>
  );
}

const Panel = ({ children }: { children: ReactNode }) => <div className={styles.panel}>{children}</div>;

/** As a sentence: how many cases, and in how many of them something is new. */
function Heading({ rows, news, known }: { rows: readonly Row[]; news: (row: Row) => News; known: boolean }) {
  const { t } = useTranslation();
  if (!known) return <h1 tabIndex={-1}>{t('cases.title')}</h1>;
  const count = rows.filter((row) => hasNews(news(row))).length;
  const all = t('cases.heading', { count: rows.length });
  return <h1 tabIndex={-1}>{count > 0 ? `${all}, ${t('cases.headingNew', { count })}` : all}</h1>;
}

function Rows({ rows, news }: { rows: readonly Row[]; news: (row: Row) => News }) {
  const directory = useDirectory();
  if (rows.length === 0) return null;
  return (
    <ul className={styles.panel}>
      {rows.map((row) => (
        <li key={row.id}>
          <CaseRow row={row} news={news(row)} directory={directory} />
        </li>
      ))}
    </ul>
  );
}

/** Cases that were opened without network: they stand here until the server knows them. */
function ComingCases() {
  const coming = useLane(NEW_CASES);
  if (coming.length === 0) return null;
  return (
    <ul className={styles.panel}>
      {coming.map((entry) => (
        <li key={entry.id} className={styles.coming}>
          <span className={styles.name} dir="auto">
            {(entry.input as { handle: string }).handle}
          </span>
          <EntryActs entry={entry} notDone />
        </li>
      ))}
    </ul>
  );
}

function Stranded({ caseId, count }: { caseId: string; count: number }) {
  const { t } = useTranslation();
  return (
    <Panel>
      <InPlace
        title={t('cases.strandedTitle')}
        text={t('cases.stranded', { count })}
        act={
          <Button component={Link} to={`/cases/${caseId}`}>
            {t('cases.strandedSee')}
          </Button>
        }
      />
    </Panel>
  );
}
