import { personId } from '../../support/table.js';
import { contextOf, idOf } from './actors.js';
import {
  adds,
  by,
  CAME_MS,
  DECISION,
  heard,
  ITEM,
  ITEM_STREAM,
  locks,
  member,
  MEETING,
  MEETING_STREAM,
  NAMED,
  NAMED_ITEM,
  named,
  OUTSIDE,
  READERS,
  SERIES,
  SERIES_STREAM,
  UNNAMED,
} from './meetings-of-world.js';
import { alike, byServer, DENIED, type Plain, type Probe } from './probe.js';

const HERE = contextOf('chair').taskForce;
const NEW_ID = idOf('something new');
const TABLES = ['series', 'meeting', 'agenda_item', 'decision', 'attendance', 'meeting_word'] as const;
type Table = (typeof TABLES)[number];

/** How each table is changed, and how a row comes into it; the columns that an app may change are one of each here. */
const CHANGE: Record<Table, string> = {
  series: `update baraza.series set code = 'X'`,
  meeting: `update baraza.meeting set status = 'closed'`,
  agenda_item: `update baraza.agenda_item set status = 'concluded' where id = '${ITEM}'`,
  decision: `update baraza.decision set status = 'put'`,
  attendance: `update baraza.attendance set to_ms = ${CAME_MS + 1}`,
  meeting_word: `update baraza.meeting_word set seq = 1 where stream_id = '${MEETING_STREAM}'`,
};
const ADD: Record<Exclude<Table, 'series' | 'meeting'>, string> = {
  agenda_item: `insert into baraza.agenda_item (id, task_force_id, meeting_id, lineage_id, place, status, item)
    values ('${NEW_ID}', '${HERE}', '${MEETING}', '${NEW_ID}', 9, 'proposed', '{}')`,
  decision: `insert into baraza.decision (id, task_force_id, meeting_id, series_id, place, status, decision)
    values ('${NEW_ID}', '${HERE}', '${MEETING}', '${SERIES}', 9, 'draft', '{}')`,
  attendance: `insert into baraza.attendance (meeting_id, task_force_id, person_id, from_ms, attendance)
    values ('${MEETING}', '${HERE}', '${personId('dino')}', 1, '{}')`,
  meeting_word: wordOn(MEETING_STREAM),
};
/** Of these there is one row already, which is what whoever may write them learns. */
const AGAIN: Record<'series' | 'meeting', string> = {
  series: `insert into baraza.series (id, task_force_id, name_seq, code, plan) values ('${SERIES}', '${HERE}', 1, 'X', '{}')`,
  meeting: `insert into baraza.meeting (id, task_force_id, series_id, original, status, starts_at, state)
    values ('${MEETING}', '${HERE}', '${SERIES}', '2027-03-16', 'draft', '2027-03-16', '{}')`,
};

function wordOn(stream: string): string {
  return `insert into baraza.meeting_word (meeting_id, task_force_id, key, stream_id, seq)
    values ('${MEETING}', '${HERE}', 'item/${NEW_ID}/title', '${stream}', 1)`;
}

const count = (table: Table, where = 'true'): string => `select count(*)::int from baraza.${table} where ${where}`;
const WHOLE = `select count(*)::int from baraza.meeting_now('${MEETING}', true)`;
/** Who reads and writes meetings, and what is for named people in them. */
export const meetingProbes = (): Probe[] =>
  byServer([...tables(), ...columns(), ...inAnotherMeeting(), ...namedPeople(), ...atTheWrongTable()]);

function tables(): Plain[] {
  return [
    ...TABLES.flatMap((table) => [
      ...alike(READERS, `changes ${table}`, CHANGE[table], [], '1 rows'),
      ...alike(OUTSIDE, `changes ${table}`, CHANGE[table], [], '0 rows'),
      ...alike(named('bea'), `reads ${table}`, count(table), [], 0),
      ...alike(named('chair'), `removes from ${table}`, `delete from baraza.${table}`, [], DENIED),
    ]),
    ...alike(READERS, 'reads the meeting whole', WHOLE, [], 1),
    ...alike(OUTSIDE, 'reads the meeting whole', WHOLE, [], 0),
    ...Object.entries(ADD).flatMap(([table, sql]) => [
      ...alike(READERS, `adds to ${table}`, sql, [], '1 rows'),
      ...alike(OUTSIDE, `adds to ${table}`, sql, [], DENIED),
    ]),
    ...Object.entries(AGAIN).flatMap(([table, sql]) => [
      ...alike(READERS, `adds to ${table} what is there`, sql, [], 'refused 23505'),
      ...alike(OUTSIDE, `adds to ${table} what is there`, sql, [], DENIED),
    ]),
    ...[SERIES_STREAM, MEETING_STREAM].flatMap((stream) => [
      ...alike(READERS, `adds to the stream ${stream}`, adds(stream), [], 1),
      ...alike(OUTSIDE, `adds to the stream ${stream}`, adds(stream), [], DENIED),
      ...alike(READERS, `holds the stream ${stream}`, locks(stream), [], 1),
      ...alike(OUTSIDE, `holds the stream ${stream}`, locks(stream), [], 0),
    ]),
  ];
}

/** What belongs to a meeting stays with it. */
const columns = (): Plain[] => [
  ...[
    'series set task_force_id = task_force_id',
    'meeting set series_id = series_id',
    'meeting set original = original',
    'agenda_item set meeting_id = meeting_id',
    'agenda_item set lineage_id = lineage_id',
    'decision set meeting_id = meeting_id',
    'attendance set person_id = person_id',
    'meeting_word set key = key',
  ].flatMap((change) => alike(named('chair'), `moves ${change}`, `update baraza.${change}`, [], DENIED)),
  {
    name: 'the chair counts a decision for a series that is not its meeting’s',
    as: contextOf('chair'),
    sql: `insert into baraza.decision (id, task_force_id, meeting_id, series_id, place, status, decision, year, number)
      values ($1, $2, $3, $1, 9, 'adopted_by_consent', '{}', 2027, 1)`,
    values: [NEW_ID, HERE, MEETING],
    gives: 'refused 23503',
  },
  {
    name: 'the chair lets words of a case stand in a meeting',
    as: contextOf('chair'),
    sql: wordOn(`task-force/${HERE}`),
    gives: 'refused 23514',
  },
];

/** Another meeting that the chair begins: what stands in the first is not written over by naming its id here. */
function inAnotherMeeting(): Plain[] {
  const given = `${by('chair', `(select baraza.open_meetings('meeting/${NEW_ID}')) x`)};
    insert into baraza.meeting (id, task_force_id, series_id, original, status, starts_at, state)
    values ('${NEW_ID}', '${HERE}', '${SERIES}', '2027-03-16', 'draft', '2027-03-16', '{}')`;
  const item = `insert into baraza.agenda_item (id, task_force_id, meeting_id, lineage_id, place, status, item)
    values ($1, $2, $3, $1, 1, 'proposed', '{}') on conflict (id) do update set status = excluded.status`;
  const decision = `insert into baraza.decision (id, task_force_id, meeting_id, series_id, place, status, decision)
    values ($1, $2, $3, '${SERIES}', 1, 'draft', '{}') on conflict (id) do update set status = excluded.status`;
  return READERS.flatMap(([who, as]) => [
    { name: `${who} writes over an item`, as, given, sql: item, values: [ITEM, HERE, NEW_ID], gives: 'refused BA409' },
    { name: `${who} keeps an item`, as, given, sql: item, values: [ITEM, HERE, MEETING], gives: '1 rows' },
    {
      name: `${who} writes over a text`,
      as,
      given,
      sql: decision,
      values: [DECISION, HERE, NEW_ID],
      gives: 'refused BA409',
    },
    { name: `${who} keeps a text`, as, given, sql: decision, values: [DECISION, HERE, MEETING], gives: '1 rows' },
  ]);
}

/** What is said about an item for named people is theirs alone, also where it stands. */
const namedPeople = (): Plain[] => [
  ...[
    ['reads what is said about it', heard(ITEM_STREAM), 1],
    [
      'reads it with the meeting',
      `select count(*)::int from baraza.meeting_now('${MEETING}', true) m, json_object_keys(m.view -> 'words') k where k like '%' || '${NAMED_ITEM}' || '%'`,
      1,
    ],
    ['learns where it is said', count('meeting_word', `stream_id = '${ITEM_STREAM}'`), 1],
    ['holds its stream', locks(ITEM_STREAM), 1],
  ].flatMap(([what, sql, gives]) => [
    ...alike(NAMED, `${what}, of an item for named people`, sql as string, [], gives),
    ...alike([...UNNAMED, ...OUTSIDE], `${what}, of an item for named people`, sql as string, [], 0),
  ]),
  ...alike(NAMED, 'says something about an item for named people', adds(ITEM_STREAM), [], 1),
  ...alike([...UNNAMED, ...OUTSIDE], 'says something about an item for named people', adds(ITEM_STREAM), [], DENIED),
  ...alike(NAMED, 'adds words about an item for named people', wordOn(ITEM_STREAM), [], '1 rows'),
  ...alike([...UNNAMED, ...OUTSIDE], 'adds words about an item for named people', wordOn(ITEM_STREAM), [], DENIED),
  ...alike(
    UNNAMED,
    'takes the title of an item for named people out of its stream',
    `${wordOn(MEETING_STREAM).replace(NEW_ID, NAMED_ITEM)} on conflict (meeting_id, key) do update set stream_id = excluded.stream_id`,
    [],
    DENIED,
  ),
  {
    name: 'ben, named without reading the meeting, adds words to it',
    as: contextOf('ben'),
    given: member('ben', ITEM_STREAM),
    sql: wordOn(ITEM_STREAM),
    gives: DENIED,
  },
];

function atTheWrongTable(): Plain[] {
  const given = [SERIES_STREAM, MEETING_STREAM, ITEM_STREAM].map((stream) => member('stranger', stream)).join(';');
  const stranger = { as: contextOf('stranger'), given };
  return [
    ...TABLES.map((table) => ({
      name: `a membership of the wrong table shows nothing of ${table}`,
      ...stranger,
      sql: count(table),
      gives: 0,
    })),
    ...Object.entries({ ...ADD, ...AGAIN, 'meeting_word for named people': wordOn(ITEM_STREAM) }).map(
      ([table, sql]) => ({
        name: `a membership of the wrong table adds nothing to ${table}`,
        ...stranger,
        sql,
        gives: DENIED,
      }),
    ),
  ];
}
