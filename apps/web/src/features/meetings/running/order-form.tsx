import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer.js';
import { SheetActs } from '../../../ui/sheet.js';
import { orderShowing } from '../order/order-of.js';
import { itemsLeft } from './agenda-now.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';
import type { SheetFormProps } from './running-sheet.js';

/** Puts what is left in another order, with buttons: nothing has to be dragged (L4). */
export function OrderForm({ onClose }: SheetFormProps) {
  const { t } = useTranslation();
  const { view, act, titleOf } = useRunning();
  const left = itemsLeft(view);
  const [order, setOrder] = useState(() => left.map(({ item }) => item.itemId));
  // What came or went while the sheet stood is put right here: it keeps its place behind.
  const ids = [
    ...order.filter((id) => left.some(({ item }) => item.itemId === id)),
    ...left.map(({ item }) => item.itemId).filter((id) => !order.includes(id)),
  ];
  const titles = new Map(left.map(({ item }) => [item.itemId, titleOf(item)]));
  const move = (place: number, by: number) => {
    const next = [...ids];
    const [moved] = next.splice(place, 1);
    next.splice(place + by, 0, moved!);
    setOrder(next);
    announce(t('running.order.moved', { title: titles.get(moved!) ?? '', place: place + by + 1, of: next.length }));
  };
  const keep = () => {
    void act('agenda.order', { order: orderShowing(view.meeting.order, ids) });
    onClose();
  };
  return (
    <div className={styles.form}>
      <ol className={styles.list}>
        {ids.map((id, place) => (
          <li key={id}>
            <span dir="auto">{titles.get(id)}</span>
            <ActionIcon
              disabled={place === 0}
              aria-label={t('running.order.up', { title: titles.get(id) ?? '' })}
              onClick={() => move(place, -1)}
            >
              <IconChevronUp size={20} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              disabled={place === ids.length - 1}
              aria-label={t('running.order.down', { title: titles.get(id) ?? '' })}
              onClick={() => move(place, 1)}
            >
              <IconChevronDown size={20} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {ids.length === 0 && <p className={styles.text}>{t('running.allDone')}</p>}
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" onClick={keep} disabled={ids.length === 0}>
          {t('running.order.keep')}
        </Button>
      </SheetActs>
    </div>
  );
}
