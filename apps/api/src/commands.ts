import { CASE_COMMANDS } from '#libs/cases';
import { commandRegistry } from '#libs/kernel';

/** Every command that people give, by its name. */
export const COMMANDS = commandRegistry(CASE_COMMANDS);
