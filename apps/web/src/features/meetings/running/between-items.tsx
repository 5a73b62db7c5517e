import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { itemsLeft } from './agenda-now.js';
import styles from './item.module.css';
import { useRunning } from './running-context.js';

/** While the meeting is at no item: what comes next, and at the end what is left to do. */
export function BetweenItems() {
  const { t } = useTranslation();
  const { view, titleOf, inChair, open } = useRunning();
  const next = itemsLeft(view)[0];
  return (
    <>
      <p className={styles.kicker}>{t('running.between')}</p>
      <h2 className={styles.title} dir="auto">
        {next ? t('running.nextIs', { number: next.number, title: titleOf(next.item) }) : t('running.allDone')}
      </h2>
      {inChair && !next && (
        <div className={styles.acts}>
          <Button variant="filled" onClick={() => open('close')}>
            {t('running.menu.close')}
          </Button>
          <Button onClick={() => open('read_back')}>{t('running.menu.read_back')}</Button>
        </div>
      )}
    </>
  );
}
