/** Whom a gate function knows as its actor, and how it checks that. */
export interface Gate {
  /** `app`: the server calls it. `owner`: who keeps the installation does, by hand. `gate`: only other functions of the gate do. */
  calls: 'app' | 'owner' | 'gate';
  checks: string;
}

const alike = (calls: Gate['calls'], checks: string, ...signatures: string[]): Record<string, Gate> =>
  Object.fromEntries(signatures.map((signature) => [signature, { calls, checks }]));
const app = (checks: string, ...signatures: string[]): Record<string, Gate> => alike('app', checks, ...signatures);
const gate = (checks: string, ...signatures: string[]): Record<string, Gate> => alike('gate', checks, ...signatures);

const GOVERNS_TABLE =
  "the context's person administers the context's table, for the context's agency, and is not shut out; acts on that table alone";
const GOVERNS_AGENCY =
  "the same; or the context's person leads the context's agency or speaks for it, and acts on that agency and on roles of an agency";
const OWN =
  "the account behind the context's session, which stands and is the context's person's; nobody else's is in reach";
const CONFIRMED = `${OWN}; and in that session somebody proved within ten minutes that it is them`;
const SECRET = 'the hash of a secret; answers nothing for one that nobody has, or whose time is over';
const KNOWS = 'nobody: the door asks before anybody is known, and tells nobody what it was answered';
const CHECKED = 'nobody; only functions that checked their actor call it';

/** The gate of people, accounts, sessions, invitations and letters. */
export const PEOPLE_GATE: Record<string, Gate> = {
  ...app(GOVERNS_TABLE, 'change_task_force(text, text, text, boolean)', 'add_agency(uuid, text, text, text, text)'),
  ...app(GOVERNS_TABLE, 'shut_out(uuid, boolean)', 'end_sessions_at_table(uuid)'),
  ...app(GOVERNS_AGENCY, 'change_agency(uuid, text, text, text, text)', 'change_standing(uuid, uuid, text[])'),
  ...app(GOVERNS_AGENCY, 'invite_person(uuid, bytea, uuid, text, text, text[], text)', 'open_invitation(uuid)'),
  ...app(GOVERNS_AGENCY, 'renew_invitation(uuid, bytea, integer)', 'withdraw_invitation(uuid)'),
  ...app(GOVERNS_AGENCY, 'copy_invitation(uuid)'),
  ...app(GOVERNS_AGENCY, 'letters_of_invitations(uuid[])', 'remove_single_sign_on(uuid)'),
  ...app(GOVERNS_AGENCY, 'set_single_sign_on(uuid, text, text, text, bytea)'),
  ...app("changes the context's own person at the context's own table", 'rename_person(text)'),
  ...gate('answers about the context’s own person', 'actor_governs(uuid, text[])'),
  ...gate(
    'the actor, for those that call it: refuses unless actor_governs says yes',
    'refuse_unless_governs(uuid, text[])',
  ),

  ...app(OWN, 'account_view()', 'end_other_sessions()', 'end_own_session(uuid)'),
  ...app(`${OWN}; with true also that it was proved within ten minutes`, 'own_account(boolean)'),
  ...app(CONFIRMED, 'set_password(text, boolean)', 'ask_address(text, uuid, bytea, uuid)', 'begin_totp(uuid)'),
  ...app(CONFIRMED, 'pending_totp()', 'confirm_totp(bigint, bytea[])', 'remove_totp()', 'make_recovery_codes(bytea[])'),
  ...app(CONFIRMED, 'take_own_question()', 'add_passkey(text, bytea, bigint, text[], text, bytea[])'),
  ...app(CONFIRMED, 'remove_passkey(text)', 'connect_single_sign_on(text)'),

  ...app('the hash of a secret of a session that stands', 'actor_of_session(bytea)'),
  ...app('ids of sessions, which the server has from their secrets', 'standing_sessions(uuid[])'),
  ...app('the same; brings back none that has ended', 'touch_sessions(uuid[], interval)'),
  ...app('the hash of a secret of a session that was not ended', 'end_session(bytea)', 'ask_session(bytea, text)'),
  ...app('the hash of a secret of a session that was not ended', 'take_question(bytea)', 'confirm_session(bytea)'),
  ...app(
    'the hash of the secret of an entry that is open, which it uses up; only seats of that account, and where the entry names one only that seat',
    'open_session(bytea, bytea, text, interval, interval, uuid, uuid, bytea)',
  ),
  ...app(
    'nobody; answers every node whose sockets to cut: ids of sessions, people and tables',
    'control_after(bigint, integer)',
  ),

  ...app(KNOWS, 'account_at_door(text, uuid)', 'a_person_of(uuid)', 'passkey_at_door(text)', 'passkeys_of(uuid)'),
  ...app(KNOWS, 'single_sign_on_at_door(uuid)', 'person_by_single_sign_on(uuid, text)'),
  ...app(KNOWS, 'invitation_by_single_sign_on(uuid, text)'),
  ...app('nobody: what the door shows to everybody', 'single_sign_ons()'),
  ...app(
    'nobody: makes an entry, which opens nothing',
    'begin_entry(bytea, uuid, uuid, uuid, text, text, text, boolean)',
  ),
  ...app(SECRET, 'entry_at_door(bytea, text, boolean)', 'change_entry(bytea, text, uuid, text, uuid)'),
  ...app(SECRET, 'invitation_at_door(bytea)', 'link_at_door(bytea, text)'),
  ...app('nobody: counts, and answers whether it was too much', 'count_attempt(bytea, interval, integer)'),
  ...app('nobody; removes only what is over, by the database’s clock', 'forget_attempts()'),
  ...app(KNOWS, 'is_known_device(bytea, uuid)', 'remember_device(bytea, uuid)', 'note_passkey_used(text, bigint)'),
  ...app('uses a code up that belongs to the account named, once', 'spend_totp(uuid, bigint)'),
  ...app('uses a code up that belongs to the account named, once', 'spend_recovery_code(uuid, bytea)'),
  ...app('nobody: a letter goes to the account’s own address at most', 'ask_recovery(text, uuid, bytea, uuid)'),
  ...app('nobody; does nothing where there is a table', 'make_first_use_link(bytea)'),

  ...app('the system; and the link of first use', 'begin_account(bytea, uuid, text, text, uuid)'),
  ...app('the system; only for an account without any way in', 'make_setting_link(uuid, uuid, bytea)'),
  ...app(
    'the system; and the secret of an invitation that waits: for its own address, with what it offers',
    'accept_invitation(bytea, uuid, boolean, uuid, text, text)',
  ),
  ...app(
    'the system; only for an account without any way in',
    'add_first_passkey(uuid, text, bytea, bigint, text[], text)',
  ),
  ...app('the system; and a link of recovery', 'recover_account(bytea, text)'),
  ...app('the system; and a link that went to the new address', 'confirm_address(bytea)'),
  ...app(
    'the system; and an entry at which a second factor is asked for and none is known',
    'enrol_at_door(bytea, bigint, text, bytea, bigint, text[], text, bytea[])',
  ),
  ...app('the system; only for somebody who sits for the agency', 'connect_at_door(uuid, text, uuid)'),
  ...gate('the system; and the secret of a link that is not over', 'use_link(bytea, text)'),

  ...app('nobody: the worker sends what is due', 'claim_letters(interval, integer)'),
  ...app('whoever holds the letter, by its lease', 'note_letter(uuid, uuid, text, text, interval)'),

  ...gate(CHECKED, 'note_event(text, text, text)', 'note_control(text, jsonb)', 'revoke_sessions(uuid[])'),
  ...gate(CHECKED, 'seats_of(uuid)', 'needs_second_factor(uuid)', 'reads_for(text, uuid, uuid)'),
  ...gate(CHECKED, 'leave_as_justice(uuid)'),
  ...gate(CHECKED, 'follow_agency(uuid, uuid, uuid, boolean)', 'settle_person(uuid, uuid)'),
  ...gate(CHECKED, 'refuse_without_administrator(uuid)', 'refuse_locking_out(uuid)'),
  ...gate(CHECKED, 'tell_account(uuid, text, text)', 'add_codes(uuid, bytea[], boolean)', 'end_what_was_begun(uuid)'),
  ...gate(CHECKED, 'hold_accounts(uuid[])', 'refuse_many_letters(text)', 'speaks_for(text, uuid, uuid)'),
  ...gate('answers about whoever once invited', 'may_invite(uuid, uuid, text[])'),
  ...app(
    'nobody; holds an agency of the context’s table until the transaction ends, and tells nothing',
    'hold_agency(uuid)',
  ),
  ...app(
    'nobody; the first that calls says which key is the installation’s, and tells others that theirs is not',
    'knows_key(bytea)',
  ),
  ...gate(CHECKED, 'keep_passkey(uuid, text, bytea, bigint, text[], text)'),
  ...gate(CHECKED, 'write_letter(uuid, text, text, uuid, text, uuid, uuid)'),
};
