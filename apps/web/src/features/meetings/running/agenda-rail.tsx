import { VisuallyHidden } from '@mantine/core';
import { IconArrowForwardUp, IconCheck, IconLock, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ItemStatus } from '#libs/domain';
import { OrderGrip, OrderHow } from '../order/order-grip.js';
import { orderShowing } from '../order/order-of.js';
import order from '../order/order.module.css';
import { useDragOrder } from '../order/use-drag-order.js';
import { agendaOf, isOver, itemsLeft, type NumberedItem } from './agenda-now.js';
import { LeftToDo } from './left-to-do.js';
import styles from './rail.module.css';
import { useRunning } from './running-context.js';

/** What stands in place of the number once an item is behind the meeting. */
const ENDED: Partial<Record<ItemStatus, typeof IconCheck>> = {
  concluded: IconCheck,
  deferred: IconArrowForwardUp,
  referred: IconArrowForwardUp,
  parked: IconArrowForwardUp,
  withdrawn: IconMinus,
  not_reached: IconArrowForwardUp,
};

/** The agenda beside the meeting: what is over, what is current, what is left. Each line can be looked at. */
export function AgendaRail({ lookedAt, onLook }: AgendaRailProps) {
  const { t } = useTranslation();
  const { view, act, inChair, titleOf } = useRunning();
  const left = itemsLeft(view);
  const list = useDragOrder<HTMLOListElement>({
    on: inChair && !isOver(view),
    ids: left.map(({ item }) => item.itemId),
    titleOf: (id) => titleOf(left.find(({ item }) => item.itemId === id)!.item),
    onOrder: (ids) => void act('agenda.order', { order: orderShowing(view.meeting.order, ids) }),
  });
  return (
    <nav className={styles.rail} aria-label={t('running.agenda')}>
      <h2>
        {t('running.agenda')}
        <span>{t('running.min')}</span>
      </h2>
      <ol ref={list} className={order.list}>
        {agendaOf(view).map((numbered) => (
          <Line
            key={numbered.item.itemId}
            numbered={numbered}
            looked={lookedAt === numbered.item.itemId}
            onLook={() => onLook(numbered.item.itemId)}
          />
        ))}
      </ol>
      {inChair && <OrderHow />}
      {!isOver(view) && <LeftToDo />}
    </nav>
  );
}

interface AgendaRailProps {
  lookedAt: string | null;
  onLook: (itemId: string) => void;
}

function Line({ numbered: { item, number }, looked, onLook }: LineProps) {
  const { t } = useTranslation();
  const { view, reads, titleOf, inChair } = useRunning();
  const current = view.meeting.currentItemId === item.itemId;
  const Ended = ENDED[item.status];
  const state = current
    ? t('running.isNow')
    : item.status === 'scheduled'
      ? ''
      : t(`running.itemStatus.${item.status}`);
  const moves = inChair && item.status === 'scheduled' && !isOver(view);
  return (
    <li
      data-current={current || undefined}
      data-status={item.status}
      data-looked={looked || undefined}
      data-order-id={item.itemId}
    >
      <button type="button" className={styles.item} onClick={onLook} aria-current={current ? 'step' : undefined}>
        <span className={styles.number}>{Ended ? <Ended size={16} stroke={2} aria-hidden="true" /> : number}</span>
        <span className={styles.title}>
          {item.restricted && <IconLock size={16} stroke={1.6} role="img" aria-label={t('running.namedOnly')} />}
          <span dir="auto">{reads(item) || item.part ? titleOf(item) : t('running.namedOnly')}</span>
          {state &&
            (current || item.status === 'concluded' ? (
              <VisuallyHidden>, {state}</VisuallyHidden>
            ) : (
              <span className={styles.state}>{state}</span>
            ))}
        </span>
        <span className={styles.minutes}>{item.minutes + item.extended}</span>
      </button>
      {moves && <OrderGrip title={titleOf(item)} />}
    </li>
  );
}

interface LineProps {
  numbered: NumberedItem;
  looked: boolean;
  onLook: () => void;
}
