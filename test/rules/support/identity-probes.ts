import { agencyId, personId } from '../../support/table.js';
import { ANA_ELSEWHERE, type Context, contextOf, idOf, NOBODY, SYSTEM } from './actors.js';
import { A_REACTION, alike, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';
import type { World } from './world.js';

type Who = readonly (readonly [string, Context])[];
const named = (...names: Parameters<typeof contextOf>[0][]): Who =>
  names.map((name) => [name, contextOf(name)] as const);
const TREATING = named('ana', 'ben');
/** A volunteer of an agency in the case; one that left it; justice; another table; those without a case. */
const NOT_TREATING: Who = [
  ...named('bea', 'carla', 'dino', 'stranger', 'chair', 'admin', 'warden'),
  ['ana, for an agency that is not hers,', { ...contextOf('ana'), agency: agencyId('shelter') }],
  ['ana, for another table,', ANA_ELSEWHERE],
  ['nobody', NOBODY],
  ['a reaction', SYSTEM],
];
const TABLE = contextOf('ana').taskForce;
const [CARD, SHOWING, ASK] = [idOf('the card'), idOf('the showing'), idOf('the ask')];
const [HEALTH, SHELTER] = [agencyId('health'), agencyId('shelter')];
const BYTES = '\\x01';
/** What no function makes at once, past every key. */
const made = (...statements: string[]): string =>
  `set local session_replication_role = replica; ${statements.join('; ')}; set local session_replication_role = origin`;
const given = (probes: readonly Plain[], ...statements: string[]): Plain[] =>
  probes.map((probe) => ({ ...probe, given: made(...statements) }));

const theCard = ({ accompanied }: World): string =>
  `insert into baraza.card (id, task_force_id, subject_id, agency_id, hash, given_at)
     values ('${CARD}', '${TABLE}', '${accompanied.id}', '${HEALTH}', '${BYTES}', baraza.now())`;
const theShowing = (who: 'ana' | 'carla' | 'dino', agency: 'health' | 'legal' | 'justice', caseId?: string): string =>
  `insert into baraza.card_showing (id, task_force_id, person_id, agency_id, at, hash, episode_id)
     values ('${SHOWING}', '${TABLE}', '${personId(who)}', '${agencyId(agency)}', baraza.now(), '${BYTES}', ${caseId ? `'${caseId}'` : 'null'})`;
/** By Carla's agency, which is not in the case. */
const theAsk = ({ caseId }: World): string =>
  `insert into baraza.card_ask (id, task_force_id, episode_id, agency_id, asked_seq)
     select '${ASK}', '${TABLE}', '${caseId}', '${agencyId('legal')}', s.head from baraza.stream s where s.id = 'case/${caseId}'`;
const theRecord = ({ caseId }: World): string =>
  `insert into baraza.vault_salt (agency_id, task_force_id, salt) values ('${HEALTH}', '${TABLE}', '${BYTES}');
   insert into baraza.vault_record (id, task_force_id, episode_id, agency_id, author_id, written_at, sealed_key, sealed)
     values ('${idOf('the record')}', '${TABLE}', '${caseId}', '${HEALTH}', '${personId('ana')}', baraza.now(), '${BYTES}', '{"name":"x"}')`;
const theCode = ({ accompanied, caseId }: World): string =>
  `insert into baraza.uic (subject_id, agency_id, task_force_id, episode_id, hash, noted_at)
     values ('${accompanied.id}', '${HEALTH}', '${TABLE}', '${caseId}', '${BYTES}', baraza.now())`;
/** Carla's agreement says that she may be told who they are. */
const agreed = ({ shareId }: World): string => `update baraza.share set labels = '{X-IDENT}' where id = '${shareId}'`;
/** Her agency noted as many codes as it may in a day. */
const OFTEN = `insert into baraza.uic_try (task_force_id, agency_id, at)
  select '${TABLE}', '${HEALTH}', baraza.now() from generate_series(1, 20)`;
const anonymous = ({ caseId }: World): string => `update baraza.episode set anonymous = true where id = '${caseId}'`;

/** Who somebody is: who may do and see what, and everybody who may not. */
export const identityProbes = (world: World): Probe[] => [
  ...byServer([
    ...anonymity(world),
    ...cards(world),
    ...showings(world),
    ...asks(world),
    ...vault(world),
    ...codes(world),
  ]),
  ...grantedEverything(world),
];

function anonymity(world: World): Plain[] {
  const { caseId, closedCaseId, otherCaseId } = world;
  const set = 'select baraza.set_anonymity($1, true)::text';
  return [
    ...alike(TREATING, 'notes that somebody is anonymous', set, [caseId], ''),
    ...alike(NOT_TREATING, 'notes that somebody is anonymous', set, [caseId], DENIED),
    ...alike(named('ana'), 'notes it in a case that ended', set, [closedCaseId], DENIED),
    ...alike(named('ana'), 'notes it in a case of another table', set, [otherCaseId], DENIED),
  ];
}

function cards(world: World): Plain[] {
  const { caseId, closedCaseId } = world;
  const give = 'select baraza.give_card($1, $2, $3)';
  const known = (who: Who, what: string, answers: unknown, ...statements: string[]): Plain[] =>
    given(
      alike(who, what, `select baraza.identity_of_case($1) -> 'card' ->> 'agencyId'`, [caseId], answers),
      ...statements,
    );
  return [
    ...alike(TREATING, 'gives a card', give, [CARD, caseId, Buffer.from('1')], false),
    ...alike(named('ana'), 'gives a card in a case that ended', give, [CARD, closedCaseId, Buffer.from('1')], false),
    ...given(alike(TREATING, 'gives another card', give, [idOf('2'), caseId, Buffer.from('2')], true), theCard(world)),
    ...alike(NOT_TREATING, 'gives a card', give, [CARD, caseId, Buffer.from('1')], DENIED),
    ...known(TREATING, 'sees who gave the card', HEALTH, theCard(world)),
    ...known(NOT_TREATING, 'sees who gave the card', null, theCard(world)),
  ];
}

function showings(world: World): Plain[] {
  const { caseId } = world;
  const show = 'select baraza.show_card($1, $2)::text';
  const settle = 'select baraza.settle_showing($1)';
  const often = (who: string, agency: string, times: number): string =>
    `insert into baraza.card_showing (id, task_force_id, person_id, agency_id, at)
       select gen_random_uuid(), '${TABLE}', '${who}', '${agency}', baraza.now() from generate_series(1, ${times})`;
  const shown = (who: Who, what: string, answers: unknown, of: string): Plain[] =>
    given(alike(who, what, 'select baraza.shown_to_me($1)', [SHOWING], answers), of);
  return [
    ...alike(
      named('ana', 'ben', 'bea', 'carla', 'dino', 'stranger'),
      'is shown a card',
      show,
      [SHOWING, Buffer.from('1')],
      '',
    ),
    ...alike(
      [...named('chair', 'admin', 'warden'), ...NOT_TREATING.slice(7)],
      'is shown a card',
      show,
      [SHOWING, Buffer.from('1')],
      DENIED,
    ),
    ...given(
      alike(named('ana'), 'goes through cards', show, [SHOWING, Buffer.from('1')], 'refused BA429'),
      often(personId('ana'), HEALTH, 10),
    ),
    ...given(
      alike(named('ana'), 'goes on where a colleague did', show, [SHOWING, Buffer.from('1')], 'refused BA429'),
      often(personId('alexis'), HEALTH, 100),
    ),
    ...given(
      alike(
        named('ana'),
        'is shown a card where another agency went through them',
        show,
        [SHOWING, Buffer.from('1')],
        '',
      ),
      often(personId('ben'), SHELTER, 100),
    ),
    ...given(
      alike([A_REACTION], 'looks up a card', settle, [SHOWING], false),
      theCard(world),
      theShowing('carla', 'legal'),
    ),
    ...given(
      alike([A_REACTION], 'looks up a card of a case that is read', settle, [SHOWING], true),
      theCard(world),
      theShowing('ana', 'health'),
    ),
    ...alike([A_REACTION], 'looks up a card that was looked up', settle, [SHOWING], false),
    ...given(alike(NOT_THE_SYSTEM, 'looks up a card', settle, [SHOWING], DENIED), theShowing('carla', 'legal')),
    ...shown(named('ana'), 'sees which case it was', caseId, theShowing('ana', 'health', caseId)),
    ...shown(
      named('ben', 'carla', 'stranger'),
      'sees what somebody else was shown',
      null,
      theShowing('ana', 'health', caseId),
    ),
    ...shown(named('carla'), 'sees a case that she does not read', null, theShowing('carla', 'legal', caseId)),
  ];
}

function asks(world: World): Plain[] {
  const { caseId } = world;
  const count = 'select count(*)::int from baraza.asks_to_join($1)';
  const answer = 'select count(*)::int from baraza.asks_to_answer()';
  const decline = 'select baraza.decline_ask($1, $2)';
  const admitted = `update baraza.card_ask set asked_seq = (select min(e.seq) - 1 from baraza.event e where e.stream_id = 'case/${caseId}'
    and e.type = 'agency.admitted' and e.body::jsonb ->> 'agencyId' = '${agencyId('legal')}')`;
  return [
    ...given(alike(named('ana', 'ben', 'bea'), 'sees who asks to join', count, [caseId], 1), theAsk(world)),
    ...given(
      alike(NOT_TREATING.slice(1), 'sees who asks to join', count, [caseId], 0).filter(
        ({ name }) => !name.startsWith('ana, for an'),
      ),
      theAsk(world),
    ),
    ...given(alike(named('ana'), 'sees who asked and was let in', count, [caseId], 0), theAsk(world), admitted),
    ...given(alike(named('ana'), 'sees whom her agency is to answer', answer, [], 1), theAsk(world)),
    ...given(alike(named('ana'), 'sees whom it answered', answer, [], 0), theAsk(world), admitted),
    ...given(
      alike([...named('ben'), ...NOT_TREATING], 'sees whom another agency answers', answer, [], 0),
      theAsk(world),
    ),
    ...given(alike(named('ana'), 'declines', decline, [ASK, caseId], true), theAsk(world)),
    ...given(alike(named('ana'), 'declines who was let in', decline, [ASK, caseId], false), theAsk(world), admitted),
    ...alike(named('ana'), 'declines nobody', decline, [ASK, caseId], false),
    ...given(alike([...named('ben'), ...NOT_TREATING], 'declines', decline, [ASK, caseId], DENIED), theAsk(world)),
  ];
}

function vault(world: World): Plain[] {
  const { caseId, closedCaseId } = world;
  const salt = 'select length(baraza.vault_salt($1, $2))';
  const keep = 'select baraza.keep_identity($1, $2, $3, $4)::text';
  const sealed = [idOf('a record'), caseId, Buffer.from('k'), '{"name":"y"}'];
  const read = 'select jsonb_array_length(baraza.read_identity($1, $2))';
  const reads = (who: Who, what: string, answers: unknown, ...statements: string[]): Plain[] =>
    given(alike(who, what, read, [caseId, 'COC'], answers), theRecord(world), ...statements);
  const erase = 'select baraza.erase_identity($1)';
  return [
    ...alike(TREATING, 'asks what their key is made of', salt, [caseId, Buffer.from('12')], 2),
    ...alike(NOT_TREATING, 'asks what their key is made of', salt, [caseId, Buffer.from('12')], DENIED),
    ...alike(TREATING, 'keeps who somebody is', keep, sealed, ''),
    ...alike(NOT_TREATING, 'keeps who somebody is', keep, sealed, DENIED),
    ...given(alike(TREATING, 'keeps who somebody anonymous is', keep, sealed, DENIED), anonymous(world)),
    ...alike(
      named('ana'),
      'keeps it in a case that ended',
      keep,
      [sealed[0], closedCaseId, ...sealed.slice(2)],
      DENIED,
    ),
    ...reads(named('ana'), 'opens what her agency keeps', 1),
    ...reads(named('ben'), 'opens what another agency keeps', 0),
    ...reads(named('carla'), 'opens it on an agreement that says nothing of it', null),
    ...reads(named('carla'), 'opens it on an agreement', 1, agreed(world)),
    ...reads(
      named('carla'),
      'opens it on an agreement, of justice now,',
      null,
      agreed(world),
      `update baraza.agency set sector = 'justice' where id = '${agencyId('legal')}'`,
    ),
    ...reads(
      NOT_TREATING.filter(([who]) => who !== 'carla'),
      'opens what is kept',
      null,
      agreed(world),
    ),
    ...given(
      alike(named('carla'), 'opens it for another purpose', read, [caseId, 'TREAT'], null),
      theRecord(world),
      agreed(world),
    ),
    ...given(alike(named('ana'), 'destroys what is kept', erase, [caseId], true), theRecord(world)),
    ...given(
      alike(named('ben', 'carla'), 'destroys what another agency keeps', erase, [caseId], false),
      theRecord(world),
    ),
    ...given(
      alike(
        [...named('bea', 'chair', 'admin', 'warden'), ...NOT_TREATING.slice(7)],
        'destroys what is kept',
        erase,
        [caseId],
        DENIED,
      ),
      theRecord(world),
    ),
  ];
}

function codes(world: World): Plain[] {
  const { caseId, closedCaseId } = world;
  const note = 'select baraza.note_uic($1, $2)';
  const erase = 'select baraza.erase_uic($1)';
  const elsewhere = `insert into baraza.uic (subject_id, agency_id, task_force_id, episode_id, hash, noted_at)
    select e.subject_id, '${HEALTH}', '${TABLE}', e.id, '${BYTES}', baraza.now() from baraza.episode e where e.id = '${closedCaseId}'`;
  const tell = 'select baraza.tell_of_uic($1, $2)::text';
  return [
    ...alike(TREATING, 'notes a code', note, [caseId, Buffer.from('1')], false),
    ...given(alike(TREATING, 'notes a code that is there', note, [caseId, Buffer.from([1])], true), elsewhere),
    ...given(
      alike(TREATING, 'notes a code that is their own', note, [caseId, Buffer.from([1])], false),
      theCode(world),
    ),
    ...alike(NOT_TREATING, 'notes a code', note, [caseId, Buffer.from('1')], DENIED),
    ...alike(named('ana'), 'notes a code in a case that ended', note, [closedCaseId, Buffer.from('1')], DENIED),
    ...given(
      alike(TREATING, 'notes a code of somebody anonymous', note, [caseId, Buffer.from('1')], DENIED),
      anonymous(world),
    ),
    ...given(alike(named('ana'), 'goes through codes', note, [caseId, Buffer.from('1')], 'refused BA429'), OFTEN),
    ...given(alike(named('ana'), 'removes a code', erase, [caseId], true), theCode(world)),
    ...given(alike(named('ben'), 'removes a code of another agency', erase, [caseId], false), theCode(world)),
    ...given(alike(NOT_TREATING, 'removes a code', erase, [caseId], DENIED), theCode(world)),
    ...alike([A_REACTION], 'tells of a code', tell, [`case/${caseId}`, HEALTH], ''),
    ...alike(NOT_THE_SYSTEM, 'tells of a code', tell, [`case/${caseId}`, HEALTH], DENIED),
  ];
}

/** A role that was granted everything, and is named by no policy, finds nothing in them. */
const grantedEverything = (world: World): Probe[] =>
  ['card', 'card_showing', 'card_ask', 'vault_salt', 'vault_record', 'uic', 'uic_try'].map((table) => ({
    name: `a role that was granted everything counts ${table} when there is something`,
    voice: 'granted',
    as: contextOf('ana'),
    sql: `select count(*)::int from baraza.${table}`,
    given: made(theCard(world), theShowing('ana', 'health'), theAsk(world), theRecord(world), theCode(world), OFTEN),
    gives: 0,
  }));
