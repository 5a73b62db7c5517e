import { VisuallyHidden } from '@mantine/core';
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './board-columns.module.css';
import type { ColumnShown } from './column-shown.js';

/** A column that is folded: how much stands in it, how much of it is late, what it is. Where nothing does there is nothing to open. */
export function Folded({ column, isChosen, onOpen }: FoldedProps) {
  const { t } = useTranslation();
  const { name, count, overdue } = column;
  const words = (
    <>
      <span className={styles.count}>{count}</span>
      {overdue > 0 && (
        <span className={styles.late}>
          <IconAlertOctagonFilled size={16} aria-hidden="true" />
          {t('board.late', { count: overdue })}
        </span>
      )}
      <span className={styles.foldedName}>{name}</span>
    </>
  );
  if (count === 0)
    return (
      <div className={styles.folded} data-chosen={isChosen}>
        {words}
        <span className={styles.foldedEmpty}>{t('board.emptyColumn')}</span>
      </div>
    );
  return (
    <button type="button" className={styles.folded} data-chosen={isChosen} aria-expanded={false} onClick={onOpen}>
      {words}
      <VisuallyHidden>{t('board.unfold')}</VisuallyHidden>
    </button>
  );
}

interface FoldedProps {
  column: ColumnShown;
  isChosen: true | undefined;
  onOpen: () => void;
}
