import { ADMIN_SIGNED_IN, ANA_SIGNED_IN, ANAS_PHONE, hashOf } from './accounts.js';
import { type Context, contextOf, idOf, NOBODY } from './actors.js';
import { A_REACTION, alike, byServer, type Plain, type Probe } from './probe.js';

const NOT_THERE = 'refused BA404';
const VOID = '';
const SESSION = ANA_SIGNED_IN.session;

const ANA = ['ana, signed in,', ANA_SIGNED_IN] as const;
/** Behind whom there is no account of Ana's. */
const NOT_HER: readonly (readonly [string, Context])[] = [
  ['ana, without a session,', contextOf('ana')],
  ['ben, with the session of ana,', { ...contextOf('ben'), session: SESSION }],
  ['the administrator, with the session of ana,', { ...contextOf('admin'), session: SESSION }],
  ['ana, with the session of the administrator,', { ...contextOf('ana'), session: ADMIN_SIGNED_IN.session }],
  ['ana, with a session that never was,', { ...contextOf('ana'), session: idOf('no session') }],
  ['nobody, with the session of ana,', { ...NOBODY, session: SESSION }],
  A_REACTION,
];

const given = (change: string): string => `update baraza.session set ${change} where id = '${SESSION}'`;

/** What one does to one's own account, and what somebody else does to it. */
export const accountProbes = (): Probe[] => byServer([...owning(), ...acts(), ...lockingOut(), ...connecting()]);

/** When a session is good for the account behind it, and when as a proof. */
function owning(): Plain[] {
  const own = (confirmed: boolean): string => `select baraza.own_account(${confirmed}) is not null`;
  const probe = (name: string, change: string, confirmed: boolean, gives: unknown): Plain => ({
    name: `ana, ${name}, asks for her account${confirmed ? ' in order to change it' : ''}`,
    as: ANA_SIGNED_IN,
    given: given(change),
    sql: own(confirmed),
    gives,
  });
  return [
    ...[true, false].flatMap((confirmed) => [
      ...alike([ANA], `owns an account${confirmed ? ' and may change it' : ''}`, own(confirmed), [], true),
      ...alike(NOT_HER, `owns an account${confirmed ? ' and may change it' : ''}`, own(confirmed), [], NOT_THERE),
      probe('whose session ended', 'ended_at = baraza.now()', confirmed, NOT_THERE),
      probe('whose session is too old', `expires_at = baraza.now() - interval '1 second'`, confirmed, NOT_THERE),
      probe(
        'whose session was unused for too long',
        `idle_at = baraza.now() - interval '1 second'`,
        confirmed,
        NOT_THERE,
      ),
      probe('with a session of the demonstration’s door', 'account_id = null', confirmed, NOT_THERE),
    ]),
    probe('who proved it long ago', `confirmed_until = baraza.now() - interval '1 second'`, false, true),
    probe('who proved it long ago', `confirmed_until = baraza.now() - interval '1 second'`, true, 'refused BA403'),
    probe('who never proved it', 'confirmed_until = null', true, 'refused BA403'),
  ];
}

/** Each act: by Ana, by whoever is not her, and by her without a fresh proof where one is needed. */
function acts(): Plain[] {
  const asked: [what: string, sql: string, gives: unknown, fresh: boolean][] = [
    ['looks at her account', 'select baraza.account_view() is not null', true, false],
    ['ends her other sessions', 'select baraza.end_other_sessions() is not null', true, false],
    ['ends the session on her phone', `select baraza.end_own_session('${ANAS_PHONE}') is not null`, true, false],
    [
      'ends a session of somebody else',
      `select baraza.end_own_session('${ADMIN_SIGNED_IN.session}') is not null`,
      false,
      false,
    ],
    ['sets a password', `select baraza.set_password('a hash', true) is not null`, true, true],
    [
      'asks for another address',
      `select baraza.ask_address('other@example.org', '${idOf('x')}', '\\x02', '${idOf('y')}')`,
      VOID,
      true,
    ],
    [
      'asks for an address that another has',
      `select baraza.ask_address('admin@example.org', '${idOf('x')}', '\\x02', '${idOf('y')}')`,
      VOID,
      true,
    ],
    ['begins another app', `select baraza.begin_totp('${idOf('x')}')`, 'ana@example.org', true],
    ['asks for the app that she has begun', 'select baraza.pending_totp()', null, true],
    ['confirms an app', `select baraza.confirm_totp(7, array['\\x01'::bytea])`, false, true],
    ['makes recovery codes', `select baraza.make_recovery_codes(array['\\x01'::bytea])`, true, true],
    ['takes up the question of her session', 'select baraza.take_own_question()', null, true],
    [
      'adds a passkey',
      `select baraza.add_passkey('another-passkey', 'key', 0, '{}', 'Key', array['\\x01'::bytea])`,
      false,
      true,
    ],
    ['removes a passkey', `select baraza.remove_passkey('passkey-of-ana')`, VOID, true],
    ['removes a passkey of somebody else', `select baraza.remove_passkey('passkey-of-admin')`, NOT_THERE, true],
    [
      'adds the passkey of somebody else',
      `select baraza.add_passkey('passkey-of-admin', 'key', 0, '{}', 'Key', '{}')`,
      'refused BA409',
      true,
    ],
    ['removes the app', 'select baraza.remove_totp()', VOID, true],
  ];
  return asked.flatMap(([what, sql, gives, fresh]) => [
    ...alike([ANA], what, sql, [], gives),
    // A view of nothing is nothing; everything else is refused.
    ...alike(NOT_HER, `(not ana) ${what}`, sql, [], NOT_THERE),
    {
      name: `ana, who proved long ago that it is her, ${what}`,
      as: ANA_SIGNED_IN,
      given: given('confirmed_until = null'),
      sql,
      gives: fresh ? 'refused BA403' : gives,
    },
  ]);
}

/** Nobody takes away their own last way in, nor the factor that is required of them. */
function lockingOut(): Plain[] {
  const remove = (name: string): string => `select baraza.remove_passkey('passkey-of-${name}')`;
  const probe = (name: string, as: Context, sql: string, gives: unknown, change?: string): Plain => ({
    name,
    as,
    sql,
    gives,
    ...(change ? { given: change } : {}),
  });
  const anas = (change: string): string => `update baraza.account set ${change} where address = 'ana@example.org'`;
  return [
    probe(
      'the administrator, of whom a second factor is required, removes the only one',
      ADMIN_SIGNED_IN,
      remove('admin'),
      'refused BA409',
    ),
    probe('ana removes her passkey and has her password and app', ANA_SIGNED_IN, remove('ana'), VOID),
    probe('ana removes her only way in', ANA_SIGNED_IN, remove('ana'), 'refused BA409', anas('password_hash = null')),
    probe(
      'ana removes her only second factor where none is asked for',
      ANA_SIGNED_IN,
      remove('ana'),
      VOID,
      anas('totp_id = null'),
    ),
    probe(
      'ana removes her only second factor where the table asks for one',
      ANA_SIGNED_IN,
      remove('ana'),
      'refused BA409',
      `${anas('totp_id = null')}; update baraza.task_force set second_factor = true`,
    ),
    probe(
      'ana removes her app where the table asks for a second factor and it is the only one',
      ANA_SIGNED_IN,
      'select baraza.remove_totp()',
      'refused BA409',
      `delete from baraza.passkey where id = 'passkey-of-ana'; update baraza.task_force set second_factor = true`,
    ),
  ];
}

function connecting(): Plain[] {
  const connect = 'select baraza.connect_single_sign_on($1)';
  return [
    ...alike([ANA], 'connects another name of hers', connect, ['another name'], true),
    ...alike([ANA], 'connects a name that is connected', connect, ['subject of ana'], false),
    ...alike(NOT_HER, '(not ana) connects a name', connect, ['another name'], NOT_THERE),
    ...alike(
      [['the administrator, whose agency has no sign-in,', ADMIN_SIGNED_IN]],
      'connects a name',
      connect,
      ['a name'],
      false,
    ),
    {
      name: 'the secret of the browser is no session',
      as: NOBODY,
      sql: 'select count(*)::int from baraza.actor_of_session($1)',
      values: [hashOf('browser of ana')],
      gives: 0,
    },
  ];
}
