import { agencyId, personId } from '../../support/table.js';
import { ANA_ELSEWHERE, type Context, contextOf, idOf, NOBODY, SYSTEM } from './actors.js';
import { alike, byServer, DENIED, type Plain, type Probe } from './probe.js';
import { type World } from './world.js';

type Who = readonly (readonly [string, Context])[];
const named = (...names: Parameters<typeof contextOf>[0][]): Who =>
  names.map((name) => [name, contextOf(name)] as const);
const ANA = named('ana');
/** Of the agency that is told, which is not in the case. */
const CARLA = named('carla');
/** Whoever reads nothing of the agreement; Ben's agency is in the case. */
const OUTSIDE: Who = [
  ...named('ben', 'bea', 'dino', 'stranger', 'chair', 'admin', 'warden'),
  ['ana, for another table,', ANA_ELSEWHERE],
  ['nobody', NOBODY],
  ['a reaction', SYSTEM],
];
/** Whoever is no member of the case, or reads no parts of it. */
const MAY_NOT_GIVE: Who = [...named('carla'), ...OUTSIDE.filter(([name]) => name !== 'ben')];
const NEW_ID = idOf('a new agreement');

/** Agreements to share: who may, and everybody who may not. */
export const shareProbes = (world: World): Probe[] =>
  byServer([...openings(world), ...tellings(world), ...changes(world), atTheWrongTable(world)]);

function openings({ caseId, closedCaseId, shareId }: World): Plain[] {
  const open = `select baraza.open_share($1, $2, $3, '2027-01-01Z', '2027-02-01Z', $4)::text`;
  const gives = (
    who: Who,
    what: string,
    answers: unknown,
    { id = NEW_ID, at = caseId, to = agencyId('legal'), terms = {} as object } = {},
  ): Plain[] => {
    const all = { purpose: 'COC', labels: ['N'], legalBasis: 'consent', ...terms };
    return alike(who, what, open, [id, at, to, JSON.stringify(all)], answers);
  };
  const CAN_NOT = 'refused BA409';
  return [
    ...gives([...ANA, ...named('ben')], 'gives an agreement', ''),
    ...gives(MAY_NOT_GIVE, 'gives an agreement', DENIED),
    ...gives(
      [['ana, for an agency that is not hers,', { ...contextOf('ana'), agency: agencyId('shelter') }]],
      'gives one',
      DENIED,
    ),
    ...gives(ANA, 'gives one to her own agency', CAN_NOT, { to: agencyId('health') }),
    ...gives(ANA, 'gives one to an agency of another table', CAN_NOT, { to: agencyId('elsewhere') }),
    ...gives(ANA, 'gives one for a closed case', CAN_NOT, { at: closedCaseId }),
    ...gives(ANA, 'gives one that is there', CAN_NOT, { id: shareId }),
    ...gives(ANA, 'gives one to justice', CAN_NOT, { to: agencyId('justice') }),
    ...gives(ANA, 'gives one to justice for deflection', '', {
      to: agencyId('justice'),
      terms: { purpose: 'X-DEFLECT' },
    }),
    ...gives(ANA, 'gives one to justice with more', CAN_NOT, {
      to: agencyId('justice'),
      terms: { purpose: 'X-DEFLECT', labels: ['N', 'HIV'] },
    }),
    ...gives(ANA, 'gives one with herself as the witness', CAN_NOT, { terms: { witnessId: personId('ana') } }),
    ...gives(ANA, 'gives one with a stranger as the witness', CAN_NOT, { terms: { witnessId: personId('stranger') } }),
    ...gives(ANA, 'gives one for a purpose that is not agreed', 'refused 23514', { terms: { purpose: 'BTG' } }),
    ...gives(ANA, 'gives one with nothing in it', 'refused 23514', { terms: { labels: [] } }),
  ];
}

/** Whether it may be told: asked by everybody, and of everything that is not in the agreement. */
function tellings({ caseId, otherCaseId, stream }: World): Plain[] {
  const tell = 'select baraza.may_tell($1, $2, $3, $4)';
  const asks = (who: Who, what: string, answers: boolean, values: unknown[], given?: string): Plain[] =>
    alike(who, what, tell, values, answers).map((probe) => ({ ...probe, ...(given ? { given } : {}) }));
  const agreed = [caseId, agencyId('legal'), 'COC', 'N'];
  const whenever = (what: string, set: string): Plain[] =>
    asks([...ANA, ...CARLA], `asks once it ${what}`, false, agreed, `update baraza.share set ${set}`);
  return [
    ...asks([...ANA, ...CARLA], 'asks whether it may be told', true, agreed),
    ...asks(OUTSIDE, 'asks whether it may be told', false, agreed),
    ...asks(ANA, 'asks for another case', false, [otherCaseId, ...agreed.slice(1)]),
    ...asks(ANA, 'asks for another agency', false, [caseId, agencyId('shelter'), 'COC', 'N']),
    ...asks(ANA, 'asks for another purpose', false, [caseId, agencyId('legal'), 'TREAT', 'N']),
    ...asks(ANA, 'asks for another label', false, [caseId, agencyId('legal'), 'COC', 'HIV']),
    ...whenever('was taken back', 'revoked_seq = 1'),
    ...whenever('is suspended', 'suspended = true'),
    ...whenever('is over', "from_at = baraza.now() - interval '2 days', until_at = baraza.now()"),
    ...whenever('has not begun', "from_at = baraza.now() + interval '1 day'"),
    ...whenever('waits for a second person', "legal_basis = 'legal-obligation'"),
    ...asks(
      ANA,
      'asks once the agency became one of justice',
      false,
      agreed,
      `update baraza.agency set sector = 'justice'`,
    ),
    ...asks(
      ANA,
      'asks once her agency left the case',
      false,
      agreed,
      `delete from baraza.case_seat where stream_id = '${stream}'`,
    ),
  ];
}

/** What the server's own role changes: the agency that tells all of it, the one that is told takes it back, and then nobody anything. */
function changes({ shareId, caseId }: World): Plain[] {
  const suspend = 'update baraza.share set suspended = true';
  const revoke = 'update baraza.share set revoked_seq = 1';
  // Without a condition: then nothing is read, and the policy of changing stands alone.
  const both = [...ANA, ...CARLA];
  return [
    ...alike(ANA, 'suspends the agreement', suspend, [], '1 rows'),
    ...alike(CARLA, 'suspends the agreement', suspend, [], DENIED),
    ...alike(OUTSIDE, 'suspends the agreement', suspend, [], '0 rows'),
    ...alike(both, 'takes the agreement back', revoke, [], '1 rows'),
    ...alike(OUTSIDE, 'takes the agreement back', revoke, [], '0 rows'),
    ...alike(both, 'takes it back that was taken back', revoke, [], '0 rows').map((probe) => ({
      ...probe,
      given: 'update baraza.share set revoked_seq = 1',
    })),
    ...alike(both, 'throws the agreement away', 'delete from baraza.share where id = $1', [shareId], DENIED),
    ...alike(
      ANA,
      'writes another person’s yes',
      'update baraza.share set labels = $2 where id = $1',
      [shareId, ['HIV']],
      DENIED,
    ),
    ...alike(
      both,
      'takes the seats of the agreement away',
      `delete from baraza.case_seat where stream_id like 'share/%'`,
      [],
      '0 rows',
    ),
    ...alike(
      ANA,
      'seats a third agency',
      `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq) values ('share/' || $1, $2, $3, $4, 1)`,
      [shareId, caseId, agencyId('shelter'), contextOf('ana').taskForce],
      DENIED,
    ),
    ...alike(
      ANA,
      'confirms what she asked for',
      'update baraza.share set confirmed_by = asked_by where id = $1',
      [shareId],
      'refused 23514',
    ),
  ];
}

const atTheWrongTable = ({ shareId }: World): Plain => ({
  name: 'a membership of the wrong table opens no agreement',
  as: contextOf('stranger'),
  given: `set local session_replication_role = replica;
    insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
      values ('share/${shareId}', '${personId('stranger')}', '${contextOf('stranger').taskForce}', '${agencyId('elsewhere')}', 1);
    set local session_replication_role = origin`,
  sql: 'select count(*)::int from baraza.share where id = $1',
  values: [shareId],
  gives: 0,
});
