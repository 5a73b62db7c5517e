import { agencyId, personId } from '../../support/table.js';
import { accountOf, hashOf } from './accounts.js';
import { idOf, SYSTEM } from './actors.js';
import { A_REACTION, alike, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';

const OVER = 'refused BA410';
const VOID = '';
const LATE = `baraza.now() - interval '1 second'`;

/** What only the system does, for whoever comes by a link or through the door. */
export const arrivalProbes = (): Probe[] =>
  byServer([...whatTheSystemDoes().flatMap(bySystemAlone), ...refusals(), ...accepting(), ...enrolling()]);

type Asked = [what: string, sql: string, values: unknown[], gives: unknown];

const bySystemAlone = ([what, sql, values, gives]: Asked): Plain[] => [
  ...alike([A_REACTION], what, sql, values, gives),
  ...alike(NOT_THE_SYSTEM, `(not the system) ${what}`, sql, values, DENIED),
];

const ACCEPT = 'select count(*)::int from baraza.accept_invitation($1, $2, $3, $4, $5, $6)';
const ENROL = 'select baraza.enrol_at_door($1, $2, $3, $4, 0, $5, $6, $7)';
const mira = [hashOf('invitation of mira'), idOf('account of mira'), true, idOf('mira'), 'Mira', 'a hash'];

function whatTheSystemDoes(): Asked[] {
  return [
    [
      'begins the account of the first administrator',
      'select baraza.begin_account($1, $2, $3, $4, $5)',
      [hashOf('first use'), idOf('first account'), 'first@example.org', 'a hash', personId('chair')],
      VOID,
    ],
    [
      'uses a link of recovery',
      'select baraza.recover_account($1, $2) is not null',
      [hashOf('recovery of ana'), 'a hash'],
      true,
    ],
    ['confirms an address', 'select baraza.confirm_address($1)', [hashOf('new address of ana')], 'new@example.org'],
    // One who joins follows two cases of the agency, an agreement and a referral, and the nodes hear of it.
    ['accepts an invitation with a new account', ACCEPT, mira, 6],
    [
      'makes a link for an account without a way in',
      'select baraza.make_setting_link($1, $2, $3)',
      [accountOf('ana'), idOf('x'), hashOf('x')],
      VOID,
    ],
    [
      'connects somebody who came through their agency',
      'select baraza.connect_at_door($1, $2, $3)',
      [agencyId('health'), 'another name', personId('alexis')],
      VOID,
    ],
    [
      'enrols a passkey',
      ENROL,
      [hashOf('entry of the warden to enrol'), null, 'a-new-passkey', Buffer.from('key'), [], 'Key', [hashOf('code')]],
      VOID,
    ],
  ];
}

const ask = (name: string, sql: string, values: unknown[], gives: unknown, given?: string): Plain => ({
  name: `for the system: ${name}`,
  as: SYSTEM,
  sql,
  values,
  gives,
  ...(given ? { given } : {}),
});

/** A link opens one thing, once, in its time. */
function refusals(): Plain[] {
  const links: [string, string, unknown[]][] = [
    ['recovery', 'select baraza.recover_account($1, $2)', [hashOf('recovery of ana'), 'a hash']],
    ['address', 'select baraza.confirm_address($1)', [hashOf('new address of ana')]],
    [
      'first use',
      'select baraza.begin_account($1, $2, $3, $4, $5)',
      [hashOf('first use'), idOf('first account'), 'first@example.org', 'a hash', personId('chair')],
    ],
  ];
  return [
    ...links.flatMap(([name, sql, values]) => [
      ask(`a link of ${name} that was used`, sql, values, OVER, 'update baraza.link set used_at = baraza.now()'),
      ask(`a link of ${name} that is too old`, sql, values, OVER, `update baraza.link set expires_at = ${LATE}`),
      ask(`no link of ${name}`, sql, [hashOf('x'), ...values.slice(1)], OVER),
      ask(
        `another link instead of one of ${name}`,
        sql,
        [hashOf(name === 'address' ? 'recovery of ana' : 'new address of ana'), ...values.slice(1)],
        OVER,
      ),
    ]),
    ask(
      'an address that somebody else has by now',
      'select baraza.confirm_address($1)',
      [hashOf('new address of ana')],
      OVER,
      `update baraza.account set address = 'new@example.org' where id = '${accountOf('admin')}'`,
    ),
    ask(
      'a passkey for an account that has a way in',
      `select baraza.add_first_passkey($1, 'a-new-passkey', 'key', 0, '{}', 'Key')`,
      [accountOf('ana')],
      'refused BA409',
    ),
    ask(
      'a passkey for an account that has none',
      `select baraza.add_first_passkey($1, 'a-new-passkey', 'key', 0, '{}', 'Key')`,
      [accountOf('warden')],
      VOID,
      'update baraza.account set password_hash = null',
    ),
    ...alike(
      NOT_THE_SYSTEM,
      '(not the system) adds a first passkey',
      `select baraza.add_first_passkey($1, 'a-new-passkey', 'key', 0, '{}', 'Key')`,
      [accountOf('warden')],
      DENIED,
    ),
  ];
}

function accepting(): Plain[] {
  const withAccount = (account: string): unknown[] => [mira[0], account, false, idOf('mira'), 'Mira', null];
  const forAna = `update baraza.invitation set address = 'ana@example.org' where address = 'mira@example.org'`;
  return [
    ...['accepted_at = baraza.now()', 'withdrawn_at = baraza.now()', `expires_at = ${LATE}`].map((change) =>
      ask(`an invitation after ${change}`, ACCEPT, mira, OVER, `update baraza.invitation set ${change}`),
    ),
    ask('no invitation', ACCEPT, [hashOf('x'), ...mira.slice(1)], OVER),
    ask('an invitation with an account of another address', ACCEPT, withAccount(accountOf('ana')), DENIED),
    ask('an invitation with an account that is not there', ACCEPT, withAccount(idOf('no account')), DENIED),
    ask(
      'an invitation with the account that it is for, of somebody who follows already',
      ACCEPT,
      withAccount(accountOf('ana')),
      1,
      forAna,
    ),
    ask(
      'an invitation of somebody who was shut out',
      ACCEPT,
      withAccount(accountOf('ana')),
      OVER,
      `${forAna}; update baraza.person set disabled_at = baraza.now()`,
    ),
    ask(
      'a new account where the address has one',
      ACCEPT,
      mira,
      'refused BA409',
      `update baraza.account set address = 'mira@example.org' where id = '${accountOf('ana')}'`,
    ),
  ];
}

/** An entry is open after a second factor was made known in it, and only then. */
function enrolling(): Plain[] {
  const warden = hashOf('entry of the warden to enrol');
  const app = (entry: Buffer): unknown[] => [entry, 7, null, null, null, null, [hashOf('code')]];
  const begun = `update baraza.entry set totp_id = '${idOf('app')}'`;
  return [
    ask('an app that was begun in the entry', ENROL, app(warden), VOID, begun),
    ask('an app that was not begun in the entry', ENROL, app(warden), 'refused BA401'),
    ask(
      'an app in an entry at another stage',
      ENROL,
      app(hashOf('entry of ana at the second factor')),
      'refused BA401',
      begun,
    ),
    ask('an app in an entry that took too long', ENROL, app(warden), 'refused BA401', `${begun}, expires_at = ${LATE}`),
    ask('an app in no entry', ENROL, app(hashOf('x')), 'refused BA401', begun),
    ask(
      'an app where there is a factor by now',
      ENROL,
      app(warden),
      'refused BA401',
      `${begun}; update baraza.account set totp_id = '${idOf('x')}'`,
    ),
  ];
}
