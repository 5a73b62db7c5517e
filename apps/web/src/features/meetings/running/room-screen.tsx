import { IconLock, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentItemOf } from '#libs/domain';
import { useCell, useSession } from '../../../live/hooks.js';
import { useDates } from '../../../ui/dates.js';
import { usePageTitle } from '../../../ui/page-title.js';
import { agendaOf, isOver, itemsLeft } from './agenda-now.js';
import { ItemClock } from './item-clock.js';
import { QuorumLight } from './quorum-light.js';
import { RoomText } from './room-text.js';
import { RunningProvider } from './running-context.js';
import type { RunningPageProps } from './running-page.js';
import styles from './screen.module.css';
import { useRunningValue } from './use-running-value.js';

const nothing = () => undefined;
const never = () => false;

/** Large and without anything to press: the item, its clock, what the meeting is asked or agreed on, and whether it may decide. */
export function RoomScreen({ view, reads }: RunningPageProps) {
  const { t } = useTranslation();
  const { link } = useSession();
  const { up, lastHeard } = useCell(link);
  const dates = useDates();
  const running = { ...useRunningValue(view, reads, nothing), may: never };
  usePageTitle(running.name);
  const item = currentItemOf(view);
  const agenda = agendaOf(view);
  const number = agenda.find((one) => one.item === item)?.number;
  const next = itemsLeft(view)[0];
  const named = item && !reads(item);
  return (
    <RunningProvider value={running}>
      <main id="content" className={styles.screen} data-bare tabIndex={0} aria-label={running.name}>
        <header className={styles.top}>
          <span>{running.name}</span>
          <span>{number !== undefined && t('running.itemOf', { number, of: agenda.length })}</span>
        </header>
        <div className={styles.item}>
          <div className={styles.lead}>
            {isOver(view) ? (
              <h1>{t('running.over.title')}</h1>
            ) : !item ? (
              <h1 dir="auto">
                {next
                  ? t('running.nextIs', { number: next.number, title: running.titleOf(next.item) })
                  : t('running.between')}
              </h1>
            ) : named ? (
              <h1 className={styles.named}>
                <IconLock size="1em" stroke={1.6} aria-hidden="true" />
                {t('running.namedItem', { number: number ?? 0 })}
              </h1>
            ) : (
              <h1 dir="auto">{running.titleOf(item)}</h1>
            )}
            {item && <ItemClock item={item} />}
          </div>
          {item && !named && <RoomText item={item} />}
        </div>
        <footer className={styles.foot}>
          <QuorumLight />
          {!up && (
            <p className={styles.down}>
              <IconWifiOff size={24} stroke={1.6} aria-hidden="true" />
              {t('link.asItWas', { time: dates.time(new Date(lastHeard)) })}
            </p>
          )}
        </footer>
      </main>
    </RunningProvider>
  );
}
