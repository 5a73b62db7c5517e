import { ActionIcon } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './first-use.module.css';

/** One line of what has been added, to be changed or taken off again. */
export function ListRow({ mark, name, detail, onEdit, onRemove }: ListRowProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.row}>
      {mark}
      <span className={styles.rowWords}>
        <b>{name}</b>
        <span>{detail}</span>
      </span>
      <ActionIcon className={styles.rowAct} aria-label={t('begin.edit', { name })} onClick={onEdit}>
        <IconPencil size={18} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon className={styles.rowAct} aria-label={t('begin.remove', { name })} onClick={onRemove}>
        <IconX size={18} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}

interface ListRowProps {
  mark: ReactNode;
  name: string;
  detail: string;
  onEdit: () => void;
  onRemove: () => void;
}
