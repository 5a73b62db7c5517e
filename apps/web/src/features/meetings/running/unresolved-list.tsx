import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Unresolved } from '#libs/domain';
import { ActTrouble } from './act-trouble.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';

/** What keeps the meeting from being closed, each with one tap to put it off, and one for all of it (P8). */
export function UnresolvedList({ open }: { open: Unresolved }) {
  const { t } = useTranslation();
  const { view, chair, titleOf } = useRunning();
  const asked = view.decisions.filter(({ decisionId }) => open.decisions.includes(decisionId));
  const ids = [...new Set([...asked.map(({ itemId }) => itemId), ...(open.item ? [open.item] : [])])];
  const items = ids.flatMap((id) => view.items.find(({ itemId }) => itemId === id) ?? []);
  const putOff = (itemId: string) => void chair('item.end', { itemId, ending: 'defer' });
  return (
    <section className={styles.part}>
      <h3>{t('running.close.unresolved', { count: items.length })}</h3>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.itemId}>
            <span dir="auto">{titleOf(item)}</span>
            <Button
              variant="light"
              aria-label={t('running.close.putOffOne', { title: titleOf(item) })}
              onClick={() => putOff(item.itemId)}
            >
              {t('running.verb.put_off')}
            </Button>
          </li>
        ))}
      </ul>
      {items.length > 1 && (
        <Button onClick={() => items.forEach(({ itemId }) => putOff(itemId))}>{t('running.close.putOffAll')}</Button>
      )}
      <ActTrouble of={['item.end']} />
    </section>
  );
}
