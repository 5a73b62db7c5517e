import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  type ActionCard,
  type BoardAnswer,
  type CaseCard,
  COORDINATION,
  NO_STAGE,
  type ReferralCard,
  type Stage,
} from '#libs/domain';
import { boardPresenceQuery, boardQuery } from '../../live/board-query.js';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { usePageTitle } from '../../ui/page-title.js';
import { useNow } from '../actions/use-now.js';
import styles from './board.module.css';
import { ActionOnBoard, CaseOnBoard, ReferralOnBoard } from './board-cards.js';
import { BoardColumns } from './board-columns.js';
import { BoardFilters, BoardTabs } from './board-filters.js';
import { isFiltered, soughtBy } from './board-search.js';
import type { ColumnShown } from './column-shown.js';

const route = getRouteApi('/behind-the-door/board');

/** The whole of the work at one look: where people stand, who is waited for, what was agreed. */
export function BoardScreen() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const directory = useDirectory();
  const query = useQuery(boardQuery(soughtBy(search)));
  usePageTitle(t('board.title'));
  // What another view answered is not shown in this one.
  const answer = query.data?.view === (search.view ?? 'stages') ? query.data : undefined;
  return (
    <main id="content" className={styles.page} tabIndex={-1} aria-busy={query.isPlaceholderData || undefined}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{t('board.title')}</h1>
        <BoardTabs search={search} />
      </header>
      <BoardFilters
        search={search}
        counts={answer?.counts}
        directory={directory}
        onChange={(change) => void navigate({ search: { ...search, ...change }, replace: true })}
      />
      {answer ? (
        <Board answer={answer} />
      ) : (
        <div className={styles.panel}>
          {query.isError ? (
            <InPlace
              title={t('board.failed')}
              text={t('board.failedText')}
              act={<Button onClick={() => void query.refetch()}>{t('app.tryAgain')}</Button>}
            />
          ) : (
            <Lines widths={[24, 46, 0, 30, 52]} />
          )}
        </div>
      )}
    </main>
  );
}

function Board({ answer }: { answer: BoardAnswer }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const directory = useDirectory();
  const now = useNow();
  const hereIn = useHere(answer.view === 'stages');
  const columns: ColumnShown[] = answer.columns.map(({ key, ...column }) => ({ ...column, key, name: nameOf(key) }));
  const chosen = columns.find(({ key }) => key === search.column)?.key ?? columns.find(({ count }) => count > 0)?.key;
  if (columns.every(({ count }) => count === 0)) return <Empty />;
  return (
    <>
      <div className={styles.picker}>
        <NativeSelect
          label={t('board.column')}
          value={chosen}
          data={columns.map(({ key, name, count }) => ({ value: key, label: t('board.columnOf', { name, count }) }))}
          onChange={(event) =>
            void navigate({ search: { ...search, column: event.currentTarget.value }, replace: true })
          }
        />
      </div>
      <BoardColumns columns={columns} chosen={chosen} label={t(`board.${answer.view}`)} sought={soughtBy(search)}>
        {(card, column) => {
          if (answer.view === 'stages')
            return (
              <CaseOnBoard
                card={card as CaseCard}
                column={column}
                directory={directory}
                now={now}
                here={hereIn((card as CaseCard).caseId)}
              />
            );
          if (answer.view === 'holders')
            return <ReferralOnBoard card={card as ReferralCard} directory={directory} now={now} />;
          return <ActionOnBoard card={card as ActionCard} directory={directory} now={now} />;
        }}
      </BoardColumns>
    </>
  );

  function nameOf(key: string): string {
    if (answer.view === 'stages') return key === NO_STAGE ? t('board.noStage') : t(`fileStage.${key as Stage}`);
    if (key === COORDINATION) return t('board.coordination');
    return directory.agency(key)?.shortName ?? t('app.anAgency');
  }
}

/** Names of the others who are in a case now; nobody where that is not shown. */
function useHere(shown: boolean): (caseId: string) => string[] {
  const { me } = useSession();
  const { quiet, person } = useDirectory();
  const { data } = useQuery({ ...boardPresenceQuery, enabled: shown && !quiet });
  return (caseId) =>
    (data?.get(caseId) ?? []).filter((id) => id !== me.personId).flatMap((id) => person(id)?.name ?? []);
}

function Empty() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const view = search.view ?? 'stages';
  const filtered = isFiltered(search);
  return (
    <div className={styles.panel}>
      <InPlace
        title={t(filtered ? 'board.emptyFilter' : `board.empty.${view}`)}
        text={t(filtered ? 'board.emptyFilterText' : 'board.emptyText')}
        act={
          filtered ? (
            <Button renderRoot={(props) => <Link to="/board" search={{ view: search.view }} replace {...props} />}>
              {t('board.showAll')}
            </Button>
          ) : (
            <Button component={Link} to="/cases">
              {t('app.toCases')}
            </Button>
          )
        }
      />
    </div>
  );
}
