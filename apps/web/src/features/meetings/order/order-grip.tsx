import { VisuallyHidden } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './order.module.css';

const HOW = 'order-how';

/** By this a thing of a list is moved: dragged, or taken up with Space and moved with the arrow keys. */
export function OrderGrip({ title }: { title: string }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.grip}
      data-order-grip
      aria-label={t('agenda.drag.grip', { title })}
      aria-describedby={HOW}
    >
      <IconGripVertical size={18} stroke={1.6} aria-hidden="true" />
    </button>
  );
}

/** How it is done with keys, for whoever listens to the screen; once beside a list with grips. */
export function OrderHow() {
  const { t } = useTranslation();
  return <VisuallyHidden id={HOW}>{t('agenda.drag.how')}</VisuallyHidden>;
}
