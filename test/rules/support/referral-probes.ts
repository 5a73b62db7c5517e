import { agencyId, personId } from '../../support/table.js';
import { ANA_ELSEWHERE, type Context, contextOf, idOf, NOBODY, SYSTEM } from './actors.js';
import { A_REACTION, alike, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';
import { type World } from './world.js';

type Who = readonly (readonly [string, Context])[];
const named = (...names: Parameters<typeof contextOf>[0][]): Who =>
  names.map((name) => [name, contextOf(name)] as const);
/** Of the agency that refers. */
const SENDERS = named('ana', 'alexis');
const ANA = named('ana');
/** Of the agency to which somebody is referred, which is not in the case. */
const CARLA = named('carla');
/** Whoever coordinates the table, and reads no case. */
const CHAIR: Who = [['the chair, who coordinates,', contextOf('chair')]];
/** Whoever follows no referral; Ben's agency is in the case, and Bea is a volunteer of it. */
const OUTSIDE: Who = [
  ...named('ben', 'bea', 'dino', 'stranger', 'admin', 'warden'),
  ['ana, for another table,', ANA_ELSEWHERE],
  ['nobody', NOBODY],
  ['a reaction', SYSTEM],
];
const CAN_NOT = 'refused BA409';
const NEW_ID = idOf('a new referral');
const HEALTH = agencyId('health');

/** Has a superuser speak as Ana, for what she did before. */
const AS_ANA = `select set_config('baraza.person', '${personId('ana')}', true), set_config('baraza.agency', '${HEALTH}', true),
  set_config('baraza.task_force', '${contextOf('ana').taskForce}', true), set_config('baraza.system', '', true);`;

/** What a move leaves a referral as. */
export const standsAs = (state: string, id: string): string =>
  `update baraza.referral set state = '${state}', body = jsonb_set(body, '{state}', '"${state}"') where id = '${id}';`;

/** The draft of the world is sent: Carla's agency follows it, and reads the case from then on. */
export const sent = ({ referralId }: World): string =>
  `${AS_ANA} select count(*) from baraza.send_referral('${referralId}'); ${standsAs('offered', referralId)}`;

/** Referrals: who may, and everybody who may not. */
export const referralProbes = (world: World): Probe[] =>
  byServer([...openings(world), ...sendings(world), ...askings(world), ...byTime(world), ...changes(world)]);

function openings({ caseId, closedCaseId, referralId, stream, partStream, otherStream }: World): Plain[] {
  const open = `select baraza.open_referral($1, $2, $3, $4, $5, 'COC', $6, '2027-01-01Z')::text`;
  const writes = (
    who: Who,
    what: string,
    gives: unknown,
    more: {
      id?: string;
      at?: string;
      place?: string;
      to?: string;
      service?: string;
      state?: string;
      given?: string;
    } = {},
  ): Plain[] => {
    const { id = NEW_ID, at = caseId, place = `case/${at}`, to = agencyId('legal'), given } = more;
    const body = JSON.stringify({ state: more.state ?? 'draft' });
    return alike(who, what, open, [id, at, place, to, more.service ?? 'legal_help', body], gives).map((probe) => ({
      ...probe,
      ...(given ? { given } : {}),
    }));
  };
  const leadsOn = (who: Who, gives: unknown, to: string = agencyId('legal')): Plain[] =>
    alike(
      who,
      'writes down what follows a referral',
      `select baraza.follow_up_referral($1, $2, $3, 'legal_help', $4, '2027-01-01Z')`,
      [NEW_ID, referralId, to, JSON.stringify({ state: 'draft' })],
      gives,
    );
  const left = `delete from baraza.case_seat where stream_id = '${stream}' and agency_id = '${HEALTH}'`;
  const justice = `update baraza.agency set sector = 'justice' where id = '${HEALTH}'`;
  return [
    ...writes([...SENDERS, ...named('ben')], 'writes a referral down', ''),
    ...writes([...CARLA, ...CHAIR, ...OUTSIDE.filter(([who]) => who !== 'ben')], 'writes a referral down', DENIED),
    ...writes(
      [
        ['ana, for an agency that is not hers,', { ...contextOf('ana'), agency: agencyId('shelter') }],
        ['ana, for no agency,', { ...contextOf('ana'), agency: '' }],
      ],
      'writes one down',
      DENIED,
    ),
    ...writes(ANA, 'writes one down to her own agency', CAN_NOT, { to: HEALTH }),
    ...writes(ANA, 'writes one down to an agency of another table', CAN_NOT, { to: agencyId('elsewhere') }),
    ...writes(ANA, 'writes one down to justice', CAN_NOT, { to: agencyId('justice') }),
    ...writes(ANA, 'writes one down as justice', CAN_NOT, { given: justice }),
    ...writes(ANA, 'writes one down in a closed case', CAN_NOT, { at: closedCaseId }),
    ...writes(ANA, 'writes one down that is there', CAN_NOT, { id: referralId }),
    ...writes(ANA, 'writes one down once her agency left the case', CAN_NOT, { given: left }),
    ...writes(ANA, 'talks of it in a part that both read', '', { place: partStream, to: agencyId('shelter') }),
    ...writes(ANA, 'talks of it in a part that the other does not read', CAN_NOT, { place: partStream }),
    ...writes(ANA, 'talks of it in another case', CAN_NOT, { place: `case/${closedCaseId}` }),
    ...writes(ANA, 'talks of it where she reads nothing', DENIED, { place: otherStream }),
    ...leadsOn(CHAIR, stream),
    ...leadsOn(CHAIR, CAN_NOT, HEALTH),
    ...leadsOn(CHAIR, CAN_NOT, agencyId('justice')),
    ...leadsOn([...SENDERS, ...CARLA, ...OUTSIDE], DENIED),
    ...writes(ANA, 'writes one down that is under way already', 'refused 23514', { state: 'offered' }),
    ...writes(ANA, 'writes one down for what nobody offers', 'refused 23514', { service: 'x' }),
  ];
}

function sendings(world: World): Plain[] {
  const { referralId, shareId, stream, caseId } = world;
  const sends = (who: Who, what: string, gives: unknown, given?: string): Plain[] =>
    alike(who, what, 'select count(*)::int from baraza.send_referral($1)', [referralId], gives).map((probe) => ({
      ...probe,
      ...(given ? { given } : {}),
    }));
  const whenever = (what: string, set: string): Plain[] =>
    sends(
      ANA,
      `sends it when the agreement ${what}`,
      CAN_NOT,
      `update baraza.share set ${set} where id = '${shareId}'`,
    );
  const another = `insert into baraza.stream (id, task_force_id) values ('referral/${NEW_ID}', '${contextOf('ana').taskForce}');
    insert into baraza.referral (id, task_force_id, episode_id, place, sender_agency_id, receiver_agency_id, service, purpose, state, body, share_id)
    select '${NEW_ID}', task_force_id, episode_id, place, sender_agency_id, '${agencyId('shelter')}', service, purpose, 'waitlisted',
      '{"state": "waitlisted"}', '${shareId}' from baraza.referral`;
  const there = `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
    values ('${stream}', '${caseId}', '${agencyId('legal')}', '${contextOf('ana').taskForce}', 8)`;
  return [
    ...sends(SENDERS, 'sends it', 1),
    ...sends([...CARLA, ...CHAIR, ...OUTSIDE], 'sends it', DENIED),
    ...sends(
      [
        ['the chair, for an agency that is not theirs,', { ...contextOf('chair'), agency: HEALTH }],
        ['ana, for the agency that gets it,', { ...contextOf('ana'), agency: agencyId('legal') }],
        ['ana, for no agency,', { ...contextOf('ana'), agency: '' }],
      ],
      'sends it',
      DENIED,
    ),
    ...sends(ANA, 'sends it to who is in the case already', 0, there),
    ...sends(
      [['the chair, for an agency that is not theirs,', { ...contextOf('chair'), agency: HEALTH }]],
      'sends it to who is in the case already',
      DENIED,
      there,
    ),
    ...sends(ANA, 'sends what was sent', CAN_NOT, sent(world)),
    ...sends(ANA, 'sends what she decided against', CAN_NOT, standsAs('recalled', referralId)),
    ...sends(ANA, 'sends it while another agency has the same', CAN_NOT, another),
    ...whenever('was taken back', 'revoked_seq = 1'),
    ...whenever('is suspended', 'suspended = true'),
    ...whenever('is over', "from_at = baraza.now() - interval '2 days', until_at = baraza.now()"),
    ...whenever('has not begun', "from_at = baraza.now() + interval '1 day'"),
    ...whenever('waits for a second person', "legal_basis = 'legal-obligation'"),
    ...whenever('is for another purpose', "purpose = 'TREAT'"),
    ...whenever('is with another agency', `recipient_agency_id = '${agencyId('shelter')}'`),
    ...whenever('is of another agency', `controller_agency_id = '${agencyId('shelter')}'`),
    ...sends(ANA, 'sends it once her agency left the case', CAN_NOT, leaves(stream, HEALTH)),
    ...sends(ANA, 'sends it once the case is closed', CAN_NOT, `update baraza.stream set takes_posts = false`),
    ...sends(
      ANA,
      'sends it once the other agency is one of justice',
      CAN_NOT,
      `update baraza.agency set sector = 'justice' where id = '${agencyId('legal')}'`,
    ),
  ];
}

const leaves = (stream: string, agency: string): string =>
  `delete from baraza.case_seat where stream_id = '${stream}' and agency_id = '${agency}'`;

/** What whoever follows one may ask of it, and nobody else; and who settles until when an agreement lets read. */
function askings(world: World): Plain[] {
  const { referralId, shareId } = world;
  const asks = (who: Who, what: string, sql: string, gives: unknown, given?: string, id = referralId): Plain[] =>
    alike(who, what, sql, [id], gives).map((probe) => ({ ...probe, ...(given ? { given } : {}) }));
  const agreement = 'select count(*)::int from baraza.referral_agreement($1)';
  const covers = 'select labels::text from baraza.referral_agreement($1)';
  const name = 'select count(*)::int from baraza.referred($1)';
  const settle = 'select baraza.settle_share($1)::text';
  const back = `${sent(world)} update baraza.share set revoked_seq = 1`;
  return [
    ...asks([...SENDERS, ...CHAIR], 'asks for the agreement', agreement, 1),
    ...asks([...CARLA, ...OUTSIDE], 'asks for the agreement', agreement, 0),
    ...asks(CARLA, 'asks for the agreement when it was sent', agreement, 1, sent(world)),
    ...asks(OUTSIDE, 'asks for the agreement when it was sent', agreement, 0, sent(world)),
    ...asks([...SENDERS, ...CHAIR, ...CARLA], 'asks for an agreement that was taken back', agreement, 0, back),
    ...asks(ANA, 'asks what may be told', covers, '{N}'),
    ...asks(CARLA, 'asks what may be told', covers, '{N}', sent(world)),
    ...asks(CHAIR, 'asks what may be told', covers, '{}'),
    ...asks([...SENDERS, ...CHAIR], 'asks for the name', name, 1),
    ...asks([...CARLA, ...OUTSIDE], 'asks for the name', name, 0),
    ...asks(CARLA, 'asks for the name when it was sent', name, 1, sent(world)),
    ...asks(OUTSIDE, 'asks for the name when it was sent', name, 0, sent(world)),
    ...asks([...SENDERS, ...CARLA], 'settles the agreement', settle, '', undefined, shareId),
    ...asks([...CHAIR, ...OUTSIDE], 'settles the agreement', settle, DENIED, undefined, shareId),
    ...asks(ANA, 'settles an agreement that is not there', settle, DENIED, undefined, NEW_ID),
  ];
}

/** What only the system does: what time moves, and who leaves when all has ended. */
function byTime(world: World): Plain[] {
  const { referralId, shareId } = world;
  const found = 'select count(*)::int from baraza.referrals_by_time(50)';
  const moves = `select count(*)::int from baraza.move_referral_by_time($1, $2, $3, null, $4, null)`;
  const event = JSON.stringify({ from: 'offered', by: 'system' });
  const [before, after] = [{ state: 'offered' }, { state: 'recalled' }].map((one) => JSON.stringify(one));
  const release = 'select count(*)::int from baraza.release_referred($1)';
  const stream = `referral/${referralId}`;
  const SENT = `${sent(world)} update baraza.referral set body = '${before}';`;
  const late = `${SENT} update baraza.referral set moves_to = 'expired', moves_at = baraza.now()`;
  const set = (what: string): string => `${SENT} update baraza.share set ${what} where id = '${shareId}'`;
  const given = (probes: Plain[], before: string): Plain[] => probes.map((probe) => ({ ...probe, given: before }));
  return [
    ...alike([A_REACTION], 'looks for what goes on by itself', found, [], 0),
    ...given(alike([A_REACTION], 'finds what time is up for', found, [], 1), late),
    ...given(alike([A_REACTION], 'finds what is no more agreed', found, [], 1), set('revoked_seq = 1')),
    ...given(alike([A_REACTION], 'leaves alone what is only paused', found, [], 0), set('suspended = true')),
    ...given(alike(NOT_THE_SYSTEM, 'looks for what goes on by itself', found, [], DENIED), late),
    // The referral, and the case that its receiver leaves.
    ...given(alike([A_REACTION], 'recalls it', moves, [referralId, before, after, event], 2), SENT),
    ...given(alike([A_REACTION], 'recalls what stands otherwise', moves, [referralId, after, after, event], 0), SENT),
    ...given(alike(NOT_THE_SYSTEM, 'recalls it by time', moves, [referralId, before, after, event], DENIED), SENT),
    ...given(
      alike([A_REACTION], 'lets read on by what holds now', 'select baraza.settle_lapsed()::text', [], null),
      SENT,
    ),
    ...given(alike(NOT_THE_SYSTEM, 'lets read on', 'select baraza.settle_lapsed()::text', [], DENIED), SENT),
    ...given(alike([A_REACTION], 'releases who is needed still', release, [stream], 0), SENT),
    ...given(
      alike([A_REACTION], 'releases who is not', release, [stream], 1),
      SENT + standsAs('completed', referralId),
    ),
    ...given(alike(NOT_THE_SYSTEM, 'releases who is not', release, [stream], DENIED), SENT),
  ];
}

/** What the server's own role changes: how it stands, for whoever follows it; and nothing that it is about. */
function changes(world: World): Plain[] {
  const { referralId } = world;
  // Without a condition: then nothing is read, and the policy of changing stands alone.
  const assign = 'update baraza.referral set assignee_id = null';
  const given = (probes: Plain[]): Plain[] => probes.map((probe) => ({ ...probe, given: sent(world) }));
  const all = [...ANA, ...CHAIR];
  return [
    ...alike([...SENDERS, ...CHAIR], 'moves the referral', assign, [], '1 rows'),
    ...alike([...CARLA, ...OUTSIDE], 'moves the referral', assign, [], '0 rows'),
    ...given(alike([...all, ...CARLA], 'moves the referral that was sent', assign, [], '1 rows')),
    ...given(alike(OUTSIDE, 'moves the referral that was sent', assign, [], '0 rows')),
    ...alike(
      all,
      'has it under way without sending it',
      `update baraza.referral set state = 'offered', body = body || '{"state": "offered"}'`,
      [],
      'refused 23514',
    ),
    ...alike(
      all,
      'says otherwise than it stands',
      `update baraza.referral set state = 'recalled'`,
      [],
      'refused 23514',
    ),
    ...alike(all, 'names an agreement', 'update baraza.referral set share_id = null', [], DENIED),
    ...alike(
      all,
      'gives it to another agency',
      'update baraza.referral set receiver_agency_id = $1',
      [agencyId('shelter')],
      DENIED,
    ),
    ...alike(all, 'throws it away', 'delete from baraza.referral where id = $1', [referralId], DENIED),
  ];
}
