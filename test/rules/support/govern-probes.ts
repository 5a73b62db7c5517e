import { agencyId, OTHER_TABLE, personId } from '../../support/table.js';
import { hashOf } from './accounts.js';
import { ANA_ELSEWHERE, type Context, contextOf, idOf, NOBODY } from './actors.js';
import { A_REACTION, alike, byServer, type Plain, type Probe } from './probe.js';

const ADMIN = ['the administrator', contextOf('admin')] as const;
const ANA = ['ana, who speaks for her agency,', contextOf('ana')] as const;

const WARDEN = ['the administrator of another table', contextOf('warden')] as const;

/** Whoever decides neither about the table nor about Ana's agency. */
const OTHERS: readonly (readonly [string, Context])[] = [
  ['alexis, who works for her agency,', contextOf('alexis')],
  ['ben, who works for another agency,', contextOf('ben')],
  ['carla, who leads another agency,', contextOf('carla')],
  ['dino, who speaks for another agency,', contextOf('dino')],
  ['the chair', contextOf('chair')],
  ['a stranger', contextOf('stranger')],
  WARDEN,
  ['the administrator, for an agency that is not theirs,', { ...contextOf('admin'), agency: agencyId('health') }],
  ['the administrator, at another table,', { ...contextOf('admin'), taskForce: OTHER_TABLE.id }],
  ['ana, for another agency,', { ...contextOf('ana'), agency: agencyId('shelter') }],
  ['ana, for another table,', ANA_ELSEWHERE],
  ['nobody', NOBODY],
  A_REACTION,
];
/** Whoever does not decide about the table itself; and those of them who decide about no other table either. */
const NO_ADMINISTRATOR = [ANA, ...OTHERS];
const NOBODY_AT_ALL = NO_ADMINISTRATOR.filter(([, { person }]) => person !== personId('warden'));
/** By the gate: whoever asks is told that they may not. */
const DENIED = 'refused BA405';
const HEALTH = agencyId('health');
const SHELTER = agencyId('shelter');
const ELSEWHERE = agencyId('elsewhere');
const NEW_ID = idOf('something new');
const VOID = '';

/** Who sits at the table, what it and its agencies are called, who is invited: who decides about it, and who does not. */
export const governProbes = (): Probe[] =>
  byServer([
    ...table(),
    ...agencies(),
    ...standings(),
    ...names(),
    ...shutOut(),
    ...sessions(),
    ...invitations(),
    ...signIns(),
  ]);

function table(): Plain[] {
  const change = `select baraza.change_task_force('Another name', 'el', null, true)`;
  return [
    ...alike([ADMIN], 'changes the table', change, [], VOID),
    ...alike(NOBODY_AT_ALL, 'changes the table', change, [], DENIED),
    {
      name: 'the administrator, shut out meanwhile, changes the table',
      as: contextOf('admin'),
      given: `update baraza.person set disabled_at = baraza.now() where id = '${personId('admin')}'`,
      sql: change,
      gives: DENIED,
    },
    {
      name: 'somebody who was the administrator changes the table',
      as: contextOf('admin'),
      given: `delete from baraza.standing where person_id = '${personId('admin')}'`,
      sql: change,
      gives: DENIED,
    },
  ];
}

function agencies(): Plain[] {
  const add = `select baraza.add_agency($1, 'New', 'New', 'NE', 'health')`;
  const change = `select count(*)::int from baraza.change_agency($1, 'Changed', 'Changed', 'CH', 'health')`;
  const toJustice = `select count(*)::int from baraza.change_agency($1, 'Changed', 'Changed', 'CH', 'justice')`;
  return [
    ...alike([ADMIN], 'adds an agency', add, [NEW_ID], VOID),
    ...alike([ADMIN], 'adds an agency that is there', add, [HEALTH], 'refused 23505'),
    ...alike([ADMIN], 'adds an agency of another table', add, [ELSEWHERE], 'refused 23505'),
    ...alike(NOBODY_AT_ALL, 'adds an agency', add, [NEW_ID], DENIED),
    ...alike([ADMIN, ANA], 'changes the agency', change, [HEALTH], 0),
    ...alike(OTHERS, 'changes the agency', change, [HEALTH], DENIED),
    ...alike([ADMIN, ANA], 'changes an agency of another table', change, [ELSEWHERE], DENIED),
    ...alike([ADMIN, ANA], 'changes an agency that is not there', change, [NEW_ID], DENIED),
    ...alike([ANA], 'changes another agency', change, [SHELTER], DENIED),
    ...alike([ANA], 'changes the sector of her agency', toJustice, [HEALTH], DENIED),
    ...alike([ADMIN], 'makes justice of an agency that leads a case', toJustice, [HEALTH], 'refused BA409'),
    // The case and the part that it was let into.
    ...alike([ADMIN], 'makes justice of an agency', toJustice, [SHELTER], 2),
  ];
}

function standings(): Plain[] {
  const give = 'select count(*)::int from baraza.change_standing($1, $2, $3)';
  const alexis = [personId('alexis'), HEALTH];
  return [
    ...alike([ADMIN, ANA], 'makes alexis a deputy', give, [...alexis, ['worker', 'deputy']], 1),
    ...alike(OTHERS, 'makes alexis a deputy', give, [...alexis, ['worker', 'deputy']], DENIED),
    // The two cases of the agency, a part of one, and the nodes.
    ...alike([ADMIN, ANA], 'takes everything from alexis', give, [...alexis, []], 6),
    ...alike(OTHERS, 'takes everything from alexis', give, [...alexis, []], DENIED),
    // Both are told to the nodes: who speaks for the agency now, and who did.
    ...alike([ADMIN, ANA], 'makes alexis the contact', give, [...alexis, ['worker', 'liaison']], 2),
    ...alike([ADMIN], 'makes alexis the chair', give, [...alexis, ['worker', 'chair']], 1),
    ...alike([ANA], 'makes alexis the chair', give, [...alexis, ['worker', 'chair']], DENIED),
    ...alike(
      [ANA],
      'makes herself the administrator',
      give,
      [personId('ana'), HEALTH, ['liaison', 'worker', 'administrator']],
      DENIED,
    ),
    ...alike([ANA], 'takes the chair away', give, [personId('chair'), agencyId('municipality'), []], DENIED),
    ...alike([ANA], 'makes alexis work for another agency', give, [personId('alexis'), SHELTER, ['worker']], DENIED),
    ...alike(
      [ADMIN, ANA],
      'gives something to somebody of another table',
      give,
      [personId('stranger'), HEALTH, ['worker']],
      'refused BA404',
    ),
    ...alike(
      [ADMIN, ANA],
      'gives something for an agency of another table',
      give,
      [personId('alexis'), ELSEWHERE, ['worker']],
      DENIED,
    ),
    ...alike(
      [ADMIN],
      'gives up being the last administrator',
      give,
      [personId('admin'), agencyId('municipality'), []],
      'refused BA409',
    ),
  ];
}

const names = (): Plain[] =>
  alike(
    [ANA, ['alexis', contextOf('alexis')]],
    'takes another name',
    `select baraza.rename_person('Another')`,
    [],
    null,
  );

function shutOut(): Plain[] {
  const out = 'select count(*)::int from baraza.shut_out($1, true)';
  const back = 'select count(*)::int from baraza.shut_out($1, false)';
  const was = { given: `update baraza.person set disabled_at = baraza.now() where id = '${personId('ben')}'` };
  return [
    ...alike([ADMIN], 'shuts ben out', out, [personId('ben')], 3),
    ...alike(NOBODY_AT_ALL, 'shuts ben out', out, [personId('ben')], DENIED),
    ...alike([WARDEN], 'shuts ben out', out, [personId('ben')], 'refused BA409'),
    ...alike([ADMIN], 'shuts out somebody of another table', out, [personId('stranger')], 'refused BA409'),
    ...alike([ADMIN], 'shuts themselves out, as the last one,', out, [personId('admin')], 'refused BA409'),
    ...alike([ADMIN], 'lets in somebody who is in', back, [personId('ben')], 'refused BA409'),
    ...alike([ADMIN], 'lets ben in again', back, [personId('ben')], 0).map((probe) => ({ ...probe, ...was })),
    ...alike(NOBODY_AT_ALL, 'lets ben in again', back, [personId('ben')], DENIED).map((probe) => ({
      ...probe,
      ...was,
    })),
  ];
}

function sessions(): Plain[] {
  const end = 'select baraza.end_sessions_at_table($1) is not null';
  return [
    ...alike([ADMIN], 'ends the sessions of ana', end, [personId('ana')], true),
    ...alike([ADMIN], 'ends the sessions of somebody who has none', end, [personId('dino')], false),
    ...alike([ADMIN], 'ends the sessions of somebody of another table', end, [personId('stranger')], 'refused BA404'),
    ...alike(NOBODY_AT_ALL, 'ends the sessions of ana', end, [personId('ana')], DENIED),
    ...alike([WARDEN], 'ends the sessions of ana', end, [personId('ana')], 'refused BA404'),
    ...alike([ADMIN], "ends everybody's sessions", end, [null], true),
    ...alike(NOBODY_AT_ALL, "ends everybody's sessions", end, [null], DENIED),
  ];
}

function invitations(): Plain[] {
  const invite = `select baraza.invite_person($1, '\\x01', $2, $3, 'Lina', $4, null)`;
  const lina = [NEW_ID, HEALTH, 'lina@example.org'];
  const open = 'select count(*)::int from baraza.open_invitation($1)';
  const renew = 'select baraza.renew_invitation($1, $2, $3)';
  const withdraw = 'select baraza.withdraw_invitation($1)';
  const letters = 'select count(*)::int from baraza.letters_of_invitations($1)';
  const [mira, omar, iris, zoe] = ['mira', 'omar', 'iris', 'zoe'].map((name) => idOf(`invitation of ${name}`));
  return [
    ...alike([ADMIN, ANA], 'invites to the agency', invite, [...lina, ['worker']], VOID),
    ...alike(OTHERS, 'invites to the agency', invite, [...lina, ['worker']], DENIED),
    ...alike([ADMIN], 'invites an administrator', invite, [...lina, ['administrator']], VOID),
    ...alike(NO_ADMINISTRATOR, 'invites an administrator', invite, [...lina, ['worker', 'administrator']], DENIED),
    ...alike([ANA], 'invites to another agency', invite, [NEW_ID, SHELTER, 'lina@example.org', ['worker']], DENIED),
    ...alike(
      [ADMIN, ANA],
      'invites to an agency of another table',
      invite,
      [NEW_ID, ELSEWHERE, 'lina@example.org', ['worker']],
      DENIED,
    ),
    ...alike(
      [ADMIN, ANA],
      'invites an address twice',
      invite,
      [NEW_ID, HEALTH, 'mira@example.org', ['worker']],
      'refused 23505',
    ),
    ...alike([ADMIN, ANA], 'takes up an invitation', open, [mira], 1),
    ...alike(OTHERS, 'takes up an invitation', open, [mira], 0),
    ...[omar, iris].flatMap((id) => [
      ...alike([ADMIN], 'takes up an invitation of the chair', open, [id], 1),
      ...alike([ANA], 'takes up an invitation of the chair', open, [id], 0),
    ]),
    ...alike([ADMIN, ANA], 'takes up an invitation of another table', open, [zoe], 0),
    ...alike([ADMIN, ANA], 'renews an invitation', renew, [mira, hashOf('new'), 2], VOID),
    ...alike(
      [ADMIN, ANA],
      'renews an invitation that was renewed meanwhile',
      renew,
      [mira, hashOf('new'), 3],
      'refused BA409',
    ),
    ...alike(OTHERS, 'renews an invitation', renew, [mira, hashOf('new'), 2], 'refused BA409'),
    ...alike([ANA], 'renews an invitation of the chair', renew, [iris, hashOf('new'), 2], 'refused BA409'),
    ...alike([ADMIN, ANA], 'withdraws an invitation', withdraw, [mira], VOID),
    ...alike(OTHERS, 'withdraws an invitation', withdraw, [mira], 'refused BA409'),
    ...alike([ANA], 'withdraws an invitation of the chair', withdraw, [iris], 'refused BA409'),
    ...alike([ADMIN, ANA], 'is shown the link of an invitation', 'select baraza.copy_invitation($1)', [mira], 1),
    ...alike(OTHERS, 'is shown the link of an invitation', 'select baraza.copy_invitation($1)', [mira], null),
    ...alike(
      [ANA],
      'is shown the link of an invitation of the chair',
      'select baraza.copy_invitation($1)',
      [iris],
      null,
    ),
    ...alike(
      [ADMIN, ANA],
      'renews an invitation for the sixth time in an hour',
      renew,
      [mira, hashOf('new'), 2],
      'refused BA429',
    ).map((probe) => ({
      ...probe,
      given: `insert into baraza.letter (id, kind, address, language, made_at, due_at)
          select gen_random_uuid(), 'invitation', 'mira@example.org', 'en', baraza.now(), baraza.now() from generate_series(1, 4)`,
    })),
    ...alike([ADMIN], 'asks how letters fare', letters, [[mira, omar, iris, zoe]], 3),
    ...alike([ANA], 'asks how letters fare', letters, [[mira, omar, iris, zoe]], 2),
    ...alike(OTHERS.slice(0, 2), 'asks how letters fare', letters, [[mira, omar, iris, zoe]], 0),
    ...alike(OTHERS.slice(2), 'asks how the letters to the agency fare', letters, [[mira, iris]], 0),
  ];
}

function signIns(): Plain[] {
  const set = `select baraza.set_single_sign_on($1, 'Ours', 'https://login.example.org', 'another', 'sealed')`;
  const remove = 'select baraza.remove_single_sign_on($1)';
  return [
    ...alike([ADMIN, ANA], 'sets the sign-in of the agency', set, [HEALTH], VOID),
    ...alike(OTHERS, 'sets the sign-in of the agency', set, [HEALTH], DENIED),
    ...alike([ADMIN, ANA], 'sets the sign-in of an agency of another table', set, [ELSEWHERE], DENIED),
    ...alike([ADMIN, ANA], 'removes the sign-in of the agency', remove, [HEALTH], true),
    ...alike(OTHERS, 'removes the sign-in of the agency', remove, [HEALTH], DENIED),
    ...alike([ADMIN, ANA], 'removes the sign-in of an agency of another table', remove, [ELSEWHERE], DENIED),
    ...alike([ADMIN], 'removes a sign-in that is not there', remove, [SHELTER], false),
  ];
}
