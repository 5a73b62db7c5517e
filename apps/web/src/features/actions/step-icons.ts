import {
  IconArrowBackUp,
  IconBarrierBlock,
  IconCalendarTime,
  IconCheck,
  IconChecks,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleX,
  IconHandStop,
  IconHeartHandshake,
  type IconProps,
  IconPlayerPlay,
  IconSend,
  IconThumbUp,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { ActionStep } from './action-steps.js';

/** A sign for each step where several stand below each other. */
export const STEP_ICONS: Record<ActionStep, ComponentType<IconProps>> = {
  assign: IconCheck,
  accept: IconCircleCheck,
  start: IconPlayerPlay,
  block: IconBarrierBlock,
  decline: IconCircleX,
  finish: IconCheck,
  verify: IconChecks,
  return: IconArrowBackUp,
  cancel: IconCircleMinus,
  move: IconCalendarTime,
  offer: IconSend,
  take: IconHeartHandshake,
  refuse: IconHandStop,
  hold: IconUser,
  help: IconUsers,
  assure: IconThumbUp,
  undo: IconArrowBackUp,
};
