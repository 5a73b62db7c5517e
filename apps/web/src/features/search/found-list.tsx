import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedError } from '#libs/client';
import { type CaseRow, type FindMessages } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useCell, useSession } from '../../live/hooks.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { useReadingRows } from '../cases/use-reading.js';
import { FoundRow } from './found-row.js';
import foundStyles from './found.module.css';
import styles from './search.module.css';
import { useFound } from './use-found.js';

/** What was found, newest first, and how to look further back. */
export function FoundList({ sought, caseId, rows, onOpen }: FoundListProps) {
  const { t } = useTranslation();
  const directory = useDirectory();
  const streams = useReadingRows().rows ?? [];
  const parts = new Map(streams.map(({ stream, part }) => [stream as string, part]));
  const handles = new Map(rows.map(({ id, handle }) => [id, handle]));
  const query = useFound(sought, caseId);
  const { data, hasNextPage, isFetchingNextPage, error } = query;
  if (!data) {
    if (error) return <Failed error={error} onTryAgain={() => void query.refetch()} />;
    return <Lines widths={[30, 80, 20, 0, 40, 70, 20]} />;
  }
  const found = data.pages.flatMap((page) => page.found);
  const count = found.length;
  return (
    <>
      <p className={styles.status} role="status">
        {count > 0 && t(hasNextPage ? 'search.foundMore' : 'search.found', { count })}
        {count === 0 && t(hasNextPage ? 'search.noneSoFar' : 'search.none')}
      </p>
      {count === 0 && (
        <InPlace
          title={t(hasNextPage ? 'search.noneSoFar' : 'search.none')}
          text={t(hasNextPage ? 'search.noneSoFarText' : 'search.noneText')}
        />
      )}
      <ul className={foundStyles.list} aria-label={t('search.results')}>
        {found.map((message) => (
          <li key={`${message.stream}-${message.seq}-${message.at}`}>
            <FoundRow
              found={message}
              handle={handles.get(message.caseId) ?? ''}
              part={parts.get(message.stream) ?? null}
              directory={directory}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      {error && <Failed error={error} onTryAgain={() => void query.fetchNextPage()} />}
      {hasNextPage && !error && (
        <div className={foundStyles.more}>
          <Button onClick={() => void query.fetchNextPage()} disabled={isFetchingNextPage}>
            {t(isFetchingNextPage ? 'search.moreComing' : 'search.more')}
          </Button>
        </div>
      )}
    </>
  );
}

interface FoundListProps {
  sought: FindMessages;
  caseId: string | undefined;
  rows: readonly CaseRow[];
  onOpen: () => void;
}

/** Why nothing came, and what can be done about it. */
function Failed({ error, onTryAgain }: { error: Error; onTryAgain: () => void }) {
  const { t } = useTranslation();
  const { up } = useCell(useSession().link);
  const again = <Button onClick={onTryAgain}>{t('app.tryAgain')}</Button>;
  if (error instanceof RefusedError) {
    const { code, sentence } = error.refusal;
    if (code === 'too_fast') return <InPlace title={t('search.tooFast')} text={t('search.tooFastText')} act={again} />;
    if (code === 'invalid_input') return <InPlace title={t('search.tooMuch')} text={t('search.tooMuchText')} />;
    return <InPlace title={t('search.refused')} text={sentence} />;
  }
  if (!up) return <InPlace title={t('search.offline')} text={t('search.offlineText')} act={again} />;
  return <InPlace title={t('search.failed')} text={t('search.failedText')} act={again} />;
}
