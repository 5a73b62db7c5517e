import { IconAlertOctagonFilled, IconClockPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CaseRow as Row, caseStream } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useLane } from '../../live/hooks.js';
import { hasNews, type News } from '../../live/reading-rows.js';
import { useDates } from '../../ui/dates.js';
import { useNames } from './case-names.js';
import styles from './cases-screen.module.css';
import { NewsMark } from './news-mark.js';
import { SeatTile } from './seat-tile.js';

/** One line of the list: the name to use, who leads, who sits at it, when something last happened, what is new. */
export function CaseRow({ row, news, directory }: { row: Row; news: News; directory: Directory }) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const dates = useDates();
  const last = new Date(row.lastAt);
  const led = directory.isUs(row.leadAgencyId)
    ? t('cases.ledByUs')
    : t('cases.ledBy', { agency: names.agency(row.leadAgencyId) });
  return (
    <Link to="/cases/$caseId" params={{ caseId: row.id }} className={styles.row} data-new={hasNews(news) || undefined}>
      <span className={styles.name} dir="auto">
        {row.handle}
      </span>
      <span className={styles.led}>
        {led} <span className={styles.reference}>{names.reference(row)}</span>
      </span>
      <span
        className={styles.seats}
        role="img"
        aria-label={t('cases.agencies', { names: row.agencyIds.map(names.agency).join(', ') })}
      >
        {row.agencyIds.map((agencyId) => (
          <SeatTile key={agencyId} agencyId={agencyId} directory={directory} />
        ))}
      </span>
      <time className={styles.when} dateTime={row.lastAt}>
        {dates.brief(last, new Date())}
      </time>
      <span className={styles.state}>
        <NewsMark news={news} words />
        <Unsent caseId={row.id} />
      </span>
    </Link>
  );
}

function Unsent({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const lane = useLane(caseStream(caseId));
  const refused = lane.filter((entry) => entry.state === 'refused').length;
  const waiting = lane.filter((entry) => entry.state === 'waiting' || entry.state === 'sending').length;
  return (
    <>
      {refused > 0 && (
        <span className={styles.refused}>
          <IconAlertOctagonFilled size={14} aria-hidden="true" />
          {t('cases.refused', { count: refused })}
        </span>
      )}
      {waiting > 0 && (
        <span className={styles.waiting}>
          <IconClockPause size={14} stroke={1.6} aria-hidden="true" />
          {t('cases.waiting', { count: waiting })}
        </span>
      )}
    </>
  );
}
