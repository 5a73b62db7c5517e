import { IconAlertOctagonFilled, IconCircle, IconCircleHalf2, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type AgendaItem, itemClock, type ItemClock as Clock, itemTime } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import { useServerNow } from '../meeting-clock.js';
import { clockFace, clockWords, clockWordsBrief } from './clock-words.js';
import styles from './clock.module.css';
import { useRunning } from './running-context.js';

/** A ring while there is time, a half disc when it is nearly over, a stop block when it has run out. */
const SHAPES: Record<Clock['state'], typeof IconCircle> = {
  calm: IconCircle,
  nearly_over: IconCircleHalf2,
  over: IconAlertOctagonFilled,
};

/** How the current item stands to its time, by the server's clock: a shape, words, and a colour for who sees them (R3). */
export function ItemClock({ item, brief = false }: { item: AgendaItem; brief?: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { view } = useRunning();
  const now = useServerNow();
  const time = itemTime(view, item);
  if (!time) return null;
  const clock = itemClock(time, now);
  const planned = time.minutes + time.extended;
  const paused = view.meeting.status === 'suspended';
  const Shape = paused ? IconPlayerPause : SHAPES[clock.state];
  const words = paused
    ? t(brief ? 'running.clock.pausedBrief' : 'running.clock.paused')
    : brief
      ? clockWordsBrief(clock, t)
      : clockWords(clock, planned, t);
  const chip = (
    <span className={styles.chip} data-state={clock.state}>
      <Shape size={16} stroke={2} aria-hidden="true" />
      {words}
    </span>
  );
  if (brief) return chip;
  return (
    <div className={styles.run} data-clock data-state={clock.state}>
      <span className={styles.face} role="timer" aria-label={words}>
        {clockFace(clock.left)}
      </span>
      <div className={styles.words}>
        {chip}
        <span>
          {t('running.clock.startedEnds', {
            start: dates.time(new Date(time.begunAt)),
            end: dates.time(new Date(now + clock.left)),
          })}
          {time.extended > 0 && ` ${t('running.clock.added', { count: time.extended })}`}
        </span>
      </div>
      <div className={styles.track} aria-hidden="true">
        <i style={{ width: `${Math.min(100, (clock.spent / (planned * 60_000)) * 100)}%` }} />
      </div>
    </div>
  );
}
