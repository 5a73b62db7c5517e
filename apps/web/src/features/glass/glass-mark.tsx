import { IconAlertOctagonFilled, IconCircle, IconCircleHalf2 } from '@tabler/icons-react';
import type { GlassView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import clock from '../actions/action-status.module.css';
import { useGlassWords } from './glass-words.js';

const DAY = 86_400_000;
const SHAPES = { ahead: IconCircle, soon: IconCircleHalf2, late: IconAlertOctagonFilled };

/** Until when somebody is to look at it: a ring, a half disc on the last day, a stop block when it is over. */
export function LookBy({ glass, now, directory }: { glass: GlassView; now: number; directory: Directory }) {
  const words = useGlassWords(directory);
  const left = Date.parse(glass.reviewBy) - now;
  const due = left <= 0 ? 'late' : left < DAY ? 'soon' : 'ahead';
  const Shape = SHAPES[due];
  return (
    <time className={clock.clock} data-due={due} dateTime={glass.reviewBy}>
      <Shape size={16} stroke={2} aria-hidden="true" />
      {words.lookBy(glass, now)}
    </time>
  );
}

/** How long it is open to me still: a half disc while it is. */
export function OpenStill({ glass, now, directory }: { glass: GlassView; now: number; directory: Directory }) {
  const words = useGlassWords(directory);
  const open = Date.parse(glass.until) > now;
  const Shape = open ? IconCircleHalf2 : IconCircle;
  return (
    <time className={clock.clock} data-due={open ? 'soon' : 'ahead'} dateTime={glass.until}>
      <Shape size={16} stroke={2} aria-hidden="true" />
      {words.left(glass, now)}
    </time>
  );
}
