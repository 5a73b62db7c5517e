/** What first use takes, before the domain (libs/domain) is built that says so. A test holds the two equal. */
export const LANGUAGES = ['en', 'it', 'el', 'sw'];

export const SECTORS = ['health', 'social_service', 'municipality', 'justice', 'humanitarian', 'civil_society'];

export const STANDINGS = [
  'chair',
  'vice_chair',
  'secretary',
  'coordinator',
  'member',
  'observer',
  'evaluator',
  'administrator',
  'lead',
  'liaison',
  'deputy',
  'duty_contact',
  'worker',
  'volunteer',
  'privacy_lead',
];

/** The longest short name of an agency. */
export const SHORT_NAME_MAX = 16;
