import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type BoardCounts, STAGES } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { BOARD_VIEWS } from '#libs/domain';
import styles from './board.module.css';
import type { BoardSearch } from './board-search.js';

/** What is shown: cases by stage, referrals by holder, actions by agency. A filter that means something in each stays. */
export function BoardTabs({ search }: { search: BoardSearch }) {
  const { t } = useTranslation();
  const { agency, ours, late, urgent } = search;
  const kept = { agency, ours, late, urgent };
  return (
    <nav className={styles.views} aria-label={t('board.views')}>
      {BOARD_VIEWS.map((view) => (
        <Link
          key={view}
          to="/board"
          search={view === 'stages' ? kept : { ...kept, view }}
          aria-current={view === (search.view ?? 'stages') ? 'page' : undefined}
          activeProps={{}}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t(`board.${view}`)}
        </Link>
      ))}
    </nav>
  );
}

const CHIPS = ['ours', 'late', 'urgent'] as const;

/** What of it is shown. Each filter stands in the address, so that it can be kept, sent on and gone back from. */
export function BoardFilters({ search, counts, directory, onChange }: BoardFiltersProps) {
  const { t } = useTranslation();
  const { view, agency, stage, column } = search;
  const rest = { view, agency, stage, column };
  const counted = { ours: counts?.ours, late: counts?.overdue, urgent: counts?.urgent };
  const pressed = CHIPS.some((chip) => search[chip]);
  return (
    <div className={styles.filters}>
      <div className={styles.chips} role="group" aria-label={t('board.filters')}>
        <Chip search={rest} on={!pressed} name={t('board.all')} count={counts?.all} />
        {CHIPS.map((chip) => (
          <Chip
            key={chip}
            search={{ ...search, [chip]: search[chip] ? undefined : true }}
            on={search[chip] ?? false}
            name={t(`board.chip.${chip}`)}
            count={counted[chip]}
          />
        ))}
      </div>
      <NativeSelect
        aria-label={t('board.agency')}
        value={agency ?? ''}
        data={[
          { value: '', label: t('board.anyAgency') },
          ...directory.agencies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange({ agency: event.currentTarget.value || undefined })}
      />
      {view === undefined && (
        <NativeSelect
          aria-label={t('board.stageFilter')}
          value={stage ?? ''}
          data={[
            { value: '', label: t('board.anyStage') },
            ...STAGES.map((value) => ({ value, label: t(`fileStage.${value}`) })),
          ]}
          onChange={(event) => onChange({ stage: STAGES.find((one) => one === event.currentTarget.value) })}
        />
      )}
    </div>
  );
}

interface BoardFiltersProps {
  search: BoardSearch;
  /** Unknown until the first answer. */
  counts: BoardCounts | undefined;
  directory: Directory;
  onChange: (change: Pick<BoardSearch, 'agency' | 'stage'>) => void;
}

/** A link, and pressed or not: it can be opened beside, and gone back from. */
function Chip({
  search,
  on,
  name,
  count,
}: {
  search: BoardSearch;
  on: boolean;
  name: string;
  count: number | undefined;
}) {
  return (
    <Link
      to="/board"
      search={search}
      replace
      className={styles.chip}
      data-on={on || undefined}
      aria-current={on ? 'true' : undefined}
      activeProps={{}}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {name}
      {count !== undefined && <span>{count}</span>}
    </Link>
  );
}
