import { Button } from '@mantine/core';
import { IconArmchair2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './item.module.css';
import { useRunning } from './running-context.js';

/** Where the current item concerns whoever leads: they hand over the chair for it (H6). */
export function ChairConcerned() {
  const { t } = useTranslation();
  const { view, actor, open } = useRunning();
  const concerned = view.interests.some(
    ({ itemId, personId }) => itemId === view.meeting.currentItemId && personId === actor.personId,
  );
  if (!concerned) return null;
  return (
    <div className={styles.note} role="status">
      <IconArmchair2 size={18} stroke={1.6} aria-hidden="true" />
      <p>{t('running.chair.concerned')}</p>
      <Button onClick={() => open('hand_over')}>{t('running.menu.hand_over')}</Button>
    </div>
  );
}
