import type { Referral, ReferralState } from '#libs/domain';

/** What a move is called, by where it leads. */
const VERBS = {
  offered: 'send',
  acknowledged: 'seen',
  accepted: 'accept',
  info_needed: 'ask',
  waitlisted: 'list',
  decline_proposed: 'decline',
  scheduled: 'appoint',
  met: 'met',
  not_met: 'notMet',
  in_service: 'begin',
  completed: 'give',
  declined: 'confirm',
  redirected: 'redirect',
  withdrawn: 'withdraw',
  recalled: 'recall',
  expired: 'expire',
  paused: 'pause',
  lost_contact: 'lose',
  closed_lost: 'closeLost',
  error: 'mistake',
} as const satisfies Record<Exclude<ReferralState, 'draft'>, string>;

/** What it is called where it is something else, coming from there. */
const FROM = {
  'decline_proposed offered': 'sendBack',
  'info_needed acknowledged': 'answer',
  'waitlisted accepted': 'room',
  'scheduled accepted': 'callOff',
  'accepted met': 'walkIn',
  'not_met met': 'cameLater',
  'not_met scheduled': 'appointAgain',
  'paused in_service': 'goOn',
  'in_service completed': 'finish',
  'lost_contact scheduled': 'appointBack',
  'lost_contact met': 'metBack',
  'lost_contact in_service': 'backInService',
} as const satisfies Record<string, string>;

export type ReferralVerb = (typeof VERBS)[keyof typeof VERBS] | (typeof FROM)[keyof typeof FROM] | 'try';

/** The word for a move, by which the screen calls it before (`referral.does`) and after (`referral.did`). */
export const verbOf = (from: ReferralState, to: Exclude<ReferralState, 'draft'>): ReferralVerb =>
  FROM[`${from} ${to}` as keyof typeof FROM] ?? VERBS[to];

/** The same for what happened: a question to which the time ran out was not answered. */
export const happenedAs = (from: ReferralState, to: Exclude<ReferralState, 'draft'>, byItself: boolean) =>
  byItself && from === 'info_needed' && to === 'acknowledged' ? 'answerAnyway' : verbOf(from, to);

type Open = Extract<
  ReferralState,
  | 'draft'
  | 'offered'
  | 'acknowledged'
  | 'info_needed'
  | 'decline_proposed'
  | 'accepted'
  | 'waitlisted'
  | 'scheduled'
  | 'not_met'
  | 'met'
  | 'in_service'
  | 'paused'
  | 'lost_contact'
>;

/** What is likely next in each state, the likeliest first. What is not named here is done more rarely. */
export const LIKELY: Record<Open, readonly (Referral['state'] | 'try')[]> = {
  draft: ['offered'],
  offered: ['accepted', 'decline_proposed', 'acknowledged'],
  acknowledged: ['accepted', 'decline_proposed', 'info_needed'],
  info_needed: ['acknowledged'],
  decline_proposed: ['offered', 'declined', 'redirected'],
  accepted: ['scheduled', 'met', 'waitlisted'],
  waitlisted: ['scheduled', 'accepted', 'redirected'],
  scheduled: ['met', 'not_met'],
  not_met: ['scheduled', 'try', 'met'],
  met: ['in_service', 'completed'],
  in_service: ['completed', 'paused'],
  paused: ['in_service'],
  lost_contact: ['met', 'scheduled', 'in_service'],
};
