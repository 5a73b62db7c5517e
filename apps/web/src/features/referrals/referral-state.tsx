import {
  IconArrowBackUp,
  IconCalendarCheck,
  IconCalendarQuestion,
  IconCheck,
  IconCircleCheck,
  IconCircleMinus,
  IconClockHour4,
  IconDoor,
  IconDoorOff,
  IconEye,
  IconHourglass,
  IconMessageQuestion,
  IconPencil,
  type IconProps,
  IconProgress,
  IconPlayerPause,
  IconRoute,
  IconSend,
  IconUserQuestion,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralState } from '#libs/domain';
import styles from './referrals.module.css';

/** A shape for each, so that nothing is said by colour alone. */
export const STATE_ICONS: Record<ReferralState, ComponentType<IconProps>> = {
  draft: IconPencil,
  offered: IconSend,
  acknowledged: IconEye,
  info_needed: IconMessageQuestion,
  decline_proposed: IconDoorOff,
  accepted: IconCircleCheck,
  waitlisted: IconHourglass,
  scheduled: IconCalendarCheck,
  not_met: IconCalendarQuestion,
  met: IconUsers,
  in_service: IconProgress,
  paused: IconPlayerPause,
  lost_contact: IconUserQuestion,
  completed: IconCheck,
  declined: IconDoorOff,
  redirected: IconRoute,
  withdrawn: IconDoor,
  recalled: IconArrowBackUp,
  expired: IconClockHour4,
  closed_lost: IconUserQuestion,
  error: IconCircleMinus,
};

/** How a referral stands: a calm shape and words. */
export function ReferralStateMark({ state }: { state: ReferralState }) {
  const { t } = useTranslation();
  const Shape = STATE_ICONS[state];
  return (
    <span className={styles.state} data-state={state}>
      <Shape size={16} stroke={1.8} aria-hidden="true" />
      {t(`referral.state.${state}`)}
    </span>
  );
}
