import { agencyId, personId } from '../../support/table.js';
import { type Context, contextOf, NOBODY } from './actors.js';
import { alike, byServer, DENIED, type Plain, type Probe } from './probe.js';
import { sent, standsAs } from './referral-probes.js';
import { type World } from './world.js';

type Who = readonly (readonly [string, Context])[];
const SHELTER = agencyId('shelter');
const ANA = [['ana', contextOf('ana')]] as const;
const CARLA = [['carla', contextOf('carla')]] as const;
const BEN = [['ben', contextOf('ben')]] as const;
/** Whoever has nothing to do with it, and a volunteer of the agency that is asked. */
const OUTSIDE: Who = [
  ['bea', contextOf('bea')],
  ['dino', contextOf('dino')],
  ['the stranger', contextOf('stranger')],
  ['nobody', NOBODY],
];
/** Whoever coordinates the table, and reads no case. */
const CHAIR = [['the chair, who coordinates,', contextOf('chair')]] as const;

/** Who sits on a referral, and in the case because of one: nobody says that but what sends and ends it. */
export const referralSeatProbes = (world: World): Probe[] =>
  byServer([...seats(world), ...leaving(world), ...company(world), ...atTheWrongTable(world)]);

/** Who sits on a referral and who came into a case by one is not the server's own role's to say. */
function seats(world: World): Plain[] {
  const { referralId, caseId, stream } = world;
  const seat = `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq, by_referral)
    values ($1, $2, $3, $4, 1, $5)`;
  const at = (on: string, byReferral: boolean): unknown[] => [
    on,
    caseId,
    agencyId('justice'),
    contextOf('ana').taskForce,
    byReferral,
  ];
  return [
    ...alike(ANA, 'seats an agency in the case', seat, at(stream, false), '1 rows'),
    ...alike(ANA, 'seats one as if it were referred to', seat, at(stream, true), DENIED),
    ...alike([...ANA, ...CHAIR], 'seats a third agency', seat, at(`referral/${referralId}`, false), DENIED),
    ...alike(
      [...ANA, ...CHAIR, ...CARLA],
      'takes the seats of the referral away',
      `delete from baraza.case_seat where stream_id like 'referral/%'`,
      [],
      '0 rows',
    ).map((probe) => ({ ...probe, given: sent(world) })),
  ];
}

/** Nobody leaves while somebody waits for the other end of a referral. */
function leaving({ stream, referralId }: World): Plain[] {
  const release = 'select count(*)::int from baraza.release_agency($1, $2)';
  const close = 'select baraza.stop_posts($1)::text';
  const ended = (probes: Plain[]): Plain[] =>
    probes.map((probe) => ({ ...probe, given: standsAs('withdrawn', referralId) }));
  return [
    ...alike(ANA, 'closes the case in which somebody is referred', close, [stream], 'refused BA409'),
    ...alike(ANA, 'leaves a case from which she refers', release, [stream, agencyId('health')], 'refused BA409'),
    ...ended(alike(ANA, 'closes it when that has ended', close, [stream], '')),
    ...ended(alike(ANA, 'leaves it when that has ended', release, [stream, agencyId('health')], 0)),
  ];
}

/** Company on the way: asked by whoever sends it or coordinates, answered by who is asked, which is Ben's agency here. */
function company(world: World): Plain[] {
  const { referralId, shareId } = world;
  const given = sent(world);
  const agreed = `update baraza.share set purpose = 'X-ACCOMP', recipient_agency_id = '${SHELTER}' where id = '${shareId}';`;
  const asked = `${given} ${agreed} select baraza.ask_company('${referralId}', '${SHELTER}');`;
  const ask = (who: Who, gives: unknown, more: { to?: string; given?: string } = {}): Plain[] =>
    alike(
      who,
      'asks somebody to go along',
      'select baraza.ask_company($1, $2)',
      [referralId, more.to ?? SHELTER],
      gives,
    ).map((probe) => ({ ...probe, given: more.given ?? `${given} ${agreed}` }));
  const does = (who: Who, what: string, sql: string, gives: unknown, before = asked): Plain[] =>
    alike(who, what, sql, [referralId], gives).map((probe) => ({ ...probe, given: before }));
  const goes = 'select baraza.go_along($1)::text';
  const ends = 'select count(*)::int from baraza.end_company($1, 9999)';
  return [
    ...ask([...ANA, ...CHAIR], true),
    ...ask([...CARLA, ...BEN, ...OUTSIDE], DENIED),
    ...ask(ANA, false, { given }),
    ...ask(ANA, 'refused BA409', { given: asked }),
    ...ask(ANA, 'refused BA409', { to: agencyId('legal') }),
    ...ask(ANA, 'refused BA409', { to: agencyId('justice') }),
    ...ask(ANA, 'refused BA409', { given: `${given} ${agreed} ${standsAs('met', referralId)}` }),
    ...does(BEN, 'goes along when asked', goes, ''),
    ...does([...ANA, ...CARLA, ...CHAIR, ...OUTSIDE], 'goes along in another’s place', goes, DENIED),
    ...does(BEN, 'goes along unasked', goes, DENIED, given),
    ...does(BEN, 'goes along once they met', goes, 'refused BA409', `${asked} ${standsAs('met', referralId)}`),
    ...does([...ANA, ...CHAIR, ...BEN], 'ends company', ends, 0),
    ...does([...CARLA, ...OUTSIDE], 'ends company', ends, DENIED),
    ...does(CARLA, 'ends company once they met', ends, 0, `${asked} ${standsAs('met', referralId)}`),
    ...does(ANA, 'ends company that there is not', ends, 'refused BA409', given),
    ...does(
      [...ANA, ...CHAIR, ...BEN],
      'takes leave of company as the system does',
      'select count(*)::int from baraza.lapsed_company() where $1::uuid is not null',
      DENIED,
    ),
    ...does(
      BEN,
      'reads no more than the referral by it',
      'select count(*)::int from baraza.stream where id in ($1, $2)',
      1,
    ).map((probe) => ({ ...probe, values: [`referral/${referralId}`, `share/${shareId}`] })),
  ];
}

function atTheWrongTable({ referralId }: World): Plain[] {
  const wrong = {
    as: contextOf('stranger'),
    given: `set local session_replication_role = replica;
      insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
        values ('referral/${referralId}', '${personId('stranger')}', '${contextOf('stranger').taskForce}', '${agencyId('elsewhere')}', 1);
      set local session_replication_role = origin`,
  };
  return [
    {
      ...wrong,
      name: 'a membership of the wrong table opens no referral',
      sql: 'select count(*)::int from baraza.referral where id = $1',
      values: [referralId],
      gives: 0,
    },
    {
      ...wrong,
      name: 'a membership of the wrong table moves no referral',
      sql: 'update baraza.referral set assignee_id = null',
      gives: '0 rows',
    },
  ];
}
