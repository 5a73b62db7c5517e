import { IconCheck, IconHeart, IconHelpCircle, IconThumbUp, IconWalk } from '@tabler/icons-react';
import type { Sign } from '#libs/domain';

/** The shape of each sign; its word always stands beside it or in its label. */
export const SIGN_ICONS: Record<Sign, typeof IconCheck> = {
  agree: IconThumbUp,
  thanks: IconHeart,
  on_it: IconWalk,
  done: IconCheck,
  question: IconHelpCircle,
};
