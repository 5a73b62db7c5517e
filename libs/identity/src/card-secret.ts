import { makeCardCode } from '#libs/domain';
import type { InstallationKey } from '#libs/kernel';

/**
 * The code of a card. It follows from the installation's key, the id of the command that gives it, and chance that whoever gave it made and
 * that is kept nowhere: a command that is repeated shows the same code, and later nobody makes it again, also not with key and database.
 */
export const cardCode = (key: InstallationKey, commandId: string, chance: string): string =>
  makeCardCode(key.derive('card', `${commandId.toLowerCase()} ${chance.toLowerCase()}`));

/** What the database keeps of it: worth nothing for guessing without the installation's key. */
export const cardHash = (key: InstallationKey, code: string): Buffer => key.derive('card code', code);
