import { IconAlertOctagonFilled, IconCalendar, IconCircle, IconCircleHalf2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ActionState, instantOf } from '#libs/domain';
import { type DueState, dueState, dueWords } from './action-names.js';
import styles from './action-status.module.css';
import { useNow } from './use-now.js';

/** A ring while there is time, a half disc when it is near, a stop block when it has run out. */
const SHAPES: Record<DueState, typeof IconCircle> = {
  ahead: IconCircle,
  soon: IconCircleHalf2,
  late: IconAlertOctagonFilled,
  settled: IconCalendar,
};

/** When an action is due: a shape, words, and a ground only where it presses. */
export function DueClock({ action }: { action: Pick<ActionState, 'due' | 'status'> }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const state = dueState(action, now);
  const Shape = SHAPES[state];
  return (
    <time className={styles.clock} data-due={state} dateTime={new Date(instantOf(action.due)).toISOString()}>
      <Shape size={16} stroke={2} aria-hidden="true" />
      {dueWords(action, { t, language: i18n.language, now })}
    </time>
  );
}
