import { IconChevronRight, IconEye } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { CaseView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import styles from './composer.module.css';
import { SeatTile } from './seat-tile.js';

/** Who will read what is written here, said before the field. */
export function Readers({ id, view, directory }: { id: string; view: CaseView; directory: Directory }) {
  const { t } = useTranslation();
  const people = new Set(view.seats.flatMap((seat) => seat.people)).size;
  return (
    <div className={styles.readers} id={id}>
      <IconEye size={16} stroke={1.6} aria-hidden="true" />
      <span>
        <Trans i18nKey="composer.everyone" components={{ b: <b /> }} />
      </span>
      <span className={styles.seats}>
        {view.seats.map((seat) => (
          <SeatTile key={seat.agencyId} agencyId={seat.agencyId} directory={directory} size="small" />
        ))}
      </span>
      <span className={styles.count}>{t('composer.readers', { count: people })}</span>
      <Link
        className={styles.whoKnows}
        to="/cases/$caseId"
        params={{ caseId: view.id }}
        search={{ view: 'who' }}
        aria-label={`${t('composer.readers', { count: people })}: ${t('case.whoKnows')}`}
      >
        {people}
        <IconChevronRight size={16} stroke={1.6} aria-hidden="true" />
      </Link>
    </div>
  );
}
