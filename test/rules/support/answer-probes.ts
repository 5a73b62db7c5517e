import { personId } from '../../support/table.js';
import { hashOf } from './accounts.js';
import { actionOf, LEASE, noticeOf } from './actions-of-world.js';
import { ANA_ELSEWHERE, contextOf, idOf, NOBODY } from './actors.js';
import { alike, ask, byServer, DENIED, type Plain, type Probe } from './probe.js';

const OVER = 'refused BA410';
const LINK = noticeOf('to ana');
const late = actionOf('late');
const HASH = hashOf('answer of ana');

/** Ana works for the agency whose the later action is; the link to answer its reminder is there already. */
const given = `update baraza.reminder set agency_id = '${contextOf('ana').agency}' where subject_id = '${late}'`;

/** What ends a link that was not used yet. */
const ENDINGS: [string, string][] = [
  ['is too old', `update baraza.answer_link set expires_at = baraza.now() - interval '1 second'`],
  ['is of an older plan', 'update baraza.reminder set revision = 2'],
  ['is about what is settled', 'update baraza.reminder set runs = false'],
  ['is about what somebody else holds', `update baraza.reminder set holder_id = '${personId('ben')}'`],
  ['is of somebody who was shut out', 'update baraza.person set disabled_at = baraza.now()'],
  ['is of somebody who works there no longer', 'delete from baraza.standing'],
  ['is of somebody who reads it no longer', 'update baraza.membership set until_seq = 99'],
];

/** The link in a letter: who makes it, what its secret opens, and who uses it up. */
export const answerProbes = (): Probe[] => byServer([...offering(), ...opening(), ...using()]);

function offering(): Plain[] {
  const offer = 'select (select status from baraza.offer_answers($1, $2, $3))';
  const with_ = (change: string): string => `${given}; ${change}`;
  return [
    ask('whoever holds a notice makes its link', offer, [LINK, LEASE, HASH], 'assigned', given),
    ask('whoever does not hold it makes none', offer, [LINK, idOf('another lease'), HASH], null, given),
    ask(
      'none is made for the chair',
      offer,
      [LINK, LEASE, HASH],
      null,
      with_(`update baraza.notice set audience = 'chair'`),
    ),
    ask(
      'none is made for who does not read it',
      offer,
      [LINK, LEASE, HASH],
      null,
      with_('update baraza.membership set until_seq = 99'),
    ),
    ask(
      'none is made of an older plan',
      offer,
      [LINK, LEASE, HASH],
      null,
      with_('update baraza.reminder set revision = 2'),
    ),
  ];
}

function opening(): Plain[] {
  const open = 'select count(*)::int from baraza.answer_at_door($1)';
  return [
    ask('a link in a letter is seen by its secret', open, [HASH], 1, given),
    ask('a link in a letter is seen by nobody without it', open, [hashOf('x')], 0, given),
    ...ENDINGS.map(([what, change]) =>
      ask(`a link that ${what} opens nothing`, open, [HASH], 0, `${given}; ${change}`),
    ),
    ask(
      'a link that was used says so, though what it was about is settled',
      open,
      [HASH],
      1,
      `${given}; update baraza.answer_link set used_at = baraza.now(); update baraza.reminder set runs = false`,
    ),
  ];
}

function using(): Plain[] {
  const use = `with x as (select baraza.use_answer($1, $2, $3)) select count(*)::int from x`;
  const others = (['ben', 'dino', 'stranger', 'admin'] as const).map((who) => [who, contextOf(who)] as const);
  const outsiders = [...others, ['nobody', NOBODY] as const, ['ana, for another table,', ANA_ELSEWHERE] as const];
  const as = contextOf('ana');
  const used = (ago: string): string =>
    `${given}; update baraza.answer_link set used_at = baraza.now() - interval '${ago}'`;
  return [
    { name: 'ana answers by her link', as, given, sql: use, values: [LINK, late, false], gives: 1 },
    ...alike(outsiders, 'answers by the link of ana', use, [LINK, late, false], OVER).map((probe) => ({
      ...probe,
      given,
    })),
    {
      name: 'ana answers by it for another action',
      as,
      given,
      sql: use,
      values: [LINK, actionOf('early'), false],
      gives: OVER,
    },
    { name: 'ana answers by it twice', as, given: used('1 hour'), sql: use, values: [LINK, late, false], gives: OVER },
    ...ENDINGS.map(([what, change]) => ({
      name: `ana answers by a link that ${what}`,
      as,
      given: `${given}; ${change}`,
      sql: use,
      values: [LINK, late, false],
      gives: OVER,
    })),
    { name: 'ana takes her answer back', as, given: used('23 hours'), sql: use, values: [LINK, late, true], gives: 1 },
    {
      name: 'ana takes it back a day later',
      as,
      given: used('25 hours'),
      sql: use,
      values: [LINK, late, true],
      gives: OVER,
    },
    { name: 'ana takes back what she did not answer', as, given, sql: use, values: [LINK, late, true], gives: OVER },
    { name: 'ana looks at links by herself', as, sql: 'select count(*) from baraza.answer_link', gives: DENIED },
  ];
}
