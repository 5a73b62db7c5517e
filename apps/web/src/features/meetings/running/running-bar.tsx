import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentItemOf, instantOf } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { isOver, numberedNow } from './agenda-now.js';
import { EndsAbout } from './ends-about.js';
import { ItemClock } from './item-clock.js';
import { MeetingMenu } from './meeting-menu.js';
import styles from './bar.module.css';
import { useRunning } from './running-context.js';

/** Above the meeting: which one it is, since when, until when, who leads it. On a phone the clock of the item stands here. */
export function RunningBar() {
  const { t } = useTranslation();
  const dates = useDates();
  const { view, name, inChair, person } = useRunning();
  const { openedAt, chair, start, order, status } = view.meeting;
  const now = numberedNow(view);
  const item = currentItemOf(view);
  const over = isOver(view);
  return (
    <header className={styles.bar}>
      <Link to="/meetings" className={styles.back} aria-label={t('running.back')}>
        <IconChevronLeft size={20} stroke={1.6} aria-hidden="true" />
      </Link>
      <div className={styles.names}>
        <h1 tabIndex={-1}>
          {name}
          <span className={styles.date}>, {dates.date(new Date(instantOf(start)))}</span>
        </h1>
        <span className={styles.where}>
          {over
            ? t('running.over.short')
            : now
              ? t('running.itemOfBrief', { number: now.number, of: order.length })
              : t('running.between')}
        </span>
      </div>
      {!over && (
        <div className={styles.facts}>
          {openedAt !== undefined && (
            <span>
              {t(status === 'suspended' ? 'running.pausedSince' : 'running.since', {
                time: dates.time(new Date(status === 'suspended' ? view.meeting.pauses.at(-1)!.from : openedAt)),
              })}
            </span>
          )}
          <EndsAbout />
        </div>
      )}
      {item && !over && (
        <div className={styles.clock}>
          <ItemClock item={item} brief />
        </div>
      )}
      {chair && !over && (
        <b className={styles.chair}>
          {inChair ? t('running.youChair') : t('running.chairs', { person: person(chair.personId) })}
        </b>
      )}
      <MeetingMenu />
    </header>
  );
}
