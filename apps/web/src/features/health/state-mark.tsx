import {
  IconCircleCheck,
  IconClockExclamation,
  IconEyeOff,
  IconInbox,
  type IconProps,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderState } from '#libs/domain';
import styles from './health.module.css';

/** A shape for each, so that nothing is said by colour alone. */
const SHAPES: Record<ReminderState, ComponentType<IconProps>> = {
  on_time: IconCircleCheck,
  late: IconClockExclamation,
  stopped: IconPlayerPause,
  unwatched: IconEyeOff,
  set_aside: IconInbox,
};

/** How reminders fare: a shape and a word. */
export function StateMark({ state }: { state: ReminderState }) {
  const { t } = useTranslation();
  const Shape = SHAPES[state];
  return (
    <span className={styles.state} data-state={state}>
      <Shape size={18} stroke={1.8} aria-hidden="true" />
      {t(`health.state.${state}`)}
    </span>
  );
}
