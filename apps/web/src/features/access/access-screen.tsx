import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayReadAccess } from '#libs/domain';
import { accessQuery } from '../../live/access-query.js';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { taskForceQuery } from '../../live/queries.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { Page, Panel } from '../people/page.js';
import { AccessChainLine } from './access-chain.js';
import { AccessFilter } from './access-filter.js';
import { AccessLine } from './access-line.js';
import { accessSought } from './access-search.js';
import styles from './access.module.css';

const route = getRouteApi('/behind-the-door/access');

/** Who opened files, for whoever looks after data in an agency: of its people, and of what it wrote. */
export function AccessScreen() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const zone = useQuery(taskForceQuery).data?.zone;
  const may = mayReadAccess(actor);
  return (
    <Page name={t('access.title')} heading={t('access.title')} lead={may ? t('access.lead') : undefined}>
      {!may ? (
        <Panel>
          <InPlace title={t('case.notHere')} text={t('access.onlyLead')} />
        </Panel>
      ) : (
        <>
          <AccessChainLine />
          <AccessFilter />
          {zone === undefined ? <Lines widths={[40, 70, 55]} /> : <Openings zone={zone} />}
        </>
      )}
    </Page>
  );
}

function Openings({ zone }: { zone: string }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const directory = useDirectory();
  const sought = accessSought(search, zone);
  const query = useInfiniteQuery(accessQuery(sought));
  const rows = query.data?.pages.flat();
  const all = () => void navigate({ search: {}, replace: true });
  if (!rows)
    return (
      <Panel>
        {query.isError ? (
          <InPlace
            title={t('access.failed')}
            text={t('access.failedText')}
            act={<Button onClick={() => void query.refetch()}>{t('app.tryAgain')}</Button>}
          />
        ) : (
          <Lines widths={[40, 70, 0, 45, 60, 0, 35, 55]} />
        )}
      </Panel>
    );
  if (rows.length === 0) {
    const looked = Object.keys(sought).length > 0;
    return (
      <Panel>
        <InPlace
          title={t(looked ? 'access.noneTitle' : 'access.emptyTitle')}
          text={t(looked ? 'access.noneText' : 'access.emptyText')}
          act={looked && <Button onClick={all}>{t('access.clear')}</Button>}
        />
      </Panel>
    );
  }
  return (
    <>
      <ol className={styles.list} aria-label={t('access.list')}>
        {rows.map((row) => (
          <AccessLine
            key={row.seq}
            row={row}
            directory={directory}
            onlyCase={search.case !== undefined}
            onCase={() => void navigate({ search: (before) => ({ ...before, case: row.caseId }), replace: true })}
          />
        ))}
      </ol>
      {query.isFetchNextPageError && <p role="alert">{t('access.failedText')}</p>}
      {query.hasNextPage && (
        <Button
          className={styles.older}
          aria-disabled={query.isFetchingNextPage || undefined}
          onClick={() => !query.isFetchingNextPage && void query.fetchNextPage()}
        >
          {t('access.older')}
        </Button>
      )}
    </>
  );
}
