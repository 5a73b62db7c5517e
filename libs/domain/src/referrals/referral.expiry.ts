import type { RungAudience } from '../escalation/ladder-parts.js';
import { isMissedLong, triedEnough } from './referral.guards.js';
import { type Referral, stateCodes } from './referral.status.js';

/** What a step asks of whom it reaches. */
export type ExpiryAsks =
  | 'send_it'
  | 'answer'
  | 'decide_on_what_is_there'
  | 'confirm_or_send_back'
  | 'give_a_time'
  | 'reconfirm_the_place'
  | 'did_they_come'
  | 'try_again'
  | 'say_contact_is_lost'
  | 'did_a_service_start'
  | 'how_is_it_going'
  | 'does_the_reason_hold'
  | 'look_for_them';

/** One step of what happens when a timer runs out. */
export interface ExpiryStep {
  /** After so many times the timer. */
  times: 1 | 2 | 3;
  /** Whom it reaches; `owner` is whoever holds the step. */
  audience: RungAudience[];
  asks: ExpiryAsks;
  /** What happens to the referral by itself then. */
  moves?: 'expired' | 'acknowledged';
}

/** What follows when the timer of a state runs out, as seen from how the referral stands at a moment. */
export type Expiry = (referral: Referral, now: number) => ExpiryStep[];

/** The holder once, then who is on duty for them, then the coordinator: nobody is reminded of the same twice. */
const climb = (asks: ExpiryAsks): ExpiryStep[] => [
  { times: 1, audience: ['owner'], asks },
  { times: 2, audience: ['duty'], asks },
  { times: 3, audience: ['coordinator'], asks },
];
const toCoordinator = (asks: ExpiryAsks): ExpiryStep[] => [
  { times: 1, audience: ['owner'], asks },
  { times: 2, audience: ['coordinator'], asks },
];

/** Every expiry that the codes name, by their words for it. One without a function stops the start. */
export const REFERRAL_EXPIRIES: Record<string, Expiry> = {
  'remind sender; person said yes but nothing was sent': () => climb('send_it'),
  'remind receiver, then duty contact, then coordinator; at 3x -> expired': () =>
    climb('answer').map((step) => (step.times === 3 ? { ...step, moves: 'expired' } : step)),
  'coordinator; at 2x -> next table agenda': () => [
    { times: 1, audience: ['coordinator'], asks: 'answer' },
    { times: 2, audience: ['agenda'], asks: 'answer' },
  ],
  'return to receiver: decide on what is there': () => [
    { times: 1, audience: ['owner'], asks: 'decide_on_what_is_there', moves: 'acknowledged' },
  ],
  'agenda of next table': () => [{ times: 1, audience: ['agenda'], asks: 'confirm_or_send_back' }],
  'no appointment given: remind, then coordinator': () => toCoordinator('give_a_time'),
  'reconfirm place and interim support; offer another service': () => toCoordinator('reconfirm_the_place'),
  "appointment time + 2h without 'met' -> ask receiver: attended?": () => climb('did_they_come'),
  'next re-contact attempt; after 3 attempts on 2 channels over 14d -> lost_contact': (
    { attempts, missedAt, since },
    now,
  ) => toCoordinator(triedEnough(attempts, missedAt ?? since, now) ? 'say_contact_is_lost' : 'try_again'),
  'ask: did a service start?': () => toCoordinator('did_a_service_start'),
  'progress check; 28d after a missed appointment -> lost_contact proposed': (referral, now) =>
    toCoordinator(isMissedLong(referral, now) ? 'say_contact_is_lost' : 'how_is_it_going'),
  'confirm reason still holds; plan return': () => toCoordinator('does_the_reason_hold'),
  'outreach list; stays re-openable': () => toCoordinator('look_for_them'),
};

/** What follows when the timer of the present state runs out, lowest step first; nothing once it ended. */
export function expiryOf(referral: Referral, now: number): ExpiryStep[] {
  const { on_expiry: name } = stateCodes(referral.state);
  return name ? REFERRAL_EXPIRIES[name]!(referral, now) : [];
}
