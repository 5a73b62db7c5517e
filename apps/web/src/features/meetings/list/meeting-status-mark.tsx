import {
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconMail,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MeetingStatus } from '#libs/domain';
import styles from './meetings.module.css';

const SHAPES: Record<MeetingStatus, typeof IconCircle> = {
  planned: IconCircleDashed,
  draft: IconCircle,
  called: IconMail,
  in_session: IconPlayerPlay,
  suspended: IconPlayerPause,
  closed: IconCircleCheck,
  inquorate: IconCircleDashed,
  cancelled: IconCircleX,
};

/** What a meeting is, as a shape and a word. */
export function MeetingStatusMark({ status }: { status: MeetingStatus }) {
  const { t } = useTranslation();
  const Shape = SHAPES[status];
  return (
    <span className={styles.status} data-status={status}>
      <Shape size={16} stroke={1.8} aria-hidden="true" />
      {t(`meetings.status.${status}`)}
    </span>
  );
}
