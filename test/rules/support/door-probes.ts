import { agencyId, personId } from '../../support/table.js';
import { accountOf, ADMIN_SIGNED_IN, ANA_SIGNED_IN, ANA_THERE, ANAS_PHONE, hashOf } from './accounts.js';
import { idOf } from './actors.js';
import { ask, byServer, type Plain, type Probe } from './probe.js';

/** What a function in SQL answers that answers nothing. */
const VOID = null;
const LATE = `baraza.now() - interval '1 second'`;

/** What is looked up and counted before anybody is known: each for one secret, by its hash, and for nobody without it. */
export const doorProbes = (): Probe[] =>
  byServer([...sessions(), ...openings(), ...entries(), ...factors(), ...limits()]);

function sessions(): Plain[] {
  const ids = [[ANA_SIGNED_IN.session, ANAS_PHONE, ADMIN_SIGNED_IN.session, idOf('no session')]];
  const stand = 'select count(*)::int from baraza.standing_sessions($1)';
  const touch = `select count(*)::int from baraza.touch_sessions($1, '1 hour')`;
  const actor = 'select count(*)::int from baraza.actor_of_session($1)';
  const [secret, phone] = [hashOf('secret of ana'), hashOf('secret of ana’s phone')];
  const hers = (change: string): string => `update baraza.session set ${change} where id = '${ANA_SIGNED_IN.session}'`;
  const question = `${hers(`challenge = 'a question'`)}`;
  return [
    ask('a node asks which sessions stand', stand, ids, 3),
    ask('an ended session stands no longer', stand, ids, 2, hers('ended_at = baraza.now()')),
    ask('an unused session stands no longer', stand, ids, 2, hers(`idle_at = ${LATE}`)),
    ask('an old session stands no longer', stand, ids, 2, hers(`expires_at = ${LATE}`)),
    ask('a node notes that sessions were used', touch, ids, 3),
    ask('use brings no ended session back', touch, ids, 2, hers('ended_at = baraza.now()')),
    ask('use brings no unused session back', touch, ids, 2, hers(`idle_at = ${LATE}`)),
    ask(
      'use does not move the end that use does not move',
      `select max(ends_at) <= max(s.expires_at) from baraza.touch_sessions($1, '100 days') t,
        (select baraza.now() + interval '1 day' as expires_at) s`,
      ids,
      true,
    ),
    ask('ana is known by the secret of her session', actor, [secret], 1),
    ask('ana is known on her phone', actor, [phone], 1),
    ask('ana, unused for too long, is not known', actor, [secret], 0, hers(`idle_at = ${LATE}`)),
    ask('ana, shut out, is not known', actor, [secret], 0, `update baraza.person set disabled_at = baraza.now()`),
    ask('ana, without any standing for the agency, is not known', actor, [secret], 0, 'delete from baraza.standing'),
    ask(
      'the question of a session is taken up by its secret',
      'select baraza.take_question($1)',
      [secret],
      'a question',
      question,
    ),
    ask('the question of a session is not that of another', 'select baraza.take_question($1)', [phone], null, question),
    ask('a question is asked in a session', `select baraza.ask_session($1, 'a question')`, [secret], VOID),
    ask('whoever holds the secret has proved it', 'select baraza.confirm_session($1) > baraza.now()', [secret], true),
    ask(
      'nothing is proved in a session that ended',
      'select baraza.confirm_session($1)',
      [secret],
      null,
      hers('ended_at = baraza.now()'),
    ),
    ask('nothing is proved with a secret that nobody has', 'select baraza.confirm_session($1)', [hashOf('x')], null),
    ask('a node reads whose rights ended', 'select count(*)::int from baraza.control_after(0, 100)', [], 1),
    ask('a node asks where the control stream stands', 'select seq::int from baraza.control_after(null, 1)', [], 1),
    ask(
      'ana, of whom the table asks a second factor and who gave one, is known',
      actor,
      [secret],
      1,
      'update baraza.task_force set second_factor = true',
    ),
    ask(
      'ana, of whom the table asks a second factor and who gave none, is not known',
      actor,
      [secret],
      0,
      `${hers('two_factors = false')}; update baraza.task_force set second_factor = true`,
    ),
    ask(
      'the first key that comes is the installation’s own',
      'select baraza.knows_key($1)',
      [hashOf('key')],
      true,
      'update baraza.installation set key_mark = null',
    ),
    ask(
      'another key is not',
      'select baraza.knows_key($1)',
      [hashOf('another key')],
      false,
      `update baraza.installation set key_mark = '\\x01'`,
    ),
    ask('a session ends by its secret', 'select baraza.end_session($1) is not null', [secret], true),
    ask('a secret that nobody has ends nothing', 'select baraza.end_session($1)', [hashOf('x')], null),
  ];
}

/** A session is opened by an entry that is open, once, and for a seat of its own account. */
function openings(): Plain[] {
  const open = `select baraza.open_session($1, '\\x07', 'x', '1 hour', '1 day', $2, $3, null) is not null`;
  const nowhere = [null, null];
  const elsewhere = `delete from baraza.standing where person_id = '${personId('ana')}';
    insert into baraza.standing select task_force_id, '${agencyId('shelter')}', id, 'worker' from baraza.person where id = '${personId('ana')}'`;
  return [
    ask('an open entry opens a session', open, [hashOf('open entry of ana'), ...nowhere], true),
    ask(
      'an open entry opens one for another seat',
      open,
      [hashOf('open entry of ana'), ANA_THERE, agencyId('elsewhere')],
      true,
    ),
    ask(
      'an entry at the second factor opens none',
      open,
      [hashOf('entry of ana at the second factor'), ...nowhere],
      false,
    ),
    ask('an entry that must enrol opens none', open, [hashOf('entry of the warden to enrol'), ...nowhere], false),
    ask('a secret that nobody has opens none', open, [hashOf('x'), ...nowhere], false),
    ask(
      'an entry that took too long opens none',
      open,
      [hashOf('open entry of ana'), ...nowhere],
      false,
      `update baraza.entry set expires_at = ${LATE}`,
    ),
    ask(
      'an account that sits nowhere opens none',
      open,
      [hashOf('open entry of ana'), ...nowhere],
      false,
      `update baraza.person set disabled_at = baraza.now()`,
    ),
    ask("an agency's own sign-in opens one for its own seat", open, [hashOf('open entry by health'), ...nowhere], true),
    ask(
      "an agency's own sign-in opens none where the person sits for another agency by now",
      open,
      [hashOf('open entry by health'), ...nowhere],
      false,
      elsewhere,
    ),
    ask(
      "an agency's own sign-in opens none at another table",
      open,
      [hashOf('open entry by health'), ANA_THERE, agencyId('elsewhere')],
      false,
      `delete from baraza.standing where person_id = '${personId('ana')}'`,
    ),
  ];
}

function entries(): Plain[] {
  const at = 'select count(*)::int from baraza.entry_at_door($1, $2, true)';
  const second = [hashOf('entry of ana at the second factor'), 'second_factor'];
  const door = 'select count(*)::int from baraza.account_at_door($1, $2)';
  return [
    ask('an entry is found at its stage', at, second, 1),
    ask('an entry is not found at another stage', at, [second[0], 'open'], 0),
    ask('an entry that took too long is not found', at, second, 0, `update baraza.entry set expires_at = ${LATE}`),
    ask('an entry is tried five times', at, second, 1, 'update baraza.entry set tries = 4'),
    ask('an entry is not tried a sixth time', at, second, 0, 'update baraza.entry set tries = 5'),
    ask('an entry is found by its secret alone', at, [hashOf('x'), 'second_factor'], 0),
    ask('an entry is taken on', `select baraza.change_entry($1, 'open', null, null, null)`, second.slice(0, 1), VOID),
    ask(
      'an entry begins',
      `select baraza.begin_entry($1, null, null, null, 'passkey', 'passkey', 'x', false)`,
      [hashOf('x')],
      VOID,
    ),
    ask(
      'no entry begins at a stage that there is not',
      `select baraza.begin_entry($1, null, null, null, 'done', 'x', 'x', false)`,
      [hashOf('x')],
      'refused 23514',
    ),
    ask('an account is found by its address', door, ['ana@example.org', null], 1),
    ask('an account is found by its id', door, [null, accountOf('ana')], 1),
    ask('no account is found by the address of nobody', door, ['nobody@example.org', null], 0),
    ask('one of the people of an account', 'select baraza.a_person_of($1)', [accountOf('warden')], personId('warden')),
    ask(
      'nobody is of an account that sits nowhere',
      'select baraza.a_person_of($1)',
      [accountOf('warden')],
      null,
      'update baraza.person set disabled_at = baraza.now()',
    ),
  ];
}

/** Codes and passkeys: each of one account, and codes once. */
function factors(): Plain[] {
  const totp = 'select baraza.spend_totp($1, $2)';
  const code = 'select baraza.spend_recovery_code($1, $2)';
  const ana = accountOf('ana');
  return [
    ask('a code of the app is spent', totp, [ana, 7], true),
    ask('a code of the app is not spent twice', totp, [ana, 7], false, 'update baraza.account set totp_step = 7'),
    ask('an older code of the app is not spent', totp, [ana, 7], false, 'update baraza.account set totp_step = 8'),
    ask('no code is spent where there is no app', totp, [accountOf('admin'), 7], false),
    ask('a recovery code is spent', code, [ana, hashOf('code one')], true),
    ask('a recovery code is not spent twice', code, [ana, hashOf('code used')], false),
    ask('a recovery code is not spent by another account', code, [accountOf('admin'), hashOf('code one')], false),
    ask('a passkey is found by its id', 'select count(*)::int from baraza.passkey_at_door($1)', ['passkey-of-ana'], 1),
    ask('a passkey that is not there is not found', 'select count(*)::int from baraza.passkey_at_door($1)', ['x'], 0),
    ask('an account has its own passkeys', 'select id from baraza.passkeys_of($1)', [ana], 'passkey-of-ana'),
    ask('it is noted that a passkey was used', `select baraza.note_passkey_used('passkey-of-ana', 4)`, [], VOID),
  ];
}

function limits(): Plain[] {
  const count = `select baraza.count_attempt($1, '15 minutes', 2)`;
  const known = 'select baraza.is_known_device($1, $2)';
  return [
    ask('a second try is within two', count, [hashOf('bucket')], true),
    ask('a third try is not', count, [hashOf('bucket')], false, 'update baraza.attempt set count = 2'),
    ask(
      'a try counts anew when the time is over',
      count,
      [hashOf('bucket')],
      true,
      `update baraza.attempt set count = 9, until = ${LATE}`,
    ),
    ask('a try counts by itself', count, [hashOf('another bucket')], true, 'update baraza.attempt set count = 9'),
    ask('tries are forgotten', 'select baraza.forget_attempts()', [], VOID),
    ask('the browser of ana is known', known, [hashOf('browser of ana'), accountOf('ana')], true),
    ask(
      'the browser of ana is not known for somebody else',
      known,
      [hashOf('browser of ana'), accountOf('admin')],
      false,
    ),
    ask(
      'a browser is remembered again',
      'select baraza.remember_device($1, $2)',
      [hashOf('browser of ana'), accountOf('ana')],
      VOID,
    ),
  ];
}
