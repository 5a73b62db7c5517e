import { CASE_COMMANDS } from '#libs/cases';
import { commandRegistry } from '#libs/kernel';
import { PEOPLE_COMMANDS } from '#libs/people';

/** Every command that people give, by its name. */
export const COMMANDS = commandRegistry([...CASE_COMMANDS, ...PEOPLE_COMMANDS]);
