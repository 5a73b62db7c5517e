import { AGENCY_STANDINGS, type Actor, holdsAny, type Standing, STANDINGS } from './standing.js';

/** How somebody stands to what a command acts on. Several may hold at once. */
export const RELATIONS = {
  table: 'at the table',
  self: 'for oneself',
  own_agency: 'in the own agency, for roles of the agency',
  in_case: 'in a case that one reads',
  leads_case: 'in a case that the own agency leads',
  own_seat: 'for the own agency’s seat in a case',
  own_message: 'for what one said oneself',
  owns_action: 'for an action of the own agency',
  holds_action: 'for an action that one holds oneself',
  asked_for_action: 'for an action that the own agency asked for',
  offered_action: 'for an action that the own agency was offered',
  in_meeting: 'in a meeting that one reads',
  chairs_meeting: 'in a meeting that one leads',
  has_seat: 'in a meeting in which the own agency has a seat',
  gives_share: 'for an agreement to share by which the own agency tells',
  gets_share: 'for an agreement to share by which the own agency is told',
  sends_referral: 'for a referral that the own agency sends',
  gets_referral: 'for a referral that the own agency is sent',
  goes_along: 'for a referral to which the own agency goes along',
  asked_along: 'for a referral to which the own agency is asked to go along',
  coordinates: 'for a referral at a table that one coordinates',
  of_health: 'for an agency of health',
  reviews_glass: 'for an agency of the case in which a file was opened in an emergency, by somebody else',
} as const;
export type Relation = keyof typeof RELATIONS;

/** Whoever holds one of these standings may, in this relation. */
interface Grant {
  holds: readonly Standing[];
  when: Relation;
}

const EVERYBODY: readonly Standing[] = STANDINGS;
/** Standings that work on cases. */
export const CASE_WORK: readonly Standing[] = ['lead', 'liaison', 'deputy', 'duty_contact', 'worker', 'volunteer'];
/** Standings that read restricted parts: a volunteer is told what they need by a worker. The database has the same list. */
export const PART_READERS: readonly Standing[] = ['lead', 'liaison', 'deputy', 'duty_contact', 'worker'];
/** Standings that speak for their agency about who is in a case and when it ends. */
const CASE_LEAD: readonly Standing[] = ['lead', 'liaison', 'deputy', 'duty_contact', 'worker'];
/** Standings that look after who is in their agency. */
const AGENCY_LEAD: readonly Standing[] = ['lead', 'liaison'];
const ADMINISTRATOR: readonly Standing[] = ['administrator'];

/** Standings that look after the meetings of a table. */
const MEETING_OFFICES: readonly Standing[] = ['chair', 'vice_chair', 'secretary', 'coordinator'];
/** Standings that speak for their agency at the table. */
const SEAT_HOLDERS: readonly Standing[] = ['lead', 'liaison', 'deputy'];
/** Standings that read the meetings of a table. The database has the same list. */
export const MEETING_READERS: readonly Standing[] = [...MEETING_OFFICES, 'member', 'observer', ...SEAT_HOLDERS];

const BY_ADMINISTRATOR: readonly Grant[] = [{ holds: ADMINISTRATOR, when: 'table' }];
const BY_AGENCY: readonly Grant[] = [...BY_ADMINISTRATOR, { holds: AGENCY_LEAD, when: 'own_agency' }];
const BY_OWNER: readonly Grant[] = [
  { holds: CASE_LEAD, when: 'owns_action' },
  { holds: EVERYBODY, when: 'holds_action' },
];
/** By whoever asked for it, by the agency that leads, and of what was agreed in a meeting by who looks after these. */
const BY_ASKER: readonly Grant[] = [
  { holds: CASE_LEAD, when: 'asked_for_action' },
  { holds: CASE_LEAD, when: 'leads_case' },
  { holds: MEETING_OFFICES, when: 'in_meeting' },
];
const BY_OFFICE: readonly Grant[] = [{ holds: MEETING_OFFICES, when: 'table' }];
const IN_MEETING: readonly Grant[] = [{ holds: MEETING_READERS, when: 'in_meeting' }];
/** Everybody but those who only watch. */
const TAKING_PART: readonly Grant[] = [{ holds: [...MEETING_OFFICES, 'member', ...SEAT_HOLDERS], when: 'in_meeting' }];
const BY_THE_CHAIR: readonly Grant[] = [{ holds: EVERYBODY, when: 'chairs_meeting' }];
/** By the agency that tells; the person's own no is heard by either. */
const BY_TELLER: readonly Grant[] = [{ holds: PART_READERS, when: 'gives_share' }];
/** By the agencies between which somebody is referred. */
const BY_REFERRING: readonly Grant[] = [
  { holds: PART_READERS, when: 'sends_referral' },
  { holds: PART_READERS, when: 'gets_referral' },
];
const FOR_ONESELF: readonly Grant[] = [{ holds: EVERYBODY, when: 'self' }];

/**
 * Who may give which command: the one table that server, browser, database tests and docs/permissions.md read. What is
 * not granted here is refused.
 */
export const POLICY = {
  'case.open': [{ holds: CASE_WORK, when: 'table' }],
  'message.post': [{ holds: EVERYBODY, when: 'in_case' }],
  'agency.admit': [{ holds: CASE_LEAD, when: 'leads_case' }],
  'agency.release': [
    { holds: CASE_LEAD, when: 'leads_case' },
    { holds: CASE_LEAD, when: 'own_seat' },
  ],
  'case.close': [{ holds: CASE_LEAD, when: 'leads_case' }],
  'part.open': [{ holds: PART_READERS, when: 'in_case' }],
  'message.edit': [{ holds: EVERYBODY, when: 'own_message' }],
  'message.withdraw': [
    { holds: EVERYBODY, when: 'own_message' },
    { holds: CASE_LEAD, when: 'leads_case' },
  ],
  'message.react': [{ holds: EVERYBODY, when: 'in_case' }],
  'message.pin': [{ holds: CASE_WORK, when: 'in_case' }],
  'reading.mark': [{ holds: EVERYBODY, when: 'in_case' }],
  'case.follow': [{ holds: EVERYBODY, when: 'in_case' }],
  'file.keep': [{ holds: EVERYBODY, when: 'in_case' }],

  'action.propose': [{ holds: EVERYBODY, when: 'in_case' }],
  'action.open': [{ holds: CASE_LEAD, when: 'in_case' }],
  'action.assign': BY_ASKER,
  'action.accept': BY_OWNER,
  'action.start': BY_OWNER,
  'action.block': BY_OWNER,
  'action.decline': BY_OWNER,
  'action.finish': BY_OWNER,
  'action.verify': BY_ASKER,
  'action.return': BY_ASKER,
  'action.cancel': BY_ASKER,
  'action.move': [...BY_OWNER, ...BY_ASKER],
  'action.offer': [{ holds: CASE_LEAD, when: 'owns_action' }],
  'action.take': [{ holds: CASE_LEAD, when: 'offered_action' }],
  'action.refuse': [{ holds: CASE_LEAD, when: 'offered_action' }],
  'action.hold': [{ holds: CASE_LEAD, when: 'owns_action' }],
  'action.help': BY_OWNER,
  'action.assure': BY_OWNER,
  'action.undo': BY_OWNER,
  'reminder.snooze': [{ holds: EVERYBODY, when: 'in_case' }],

  'series.open': BY_OFFICE,
  'series.change': BY_OFFICE,
  'rota.swap': BY_OFFICE,
  'rota.skip': BY_OFFICE,
  'meeting.plan': BY_OFFICE,
  'meeting.call': BY_OFFICE,
  'meeting.cancel': BY_OFFICE,
  'meeting.restore': BY_OFFICE,
  'meeting.move': BY_OFFICE,
  'meeting.place': BY_OFFICE,
  'meeting.reply': TAKING_PART,
  'reply.undo': TAKING_PART,
  'meeting.open': BY_OFFICE,
  'meeting.suspend': BY_THE_CHAIR,
  'meeting.resume': BY_THE_CHAIR,
  'meeting.hold': BY_THE_CHAIR,
  'meeting.rebook': [{ holds: MEETING_OFFICES, when: 'chairs_meeting' }],
  'meeting.close': BY_THE_CHAIR,
  'agenda.order': [...BY_OFFICE, ...BY_THE_CHAIR],
  'item.propose': TAKING_PART,
  'item.schedule': BY_OFFICE,
  'item.answer': BY_OFFICE,
  'item.merge': BY_OFFICE,
  'item.change': BY_OFFICE,
  'item.next': BY_THE_CHAIR,
  'item.extend': BY_THE_CHAIR,
  'item.end': BY_THE_CHAIR,
  'item.back': BY_THE_CHAIR,
  'item.pull': [{ holds: SEAT_HOLDERS, when: 'has_seat' }],
  'decision.draft': TAKING_PART,
  'decision.put': BY_THE_CHAIR,
  'decision.answer': [
    { holds: SEAT_HOLDERS, when: 'has_seat' },
    { holds: ['secretary'], when: 'in_meeting' },
  ],
  'decision.call': BY_THE_CHAIR,
  'decision.adopt': BY_THE_CHAIR,
  'decision.withdraw': BY_THE_CHAIR,
  'hand.raise': TAKING_PART,
  'hand.lower': TAKING_PART,
  'hand.order': BY_THE_CHAIR,
  'chair.ask': [{ holds: ['vice_chair'], when: 'in_meeting' }],
  'chair.pass': [...BY_OFFICE, ...BY_THE_CHAIR],
  'chair.here': BY_THE_CHAIR,
  'roll.come': IN_MEETING,
  'roll.go': IN_MEETING,
  'roll.correct': [{ holds: ['chair', 'secretary'], when: 'in_meeting' }, ...BY_THE_CHAIR],
  'interest.declare': TAKING_PART,
  'note.write': TAKING_PART,
  'guest.ask': [...BY_OFFICE, ...BY_THE_CHAIR],
  'guest.withdraw': [...BY_OFFICE, ...BY_THE_CHAIR],
  'action.capture': [...BY_OFFICE, ...BY_THE_CHAIR],
  'paper.add': [...TAKING_PART, ...BY_THE_CHAIR],
  'paper.replace': [...TAKING_PART, ...BY_THE_CHAIR],
  'paper.remove': [...TAKING_PART, ...BY_THE_CHAIR],

  'share.give': [{ holds: PART_READERS, when: 'in_case' }],
  'share.confirm': BY_TELLER,
  'share.renew': BY_TELLER,
  'share.suspend': BY_TELLER,
  'share.resume': BY_TELLER,
  'share.revoke': [...BY_TELLER, { holds: PART_READERS, when: 'gets_share' }],

  'anonymity.set': [{ holds: PART_READERS, when: 'in_case' }],
  'card.give': [{ holds: PART_READERS, when: 'in_case' }],
  'card.show': [{ holds: CASE_WORK, when: 'table' }],
  'card.decline': [{ holds: CASE_LEAD, when: 'leads_case' }],
  'identity.write': [{ holds: PART_READERS, when: 'in_case' }],
  'identity.erase': [{ holds: PART_READERS, when: 'table' }],
  'uic.note': [{ holds: PART_READERS, when: 'in_case' }],
  'uic.erase': [{ holds: PART_READERS, when: 'in_case' }],

  'entry.add': [{ holds: PART_READERS, when: 'in_case' }],
  'need.add': [{ holds: CASE_WORK, when: 'in_case' }],
  'need.move': [{ holds: CASE_WORK, when: 'in_case' }],
  'case.return': [{ holds: CASE_LEAD, when: 'leads_case' }],
  'tally.add': [{ holds: CASE_WORK, when: 'table' }],

  'glass.break': [{ holds: PART_READERS, when: 'of_health' }],
  'glass.review': [{ holds: ['privacy_lead'], when: 'reviews_glass' }],

  'referral.draft': [{ holds: PART_READERS, when: 'in_case' }],
  'referral.follow-up': [{ holds: ['coordinator'], when: 'coordinates' }],
  'referral.move': [
    ...BY_REFERRING,
    { holds: PART_READERS, when: 'goes_along' },
    { holds: ['coordinator'], when: 'coordinates' },
  ],
  'referral.try': BY_REFERRING,
  'referral.assign': [...BY_REFERRING, { holds: PART_READERS, when: 'goes_along' }],
  'referral.accompany': [
    { holds: PART_READERS, when: 'sends_referral' },
    { holds: ['coordinator'], when: 'coordinates' },
  ],
  'referral.go-along': [
    { holds: PART_READERS, when: 'asked_along' },
    { holds: PART_READERS, when: 'goes_along' },
  ],

  'task-force.change': BY_ADMINISTRATOR,
  'calendar.set': BY_ADMINISTRATOR,
  'ladder.set': BY_ADMINISTRATOR,
  'ladder.reset': BY_ADMINISTRATOR,
  'closing.set': BY_AGENCY,
  'absence.set': [...FOR_ONESELF, ...BY_AGENCY],
  'absence.end': [...FOR_ONESELF, ...BY_AGENCY],
  'absence.see': FOR_ONESELF,
  'quiet.set': FOR_ONESELF,
  'wish.set': FOR_ONESELF,
  'push.add': FOR_ONESELF,
  'push.remove': FOR_ONESELF,
  'webhook.set': BY_AGENCY,
  'webhook.remove': BY_AGENCY,
  'feed.open': FOR_ONESELF,
  'feed.close': FOR_ONESELF,
  'agency.add': BY_ADMINISTRATOR,
  'agency.change': BY_AGENCY,
  'single-sign-on.set': BY_AGENCY,
  'single-sign-on.remove': BY_AGENCY,
  'person.invite': BY_AGENCY,
  'invitation.renew': BY_AGENCY,
  'invitation.withdraw': BY_AGENCY,
  'standing.change': BY_AGENCY,
  'person.disable': BY_ADMINISTRATOR,
  'person.enable': BY_ADMINISTRATOR,
  'person.end-sessions': BY_ADMINISTRATOR,
  'task-force.end-sessions': BY_ADMINISTRATOR,

  'person.rename': FOR_ONESELF,
  'password.set': FOR_ONESELF,
  'address.change': FOR_ONESELF,
  'totp.begin': FOR_ONESELF,
  'totp.confirm': FOR_ONESELF,
  'totp.remove': FOR_ONESELF,
  'recovery-codes.make': FOR_ONESELF,
  'passkey.add': FOR_ONESELF,
  'passkey.remove': FOR_ONESELF,
  'single-sign-on.connect': FOR_ONESELF,
  'session.end': FOR_ONESELF,
  'session.end-others': FOR_ONESELF,
} as const satisfies Record<string, readonly Grant[]>;

export type CommandName = keyof typeof POLICY;

/** Whether the actor may give the command to something to which these relations hold. */
export const allows = (
  command: CommandName,
  actor: Pick<Actor, 'standings'>,
  relations: readonly Relation[],
): boolean =>
  (POLICY[command] as readonly Grant[]).some(({ holds, when }) => relations.includes(when) && holdsAny(actor, holds));

/** How somebody stands to an agency and to roles in it. Roles at the table itself are beyond every agency. */
export const relationsToAgency = (
  actor: Pick<Actor, 'agencyId'>,
  agencyId: string,
  standings: readonly Standing[] = [],
): Relation[] => [
  'table',
  ...(actor.agencyId === agencyId && standings.every((standing) => isAgencyStanding(standing))
    ? (['own_agency'] as const)
    : []),
];

const isAgencyStanding = (standing: Standing): boolean => (AGENCY_STANDINGS as readonly Standing[]).includes(standing);
