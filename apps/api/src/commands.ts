import { ACTION_COMMANDS, FEED_COMMANDS } from '#libs/actions';
import { CALENDAR_COMMANDS } from '#libs/calendars';
import { CASE_COMMANDS } from '#libs/cases';
import { IDENTITY_COMMANDS } from '#libs/identity';
import { commandRegistry } from '#libs/kernel';
import { LADDER_COMMANDS } from '#libs/ladders';
import { MEETING_COMMANDS } from '#libs/meetings';
import { WAY_COMMANDS, WISH_COMMANDS } from '#libs/notifications';
import { PEOPLE_COMMANDS } from '#libs/people';
import { PERSON_FILE_COMMANDS } from '#libs/person-file';
import { REFERRAL_COMMANDS } from '#libs/referrals';
import { SHARE_COMMANDS } from '#libs/shares';

/** Every command that people give, by its name. */
export const COMMANDS = commandRegistry([
  ...ACTION_COMMANDS,
  ...FEED_COMMANDS,
  ...CALENDAR_COMMANDS,
  ...CASE_COMMANDS,
  ...LADDER_COMMANDS,
  ...MEETING_COMMANDS,
  ...PEOPLE_COMMANDS,
  ...SHARE_COMMANDS,
  ...REFERRAL_COMMANDS,
  ...PERSON_FILE_COMMANDS,
  ...IDENTITY_COMMANDS,
  ...WISH_COMMANDS,
  ...WAY_COMMANDS,
]);
