import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { agendaOf } from './agenda-now.js';
import { ItemClock } from './item-clock.js';
import styles from './item.module.css';
import { MustLeaveLine } from './must-leave-line.js';
import { useRunning } from './running-context.js';

/** In place of an item that is for named people only, for everybody else: its number, since when, and the timer (R7). */
export function RestrictedNow({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { view, inChair, isSecretary } = useRunning();
  const number = agendaOf(view).find((one) => one.item.itemId === item.itemId)?.number ?? 0;
  return (
    <>
      <div className={styles.wall}>
        <b>
          <IconLock size={16} stroke={1.6} aria-hidden="true" />
          {item.begunAt === undefined
            ? t('running.namedItem', { number })
            : t('running.namedItemSince', { number, time: dates.time(new Date(item.begunAt)) })}
        </b>
        {t('running.namedItemText')}
        {(inChair || isSecretary) && <MustLeaveLine item={item} />}
      </div>
      <ItemClock item={item} />
    </>
  );
}
