import { VisuallyHidden } from '@mantine/core';
import { IconAlertOctagonFilled, IconClockPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CaseRow, caseStream } from '#libs/domain';
import { useLane } from '../../live/hooks.js';
import { hasNews, type News, NO_NEWS } from '../../live/reading-rows.js';
import { Lines } from '../../ui/list-state.js';
import styles from './case-side.module.css';
import { NewsMark } from './news-mark.js';
import { useCases } from './use-cases.js';

/** My cases beside the one that is open. */
export function CaseSide({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { rows, news } = useCases();
  if (!rows) return <Lines widths={[60, 80, 70, 50]} />;
  const lists = [
    { title: t('cases.openList'), rows: rows.filter((row) => row.status === 'open') },
    { title: t('cases.closedList'), rows: rows.filter((row) => row.status !== 'open') },
  ];
  return (
    <nav className={styles.side} aria-label={t('cases.title')}>
      {lists.map(({ title, rows: list }) =>
        list.length === 0 ? null : (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {list.map((row) => (
                <li key={row.id}>
                  <SideRow
                    row={row}
                    current={row.id === caseId}
                    news={row.id === caseId ? { ...NO_NEWS, level: news(row).level } : news(row)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </nav>
  );
}

function SideRow({ row, current, news }: { row: CaseRow; current: boolean; news: News }) {
  const { t } = useTranslation();
  const lane = useLane(caseStream(row.id));
  const refused = lane.filter((entry) => entry.state === 'refused').length;
  const waiting = lane.filter((entry) => entry.state === 'waiting').length;
  return (
    <Link
      to="/cases/$caseId"
      params={{ caseId: row.id }}
      data-new={hasNews(news) || undefined}
      aria-current={current ? 'page' : undefined}
    >
      <span className={styles.name} dir="auto">
        {row.handle}
      </span>
      <NewsMark news={news} />
      {refused > 0 && (
        <span className={styles.refused} title={t('cases.refused', { count: refused })}>
          <IconAlertOctagonFilled size={14} aria-hidden="true" />
          <VisuallyHidden>{t('cases.refused', { count: refused })}</VisuallyHidden>
        </span>
      )}
      {waiting > 0 && (
        <span title={t('cases.waiting', { count: waiting })}>
          <IconClockPause size={14} stroke={1.6} aria-hidden="true" />
          <VisuallyHidden>{t('cases.waiting', { count: waiting })}</VisuallyHidden>
        </span>
      )}
    </Link>
  );
}
