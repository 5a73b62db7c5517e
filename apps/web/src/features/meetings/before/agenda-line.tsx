import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ArisingActions } from '../../actions/arising-actions.js';
import { ArisingReferrals } from '../../referrals/arising-referrals.js';
import { OrderGrip } from '../order/order-grip.js';
import { ActWaits } from './act-waits.js';
import { useAgenda } from './agenda-context.js';
import { type AgendaRow, orderWith } from './agenda-rows.js';
import styles from './lines.module.css';
import { ItemActs } from './item-acts.js';
import { ItemChips } from './item-chips.js';
import { ItemDetails } from './item-details.js';

/** One item of the agenda: its number, what it is about, its minutes, and what can be done with it. */
export function AgendaLine({ row: { item, number, heading }, rows }: { row: AgendaRow; rows: readonly AgendaRow[] }) {
  const { t } = useTranslation();
  const { titleOf, act, may, open, view, entriesOf } = useAgenda();
  const title = titleOf(item);
  const orders = open && may('agenda.order');
  const { order } = view.meeting;
  const move = (by: -1 | 1, words: string, Icon: typeof IconArrowUp) => {
    const to = orderWith(order, rows, item.itemId, by);
    return (
      <ActionIcon
        variant="subtle"
        className={styles.tool}
        aria-label={t('agenda.actOn', { act: words, title })}
        aria-disabled={!to || undefined}
        data-off={!to || undefined}
        onClick={() => void (to && act('agenda.order', { order: to }))}
      >
        <Icon size={18} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    );
  };
  return (
    <>
      {heading && (
        <li className={styles.heading}>
          <h3>{t(`agenda.part.${heading}`)}</h3>
          {heading === 'consent' && <p>{t('agenda.consentText')}</p>}
        </li>
      )}
      <li
        id={`item-${item.itemId}`}
        data-order-id={item.itemId}
        className={styles.line}
        data-part={item.part !== undefined || undefined}
        data-waits={entriesOf(item.itemId).length > 0 || undefined}
      >
        <span className={styles.number}>{number}</span>
        <div className={styles.lineWords}>
          <p className={styles.title} dir="auto">
            {item.restricted && <IconLock size={16} stroke={1.8} aria-hidden="true" />}
            {title}
          </p>
          <ItemChips item={item} />
          <ItemDetails item={item} />
          {item.part === 'actions' && <ArisingActions seriesId={view.meeting.seriesId} />}
          {item.part === 'actions' && <ArisingReferrals seriesId={view.meeting.seriesId} />}
          <ActWaits itemId={item.itemId} />
        </div>
        <span className={styles.minutes}>
          {item.minutes} <span>{t('agenda.min')}</span>
        </span>
        <div className={styles.tools}>
          {orders && <OrderGrip title={title} />}
          {orders && move(-1, t('agenda.up'), IconArrowUp)}
          {orders && move(1, t('agenda.down'), IconArrowDown)}
          <ItemActs item={item} />
        </div>
      </li>
    </>
  );
}
