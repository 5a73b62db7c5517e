import { ACTION_COMMANDS } from '#libs/actions';
import { CALENDAR_COMMANDS } from '#libs/calendars';
import { CASE_COMMANDS } from '#libs/cases';
import { commandRegistry } from '#libs/kernel';
import { PEOPLE_COMMANDS } from '#libs/people';

/** Every command that people give, by its name. */
export const COMMANDS = commandRegistry([
  ...ACTION_COMMANDS,
  ...CALENDAR_COMMANDS,
  ...CASE_COMMANDS,
  ...PEOPLE_COMMANDS,
]);
