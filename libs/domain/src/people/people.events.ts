import type { GlassOutcome } from '../glass/glass.codes.js';
import type { LadderName } from '../escalation/default-ladders.js';
import type { ShownEventMap } from '../identity/identity.events.js';
import type { Standing } from '../standing.js';
import type { StreamName } from '../stream.js';

/** Events of a task force's own stream: who sits at the table. Names and addresses are not in them. */
export interface TaskForceEventMap {
  /** The table was set: these agencies with these people. */
  'task_force.founded': { agencies: { agencyId: string; people: string[] }[] };
  /** Its name, language, zone or rule about second factors changed. */
  'task_force.changed': Record<string, never>;
  /** When the table works or is closed changed; with an agency, when that one is closed. */
  'calendar.changed': { agencyId: string | null };
  /** How the table is reminded from now on changed. */
  'ladder.changed': { name: LadderName };
  /** Somebody is away, or no longer. */
  'absence.changed': { personId: string };
  'agency.added': { agencyId: string };
  'agency.changed': { agencyId: string };
  'person.invited': { invitationId: string; agencyId: string; standings: Standing[] };
  'invitation.renewed': { invitationId: string };
  'invitation.withdrawn': { invitationId: string };
  /** Somebody accepted an invitation and sits at the table. */
  'person.joined': { personId: string; invitationId: string; agencyId: string; standings: Standing[] };
  /** Somebody's standings for an agency are these now. */
  'standing.changed': { personId: string; agencyId: string; standings: Standing[] };
  'person.disabled': { personId: string };
  'person.enabled': { personId: string };
  'person.renamed': { personId: string };
  'single_sign_on.changed': { agencyId: string };
  /** Where the agency's own system is told. */
  'webhook.changed': { agencyId: string };
  /** Somebody's sessions at this table were ended, or everybody's. */
  'sessions.ended': { personId: string | null };
}

/** The lists that a person's stream can speak of. */
export type ListName =
  | 'cases'
  | 'people'
  | 'account'
  | 'reading'
  | 'actions'
  | 'meetings'
  | 'shares'
  | 'referrals'
  | 'board'
  | 'cards'
  | 'glass';

/** Events of a person's own stream: which of the lists they look at changed, and what was changed on their account. */
export interface PersonEventMap extends ShownEventMap {
  'list.changed': { list: ListName; ids: string[] };
  'account.changed': { what: AccountChange };
  /** When they are not to be disturbed changed. */
  'quiet.changed': Record<string, never>;
  /** How they want to be told of reminders changed. */
  'wish.changed': Record<string, never>;
  /** Which of one's own browsers are told. */
  'push.changed': Record<string, never>;
  /** They named a case to open its file in an emergency; which one is not said. */
  'glass.tried': { glassId: string; outcome: GlassOutcome };
  /** They have read a case or a part of one up to a number. */
  'reading.marked': { channel: StreamName; seq: number };
}

/** What can change on an account. */
export type AccountChange =
  | 'password'
  | 'address_asked'
  | 'address'
  | 'totp_begun'
  | 'totp'
  | 'totp_removed'
  | 'recovery_codes'
  | 'passkey'
  | 'passkey_removed'
  | 'single_sign_on'
  | 'sessions'
  | 'feed'
  | 'recovered';

/**
 * Events of the installation's control stream, which every node follows: whose sockets are to be cut. Written by the gate
 * in the same transaction as what they tell of.
 */
export interface ControlEventMap {
  /** These sessions ended. */
  'session.revoked': { sessionIds: string[] };
  /** Every session of a task force ended. */
  'sessions.revoked_all': { taskForceId: string };
  /** A person was shut out of a table. */
  'person.shut_out': { personId: string };
  /** A person's standings changed: their sockets begin anew with the rights of now. */
  'rights.changed': { personId: string };
}
