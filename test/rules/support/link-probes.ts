import { agencyId } from '../../support/table.js';
import { accountOf, hashOf, type Invited } from './accounts.js';
import { idOf } from './actors.js';
import { ask, byServer, type Plain, type Probe } from './probe.js';

const VOID = '';
const LATE = `baraza.now() - interval '1 second'`;

/** One-time links, the agencies' own sign-ins, and letters: what is looked up for a hashed secret, and what nobody finds without it. */
export const linkProbes = (): Probe[] => byServer([...links(), ...signOns(), ...letters()]);

function links(): Plain[] {
  const invitation = 'select count(*)::int from baraza.invitation_at_door($1)';
  const link = 'select count(*)::int from baraza.link_at_door($1, $2)';
  const secret = (name: Invited): Buffer[] => [hashOf(`invitation of ${name}`)];
  const recovery = [hashOf('recovery of ana'), 'recovery'];
  const askAgain = `select baraza.ask_recovery($1, '${idOf('x')}', '\\x03', '${idOf('y')}')`;
  const used = `update baraza.link set used_at = baraza.now()`;
  return [
    ask('an invitation is seen by its secret', invitation, secret('mira'), 1),
    ask('an invitation is seen by nobody without it', invitation, [hashOf('x')], 0),
    ...['accepted_at = baraza.now()', 'withdrawn_at = baraza.now()', `expires_at = ${LATE}`].map((change) =>
      ask(
        `an invitation is over after ${change}`,
        invitation,
        secret('mira'),
        0,
        `update baraza.invitation set ${change}`,
      ),
    ),
    ask('the link of a recovery opens', link, recovery, 1),
    ask('the link of a recovery confirms no address', link, [recovery[0], 'address'], 0),
    ask('the link of an address opens', link, [hashOf('new address of ana'), 'address'], 1),
    ask('the link of first use opens', link, [hashOf('first use'), 'first_use'], 1),
    ask('a link that was used is over', link, recovery, 0, used),
    ask('a link that is too old is over', link, recovery, 0, `update baraza.link set expires_at = ${LATE}`),
    ask('a recovery is asked for', askAgain, ['ana@example.org'], VOID),
    ask('a recovery of nobody is answered alike', askAgain, ['nobody@example.org'], VOID),
    ask(
      'no link of first use is made where there is a table',
      'select baraza.make_first_use_link($1)',
      [hashOf('x')],
      false,
    ),
  ];
}

function signOns(): Plain[] {
  const person = 'select count(*)::int from baraza.person_by_single_sign_on($1, $2)';
  const ana = [agencyId('health'), 'subject of ana'];
  const invited = 'select count(*)::int from baraza.invitation_by_single_sign_on($1, $2)';
  return [
    ask('the door offers the sign-ins of agencies', 'select count(*)::int from baraza.single_sign_ons()', [], 2),
    ask('the api reads one', 'select count(*)::int from baraza.single_sign_on_at_door($1)', [agencyId('health')], 1),
    ask('an agency knows ana', person, ana, 1),
    ask('another agency does not', person, [agencyId('elsewhere'), 'subject of ana'], 0),
    ask(
      'an agency does not know ana once she is shut out',
      person,
      ana,
      0,
      'update baraza.person set disabled_at = baraza.now()',
    ),
    ask('an agency does not know ana once she works for it no longer', person, ana, 0, 'delete from baraza.standing'),
    ask('an invitation waits for whom its agency vouches for', invited, [agencyId('health'), 'mira@example.org'], 1),
    ask('another agency vouches for nobody', invited, [agencyId('shelter'), 'mira@example.org'], 0),
    ask(
      'no agency vouches for whoever becomes something at the table',
      invited,
      [agencyId('health'), 'iris@example.org'],
      0,
    ),
    ask(
      'no agency vouches for an address that has an account',
      invited,
      [agencyId('health'), 'mira@example.org'],
      0,
      `update baraza.account set address = 'mira@example.org' where id = '${accountOf('ana')}'`,
    ),
  ];
}

function letters(): Plain[] {
  const claim = `select count(*)::int from baraza.claim_letters('1 minute', 100) c where c.kind = 'invitation'`;
  const id = idOf('letter about the recovery');
  const lease = idOf('lease');
  const held = `update baraza.letter set lease = '${lease}' where id = '${id}'`;
  const note = `select baraza.note_letter($1, $2, 'sent', null, null)`;
  return [
    ask('letters that are due are taken', claim, [], 4),
    ask(
      'letters that are held are not taken again',
      claim,
      [],
      0,
      `update baraza.letter set due_at = baraza.now() + interval '1 minute'`,
    ),
    ask('letters that were sent are not taken again', claim, [], 0, `update baraza.letter set state = 'sent'`),
    ask('whoever holds a letter notes what became of it', note, [id, lease], true, held),
    ask('whoever holds it no longer does not', note, [id, idOf('another lease')], false, held),
    ask(
      'nobody notes anything of a letter that was sent',
      note,
      [id, lease],
      false,
      `${held}; update baraza.letter set state = 'sent'`,
    ),
  ];
}
