import { SEATS } from './bench-table.mjs';
import { looks } from './bench-database.mjs';

/** Whoever reads all of it works for the first agency, and sits first at it. */
export const READER = SEATS[0];
/** So many people of each agency read what theirs reads. */
const READING = 3;
const PER_AGENCY = SEATS.length / 8;

const id = (kind, sql) => `('00000000-0000-7000-${kind}-' || lpad((${sql})::text, 12, '0'))`;
const [CASE, SUBJECT, FILE, OTHER_FILE, SHARE, REFERRAL, ENTRY, ACTION, NEED] = [
  'a000', 'a001', 'a002', 'a003', 'a004', 'a005', 'a006', 'a007', 'a008']; // prettier-ignore
const stream = (word, kind, sql = 'i') => `'${word}/' || ${id(kind, sql)}`;
const array = (values) => `(array['${values.join("','")}'])`;

const AGENCIES = Array.from({ length: 8 }, (_, place) => SEATS[place * PER_AGENCY].agencyId);
/** The other agency of a case, and of the people of one who read. */
const OTHER = `${array(AGENCIES)}[2 + i % 7]::uuid`;
const people = (agency) =>
  SEATS.slice(agency * PER_AGENCY, agency * PER_AGENCY + READING).map(({ personId }) => personId);
const OURS = people(0);
const KINDS = [
  'contact',
  'food',
  'kit',
  'test',
  'treatment_started',
  'dose',
  'lost',
  'back',
  'peer',
  'housing',
  'note',
  'result_returned',
];
const LABELS = ['N', 'N', 'R', 'HIV', 'ETH', 'OPIOIDUD'];
const STATES = [
  'offered',
  'acknowledged',
  'accepted',
  'scheduled',
  'met',
  'in_service',
  'decline_proposed',
  'info_needed',
];

/**
 * What a server does with what it finds said, done: else it would react to ten thousand new cases and fold their words while it is measured.
 * It has to have run once, so that its reactions are known.
 */
const DONE = [
  `insert into baraza.reaction_progress (reaction, stream_id, done)
     select r.name, s.id, s.head from baraza.reaction r
       join baraza.stream s on starts_with(s.id, case when r.name like '%entry%' then 'file/' when r.name like '%referral%' then 'referral/'
         when r.name like '%share%' then 'share/' else 'case/' end) on conflict do nothing`,
  `set baraza.system = 'system:bench'; select count(baraza.fold_stream(s.id, 100)) from baraza.stream s where s.id like 'case/%'`,
];

/**
 * So many open cases that one agency reads, each with one other: what both wrote down (nine entries), an agreement to coordinate care,
 * a referral in every second one, an action in each, a need in every third. Written in bulk, without looking up what the rows refer to.
 */
export async function makeBoard(database, tableId, cases) {
  const table = `'${tableId}'::uuid`;
  const all = `generate_series(1, ${cases}) i`;
  const members = (ofStream, rows = all) => [
    ...OURS.map((person) => [ofStream, `'${person}'::uuid`, `'${AGENCIES[0]}'::uuid`, rows]),
    ...[0, 1, 2].map((seat) => [
      ofStream,
      `${array(AGENCIES.map((_, agency) => people(agency)[seat]))}[2 + i % 7]::uuid`,
      OTHER,
      rows,
    ]),
  ];
  const seat = ([ofStream, person, agency, rows]) =>
    `insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
       select ${ofStream}, ${person}, ${table}, ${agency}, 1 from ${rows}`;
  const file = (kind, agency, entries, first) => [
    `insert into baraza.stream (id, task_force_id, head) select ${stream('file', kind)}, ${table}, ${entries} from ${all}`,
    `insert into baraza.person_file (id, task_force_id, episode_id, agency_id)
       select ${id(kind, 'i')}::uuid, ${table}, ${id(CASE, 'i')}::uuid, ${agency} from ${all}`,
    `insert into baraza.person_entry (id, stream_id, seq, author_id, kind, label, on_date)
       select ${id(ENTRY, `i * 10 + n + ${first}`)}::uuid, ${stream('file', kind)}, n, '${READER.personId}'::uuid,
              ${array(KINDS)}[1 + abs(hashint8(i::bigint * 31 + n + ${first})) % least(${KINDS.length}, 3 + i % 10)],
              ${array(LABELS)}[1 + abs(hashint8(i::bigint * 17 + n)) % ${LABELS.length}], current_date - (1 + (i * 7 + n * 13) % 90)
         from ${all}, generate_series(1, ${entries}) n`,
    `insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, hash)
       select ${stream('file', kind)}, n, baraza.now(), '${READER.personId}', ${agency}, 'entry.added', '{}', ''
         from ${all}, generate_series(1, ${entries}) n`,
    `select count(baraza.sum_up_file(${stream('file', kind)})::text) from ${all}`,
  ];
  const every = (step) => `generate_series(1, ${cases}, ${step}) i`;
  await fill(database, [
    `insert into baraza.stream (id, task_force_id, head, takes_posts) select ${stream('case', CASE)}, ${table}, 2, true from ${all}`,
    `insert into baraza.subject (id, task_force_id, reference, handle)
       select ${id(SUBJECT, 'i')}::uuid, ${table}, 'S-' || lpad(i::text, 10, '0'), 'Person ' || i from ${all}`,
    `insert into baraza.episode (id, task_force_id, subject_id, lead_agency_id, status)
       select ${id(CASE, 'i')}::uuid, ${table}, ${id(SUBJECT, 'i')}::uuid, '${AGENCIES[0]}'::uuid, 'open' from ${all}`,
    `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
       select ${stream('case', CASE)}, ${id(CASE, 'i')}::uuid, a, ${table}, 1
         from ${all} cross join lateral (values ('${AGENCIES[0]}'::uuid), (${OTHER})) x (a)`,
    ...members(stream('case', CASE)).map(seat),
    ...file(FILE, `'${AGENCIES[0]}'::uuid`, 6, 0),
    ...OURS.map((person) => seat([stream('file', FILE), `'${person}'::uuid`, `'${AGENCIES[0]}'::uuid`, all])),
    ...file(OTHER_FILE, OTHER, 3, 6),
    ...members(stream('file', OTHER_FILE)).slice(OURS.length).map(seat),
    `insert into baraza.stream (id, task_force_id, head) select ${stream('share', SHARE)}, ${table}, 1 from ${all}`,
    `insert into baraza.share (id, task_force_id, episode_id, controller_agency_id, recipient_agency_id, purpose, labels, legal_basis,
         from_at, until_at, terms, asked_by)
       select ${id(SHARE, 'i')}::uuid, ${table}, ${id(CASE, 'i')}::uuid, ${OTHER}, '${AGENCIES[0]}'::uuid, 'COC', '{N,R}', 'consent',
              now() - interval '1 day', now() + interval '60 days', '{}', '${READER.personId}'::uuid from ${all}`,
    ...members(stream('share', SHARE)).map(seat),
    `insert into baraza.stream (id, task_force_id, head) select ${stream('referral', REFERRAL)}, ${table}, 4 from ${every(2)}`,
    `insert into baraza.referral (id, task_force_id, episode_id, place, sender_agency_id, receiver_agency_id, service, purpose, state, body,
         share_id, due_at, accepted_at)
       select ${id(REFERRAL, 'i')}::uuid, ${table}, ${id(CASE, 'i')}::uuid, ${stream('case', CASE)}, '${AGENCIES[0]}'::uuid, ${OTHER},
              'shelter', 'COC', s.state, jsonb_build_object('state', s.state, 'priority', case when i % 9 = 0 then 'urgent' else 'standard' end,
                'accompanierAgencyId', null), ${id(SHARE, 'i')}::uuid, now() + (i % 400 - 40) * interval '1 hour',
              case when s.state in ('accepted', 'scheduled', 'met', 'in_service') then now() - interval '3 days' end
         from ${every(2)} cross join lateral (select ${array(STATES)}[1 + (i / 2) % ${STATES.length}] as state) s`,
    ...members(stream('referral', REFERRAL), every(2)).map(seat),
    `insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash)
       select ${stream('case', CASE)}, n, baraza.now(), '${READER.personId}', '${AGENCIES[0]}'::uuid,
              case n when 1 then 'case.opened' else 'action.assigned' end, '{}',
              case n when 2 then ${id(ACTION, 'i')}::uuid end, case n when 2 then ''::bytea end, '' from ${all}, generate_series(1, 2) n`,
    `insert into baraza.content (id, stream_id, seq, salt, body)
       select ${id(ACTION, 'i')}::uuid, ${stream('case', CASE)}, 2, '', 'What is to be done in case ' || i from ${all}`,
    `insert into baraza.action (id, task_force_id, stream_id, title_seq, history, status, priority, owner_agency_id, asked_by_id,
         due_date, due_zone, due_at)
       select ${id(ACTION, 'i')}::uuid, ${table}, ${stream('case', CASE)}, 2, '{2}', ${array(['assigned', 'accepted', 'in_progress', 'done'])}[1 + i % 4],
              case when i % 11 = 0 then 'urgent' else 'normal' end, case when i % 3 = 0 then '${AGENCIES[0]}'::uuid else ${OTHER} end,
              '${AGENCIES[0]}'::uuid, current_date, 'UTC', now() + (i % 500 - 50) * interval '1 hour' from ${all}`,
    `insert into baraza.need (id, task_force_id, episode_id, service, priority, said_seq)
       select ${id(NEED, 'i')}::uuid, ${table}, ${id(CASE, 'i')}::uuid, 'shelter', case when i % 2 = 0 then 'urgent' else 'standard' end, 1
         from ${every(3)}`,
    ...DONE,
  ]);
  await looks(database.name, 'vacuum analyze');
}

async function fill({ name }, statements) {
  await looks(name, `alter database ${name} set session_replication_role = replica`);
  try {
    for (const statement of statements) await looks(name, statement);
  } finally {
    await looks(name, `alter database ${name} reset session_replication_role`);
  }
}
