import { Button } from '@mantine/core';
import { IconChevronsLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BOARD_PAGE } from '#libs/domain';
import { boardColumnQuery, type BoardSought } from '../../live/board-query.js';
import styles from './board-columns.module.css';
import { Folded } from './board-folded.js';
import type { ColumnShown } from './column-shown.js';
import { moveAmongCards } from './move-among-cards.js';

type Card = ColumnShown['cards'][number];

/**
 * The columns side by side; what is empty is folded, and what somebody folds. On a narrow screen one of them is shown, the one that is
 * chosen.
 */
export function BoardColumns({ columns, chosen, label, sought, children }: BoardColumnsProps) {
  const { t } = useTranslation();
  // What was said of a column here; the others are folded where they are empty.
  const [folds, setFolds] = useState<Readonly<Record<string, boolean>>>({});
  const say = (key: string, folded: boolean) => setFolds((all) => ({ ...all, [key]: folded }));
  return (
    <section className={styles.columns} aria-label={label} onKeyDown={moveAmongCards}>
      {columns.map((column) => {
        const { key, name, count, overdue, cards } = column;
        const isChosen = key === chosen || undefined;
        if (folds[key] ?? count === 0)
          return <Folded key={key} column={column} isChosen={isChosen} onOpen={() => say(key, false)} />;
        return (
          <section
            key={key}
            className={styles.column}
            data-chosen={isChosen}
            data-column={key}
            aria-labelledby={`column-${key}`}
          >
            <header className={styles.columnHead}>
              <h2 id={`column-${key}`}>{name}</h2>
              <span className={styles.count}>{count}</span>
              {overdue > 0 && <span className={styles.headLate}>{t('board.late', { count: overdue })}</span>}
              <button
                type="button"
                className={styles.fold}
                aria-label={t('board.fold', { name })}
                onClick={() => say(key, true)}
              >
                <IconChevronsLeft size={18} stroke={1.6} aria-hidden="true" />
              </button>
            </header>
            <ul className={styles.cards}>
              <Cards cards={cards} column={key}>
                {children}
              </Cards>
              {count > cards.length && cards.length > 0 && (
                <More sought={sought} column={key} page={2} left={count - cards.length}>
                  {children}
                </More>
              )}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

interface BoardColumnsProps {
  columns: readonly ColumnShown[];
  /** The column that is shown where there is room for one. */
  chosen: string | undefined;
  label: string;
  sought: BoardSought;
  children: (card: Card, column: string) => ReactNode;
}

function Cards({
  cards,
  column,
  children,
}: {
  cards: readonly Card[];
  column: string;
  children: BoardColumnsProps['children'];
}) {
  return cards.map((card) => <li key={idOf(card)}>{children(card, column)}</li>);
}

const idOf = (card: Card): string => ('reads' in card ? card.caseId : card.id);

/** The next page of a column, and those after it. */
function More({ sought, column, page, left, children }: MoreProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const query = useQuery({ ...boardColumnQuery(sought, column, page), enabled: opened });
  const cards = query.data?.columns[0]?.cards;
  if (!cards)
    return (
      <li>
        <Button fullWidth loading={query.isFetching} onClick={() => (opened ? void query.refetch() : setOpened(true))}>
          {t(query.isError ? 'board.moreFailed' : 'board.more', { count: left })}
        </Button>
      </li>
    );
  return (
    <>
      <Cards cards={cards} column={column}>
        {children}
      </Cards>
      {left > BOARD_PAGE && (
        <More sought={sought} column={column} page={page + 1} left={left - BOARD_PAGE}>
          {children}
        </More>
      )}
    </>
  );
}

interface MoreProps {
  sought: BoardSought;
  column: string;
  page: number;
  /** How many there are that are not shown yet. */
  left: number;
  children: BoardColumnsProps['children'];
}
