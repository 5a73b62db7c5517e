import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import styles from './item.module.css';
import { useRunning } from './running-context.js';

/** Why an item was put off, sent on or taken off, where somebody said so, for whoever reads it (C7). */
export function ItemWhy({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { said, reads } = useRunning();
  const reason = reads(item) ? said('item', item.itemId, 'reason') : null;
  if (!reason) return null;
  return (
    <p className={styles.outcome} dir="auto">
      {t('later.withdraw.reason', { reason })}
    </p>
  );
}
