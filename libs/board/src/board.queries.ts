import type { EntityManager } from 'typeorm';
import {
  type Actor,
  BOARD_PAGE,
  type BoardAnswer,
  type BoardColumn,
  type BoardCounts,
  type BoardView,
  type FindBoard,
  NO_STAGE,
  type Stage,
  STAGES,
} from '#libs/domain';
import { VIEW_READINGS } from './board-views.js';

interface Column {
  key: string;
  count: number;
  overdue: number;
  cards: unknown[];
}
type RawCard = Record<string, unknown>;

/**
 * What stands on the board for whoever asks, with their rights: how much of each column, and the first of it. What is late is so by the
 * database's clock at this moment.
 */
export async function readBoard(db: EntityManager, actor: Actor, sought: FindBoard): Promise<BoardAnswer> {
  const { view } = sought;
  const page = Number(sought.page ?? '1');
  const stage = sought.stage ? STAGES.indexOf(sought.stage) + 1 : null;
  const { more } = VIEW_READINGS[view];
  const [row] = (await db.query(statementOf(view), [
    actor.agencyId,
    sought.agency ?? null,
    stage,
    Boolean(sought.ours),
    Boolean(sought.overdue),
    Boolean(sought.urgent),
    sought.column === undefined ? null : keyOf(view, sought.column),
    (page - 1) * BOARD_PAGE,
    ...more,
  ])) as [{ counts: BoardCounts; columns: Column[] | null }];
  const columns = row.columns ?? [];
  const answer = view === 'stages' ? byStage(columns, sought.column) : columns;
  return { view, counts: row.counts, columns: answer } as BoardAnswer;
}

/**
 * One statement: what may be read is read once, counted, and narrowed; then only what is shown is looked up. Columns come in the order of
 * their names, who coordinates before the agencies.
 */
const statementOf = (view: BoardView): string => `
  with scoped as materialized (${VIEW_READINGS[view].rows}),
  sought as (
    select s.id, s.key, s.overdue, row_number() over (partition by s.key order by s.due, s.id) as place from scoped s
     where (not $4 or s.ours) and (not $5 or s.overdue) and (not $6 or s.urgent)),
  shown as materialized (
    select s.*, q.place${VIEW_READINGS[view].shown ?? ''} from sought q join scoped s on s.id = q.id
     where q.place > $8 and q.place <= $8 + ${BOARD_PAGE} and ($7::text is null or q.key = $7)),
  kept as (select s.key, count(*) as count, count(*) filter (where s.overdue) as overdue from sought s group by s.key),
  cards as (select s.key, jsonb_agg(${VIEW_READINGS[view].card} order by s.place) as cards from shown s group by s.key)
  select (select jsonb_build_object('all', count(*), 'ours', count(*) filter (where s.ours), 'overdue', count(*) filter (where s.overdue),
            'urgent', count(*) filter (where s.urgent)) from scoped s) as counts,
         (select jsonb_agg(jsonb_build_object('key', k.key, 'count', k.count, 'overdue', k.overdue, 'cards', coalesce(c.cards, '[]'))
            order by k.key <> 'coordination', (select a.name from baraza.agency a where a.id::text = k.key), k.key)
            from kept k left join cards c on c.key = k.key where $7::text is null or k.key = $7) as columns`;

/** The key of a stage in the database is its number. */
const keyOf = (view: BoardView, column: string): string =>
  view === 'stages' ? String(column === NO_STAGE ? 0 : STAGES.indexOf(column as Stage) + 1) : column;

/** Every stage has its column, empty ones as well, and last come those of whom nothing says where they stand. */
function byStage(columns: readonly Column[], only: string | undefined): BoardColumn<unknown>[] {
  const found = new Map(columns.map((column) => [column.key, column]));
  return [...STAGES, NO_STAGE].flatMap((key) => {
    if (only !== undefined && only !== key) return [];
    const column = found.get(keyOf('stages', key));
    return [
      { key, count: column?.count ?? 0, overdue: column?.overdue ?? 0, cards: (column?.cards ?? []).map(caseCard) },
    ];
  });
}

const caseCard = (card: unknown): object => {
  const { stages, ...rest } = card as RawCard & { stages: number };
  return { ...rest, stages: STAGES.filter((_, place) => stages & (1 << (place + 1))) };
};
