import type { RungAudience, RungChannel } from '../escalation/ladder.js';

/** As what somebody is told: it is theirs to do, their agency's, or they look after the table. */
export const TOLD_AS = ['own', 'agency', 'table'] as const;
export type ToldAs = (typeof TOLD_AS)[number];

const TOLD: Record<RungAudience, ToldAs> = {
  owner: 'own',
  liaison: 'agency',
  deputy: 'agency',
  duty: 'agency',
  lead: 'agency',
  coordinator: 'table',
  chair: 'table',
  agenda: 'table',
};

/** As what whoever belongs to this audience is told. */
export const toldAs = (audience: RungAudience): ToldAs => TOLD[audience];

/** The ways about which somebody may wish something. The app is always told; an agency's own programs are the agency's. */
export const WISH_WAYS = ['mail', 'push'] as const satisfies readonly RungChannel[];
export type WishWay = (typeof WISH_WAYS)[number];

/** How somebody wants to be told on a way: at once, once a day with everything else in one letter, or never. */
export const WISHES = ['at_once', 'daily', 'never'] as const;
export type Wish = (typeof WISHES)[number];

/** What somebody wishes, as what they are told and on which way. */
export type Wishes = Record<ToldAs, Record<WishWay, Wish>>;

const AT_ONCE: Record<WishWay, Wish> = { mail: 'at_once', push: 'at_once' };
/** What whoever never chose is taken to wish. */
export const USUAL_WISHES: Wishes = { own: AT_ONCE, agency: AT_ONCE, table: AT_ONCE };

/** When the daily letter comes for whoever never chose: `HH:MM` by the clock of the table. */
export const USUAL_DAILY_AT = '08:00';
