import type { ActionPriority } from '../actions/action.status.js';
import { type Ladder } from './ladder.js';

/** The ladder that a table begins with, in working days. */
export const STANDARD_LADDER: Ladder = {
  id: 'standard',
  obsoleteAfterHours: 30 * 24,
  rungs: [
    { number: 1, offset: { clock: 'working', days: -3 }, audience: ['owner'], channels: ['app', 'mail'] },
    { number: 2, offset: { clock: 'working' }, audience: ['owner', 'liaison'], channels: ['app', 'mail', 'push'] },
    { number: 3, offset: { clock: 'working', days: 2 }, audience: ['deputy', 'lead'], channels: ['app', 'mail'] },
    { number: 4, offset: { clock: 'working', days: 5 }, audience: ['chair', 'agenda'], channels: ['app', 'mail'] },
  ],
};

/** For what a case cannot wait for: the same steps in hours that pass, by day and by night. */
export const URGENT_LADDER: Ladder = {
  id: 'urgent',
  obsoleteAfterHours: 72,
  rungs: [
    { number: 1, offset: { clock: 'wall', hours: -3 }, audience: ['owner'], channels: ['app', 'mail', 'push'] },
    { number: 2, offset: { clock: 'wall' }, audience: ['owner', 'liaison'], channels: ['app', 'mail', 'push'] },
    {
      number: 3,
      offset: { clock: 'wall', hours: 2 },
      audience: ['deputy', 'duty', 'lead'],
      channels: ['app', 'mail', 'push'],
    },
    {
      number: 4,
      offset: { clock: 'wall', hours: 5 },
      audience: ['chair', 'agenda'],
      channels: ['app', 'mail', 'push'],
    },
  ],
};

/** The ladder that something begins with: what presses climbs in hours. */
export const ladderOf = (priority: ActionPriority): Ladder => (priority === 'normal' ? STANDARD_LADDER : URGENT_LADDER);
