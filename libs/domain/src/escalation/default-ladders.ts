import type { ActionPriority } from '../actions/action.status.js';
import { type Ladder } from './ladder.js';

/** The ladders of a table: for what is usual, and for what presses. */
export const LADDER_NAMES = ['standard', 'urgent'] as const;
export type LadderName = (typeof LADDER_NAMES)[number];

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

/** The ladders of a table that never changed them. */
export const DEFAULT_LADDERS: Readonly<Record<LadderName, Ladder>> = {
  standard: STANDARD_LADDER,
  urgent: URGENT_LADDER,
};

/** Which ladder of its table something begins with: what presses has its own. */
export const ladderNameOf = (priority: ActionPriority): LadderName => (priority === 'normal' ? 'standard' : 'urgent');
