import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import { ActWaits } from './act-waits.js';
import { useAgenda } from './agenda-context.js';
import { answeredItems } from './agenda-rows.js';
import styles from './lines.module.css';

/** What became of proposals that do not stand on the agenda: merged, kept for later, not taken and why. */
export function AnsweredItems() {
  const { t } = useTranslation();
  const { view } = useAgenda();
  const items = answeredItems(view);
  if (items.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby="agenda-answered">
      <header className={styles.listHead}>
        <h2 id="agenda-answered">{t('agenda.taken')}</h2>
        <span className={styles.sum}>{items.length}</span>
      </header>
      <ul className={styles.panel}>
        {items.map((item) => (
          <Answered key={item.itemId} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Answered({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { view, titleOf, said, may, open, act } = useAgenda();
  const { itemId, status } = item;
  const into = view.items.find((one) => one.itemId === item.mergedInto);
  const reason = said('item', itemId, 'reason');
  const became =
    status === 'merged'
      ? t('agenda.becameOf.merged', { title: into ? titleOf(into) : '' })
      : t(`agenda.becameOf.${status === 'refused' || status === 'parked' ? status : 'withdrawn'}`);
  const title = titleOf(item);
  return (
    <li className={styles.line} data-proposal data-quiet>
      <div className={styles.lineWords}>
        <p className={styles.title} dir="auto">
          {title}
        </p>
        <p className={styles.small} dir="auto">
          {reason ? `${became}: ${reason}` : became}
        </p>
        <ActWaits itemId={itemId} />
      </div>
      <div className={styles.tools}>
        {status === 'parked' && open && may('item.schedule') && (
          <Button
            aria-label={t('agenda.actOn', { act: t('agenda.takeOn'), title })}
            onClick={() => void act('item.schedule', { itemId })}
          >
            {t('agenda.takeOn')}
          </Button>
        )}
      </div>
    </li>
  );
}
