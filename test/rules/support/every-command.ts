import { keepFile } from '#libs/files';
import type { AnyCommand } from '#libs/kernel';
import {
  acceptInvitation,
  beginInstallation,
  confirmAddress,
  connectSingleSignOn,
  enrolFactor,
  foundTaskForce,
  recoverAccount,
} from '#libs/people';
import { COMMANDS } from '../../../apps/api/src/commands.js';

/** Commands that only the system gives: first use, and whoever comes by a link or through the door. No client knows them. */
export const OF_THE_SYSTEM = [
  foundTaskForce,
  beginInstallation,
  acceptInvitation,
  enrolFactor,
  recoverAccount,
  confirmAddress,
] as unknown as AnyCommand[];

/** The door gives them for somebody who is signed in, with what a provider said, or it found in a file itself: a client could say anything. */
export const OF_THE_DOOR = [connectSingleSignOn, keepFile] as unknown as AnyCommand[];

/** Those that no client can name. */
export const WITHOUT_A_NAME = [...OF_THE_SYSTEM, ...OF_THE_DOOR];
/** All that there are. */
export const everyCommand = [...COMMANDS.values(), ...WITHOUT_A_NAME];
