import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Directory } from '../../live/directory.js';
import { localeOf } from '../../words/locale.js';
import { useNames } from './case-names.js';
import styles from './message.module.css';
import { SeatTile } from './seat-tile.js';

/** The tiles of the agencies that have read up to here. */
export function ReadBy({ agencyIds, directory }: { agencyIds: readonly string[]; directory: Directory }) {
  const { t, i18n } = useTranslation();
  const names = useNames(directory);
  if (agencyIds.length === 0 || directory.quiet) return null;
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: 'conjunction' }).format(
    agencyIds.map(names.agency),
  );
  return (
    <div className={styles.readBy} role="img" aria-label={t('message.readBy', { names: list })}>
      <IconEye size={14} stroke={1.6} aria-hidden="true" />
      {agencyIds.map((agencyId) => (
        <SeatTile key={agencyId} agencyId={agencyId} directory={directory} size="small" />
      ))}
    </div>
  );
}
