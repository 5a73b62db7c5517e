import {
  IconBarrierBlock,
  IconCheck,
  IconChecks,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconCircleMinus,
  IconCircleX,
  type IconProps,
  IconProgress,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionStatus } from '#libs/domain';
import styles from './action-status.module.css';

/** A shape for each, so that nothing is said by colour alone. */
const SHAPES: Record<ActionStatus, ComponentType<IconProps>> = {
  proposed: IconCircleDashed,
  assigned: IconCircleDot,
  accepted: IconCircleCheck,
  in_progress: IconProgress,
  blocked: IconBarrierBlock,
  declined: IconCircleX,
  done: IconCheck,
  verified: IconChecks,
  cancelled: IconCircleMinus,
};

/** How an action stands: a calm shape and a word. */
export function ActionStatusMark({ status }: { status: ActionStatus }) {
  const { t } = useTranslation();
  const Shape = SHAPES[status];
  return (
    <span className={styles.status} data-status={status}>
      <Shape size={16} stroke={1.8} aria-hidden="true" />
      {t(`action.status.${status}`)}
    </span>
  );
}
