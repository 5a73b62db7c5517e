import { useTranslation } from 'react-i18next';
import { agendaWarnings } from '#libs/domain';
import { InPlace } from '../../../ui/list-state.js';
import { useAgenda } from './agenda-context.js';
import { AgendaLine } from './agenda-line.js';
import { agendaRows, minutesPlanned } from './agenda-rows.js';
import styles from './lines.module.css';
import order from '../order/order.module.css';
import { OrderHow } from '../order/order-grip.js';
import { orderShowing } from '../order/order-of.js';
import { useDragOrder } from '../order/use-drag-order.js';

/** The order of business, part by part, with its minutes against the length of the meeting. */
export function AgendaList() {
  const { t } = useTranslation();
  const { view, open, may, act, titleOf } = useAgenda();
  const rows = agendaRows(view);
  const orders = open && may('agenda.order');
  const list = useDragOrder<HTMLOListElement>({
    on: orders,
    ids: rows.map(({ item }) => item.itemId),
    titleOf: (id) => titleOf(rows.find(({ item }) => item.itemId === id)!.item),
    onOrder: (ids) => void act('agenda.order', { order: orderShowing(view.meeting.order, ids) }),
  });
  const planned = minutesPlanned(rows);
  const length = view.meeting.minutes;
  const { over } = agendaWarnings(view);
  return (
    <section className={styles.list} aria-labelledby="agenda-order">
      <header className={styles.listHead}>
        <h2 id="agenda-order">{t('agenda.order')}</h2>
        <span className={styles.sum} data-over={over > 0 || undefined}>
          {t('agenda.planned', { planned, length })}
        </span>
      </header>
      <div className={styles.track} data-over={over > 0 || undefined} aria-hidden="true">
        <i style={{ width: `${Math.min(100, (planned / length) * 100)}%` }} />
      </div>
      {over > 0 && <p className={styles.over}>{t('agenda.over', { minutes: over })}</p>}
      {rows.length === 0 ? (
        <div className={styles.panel}>
          <InPlace title={t('agenda.orderNone')} text={t('agenda.orderNoneText')} />
        </div>
      ) : (
        <ol ref={list} className={`${styles.panel} ${order.list}`} data-fixed={!orders || undefined}>
          {rows.map((row) => (
            <AgendaLine key={row.item.itemId} row={row} rows={rows} />
          ))}
        </ol>
      )}
      {orders && <OrderHow />}
    </section>
  );
}
