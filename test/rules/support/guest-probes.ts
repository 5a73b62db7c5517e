import { hashOf } from './accounts.js';
import { contextOf, idOf } from './actors.js';
import {
  by,
  DECISION,
  GUEST,
  GUEST_HASH,
  ITEM,
  ITEM_STREAM,
  MEETING,
  MEETING_STREAM,
  member,
  NAMED,
  NAMED_ITEM,
  named,
  OUTSIDE,
  READERS,
  SERIES,
  UNNAMED,
  type Who,
} from './meetings-of-world.js';
import { alike, ask, byServer, DENIED, type Plain, type Probe } from './probe.js';

const HERE = contextOf('chair').taskForce;
const COUNT = 'select count(*)::int from baraza.meeting_guest';
const ASK = `insert into baraza.meeting_guest (id, task_force_id, meeting_id, item_ids, hash, guest)
  values ('${idOf('another guest')}', '${HERE}', '${MEETING}', $1, 'x', '{}')`;
const END = 'update baraza.meeting_guest set withdrawn_at = baraza.now()';
const OTHER = idOf('another meeting');
/** What a superuser does before: the chair begins another meeting, on whose agenda nothing stands. */
const OTHER_BEGINS = `${by('chair', `(select baraza.open_meetings('meeting/${OTHER}')) x`)};
  insert into baraza.meeting (id, task_force_id, series_id, original, status, starts_at, state)
  values ('${OTHER}', '${HERE}', '${SERIES}', '2027-03-16', 'draft', '2027-03-16', '{}')`;
/** What a superuser does before: the item of which Ana and the chair are named is what it is called. */
const FOR_NAMED = `update baraza.agenda_item set item = '{"itemId": "${NAMED_ITEM}", "restricted": true, "presenterIds": ["x"]}'
  where id = '${NAMED_ITEM}'`;

/** People who are asked to one meeting: who asks them, and what their link opens. */
export const guestProbes = (): Probe[] => byServer([...asking(), ...ending(), ...opening(), ...closing()]);

function asking(): Plain[] {
  const given = [MEETING_STREAM, ITEM_STREAM].map((stream) => member('stranger', stream)).join(';');
  const stranger = { as: contextOf('stranger'), given };
  return [
    ...alike(READERS, 'sees who was asked', COUNT, [], 1),
    ...alike(OUTSIDE, 'sees who was asked', COUNT, [], 0),
    ...alike(READERS, 'looks at the hash of a link', 'select hash from baraza.meeting_guest', [], DENIED),
    ...alike(READERS, 'asks somebody for an item', ASK, [[ITEM]], '1 rows'),
    ...alike(OUTSIDE, 'asks somebody for an item', ASK, [[ITEM]], DENIED),
    ...alike(READERS, 'asks somebody for nothing', ASK, [[]], 'refused 23514'),
    ...alike(READERS, 'asks somebody for an item of no meeting', ASK, [[ITEM, idOf('something new')]], DENIED),
    ...forNamed(NAMED, '1 rows'),
    ...forNamed([...UNNAMED, ...OUTSIDE], DENIED),
    ...alike(
      READERS,
      'asks somebody to a meeting for an item of another',
      ASK.replace(MEETING, OTHER),
      [[ITEM]],
      DENIED,
    ).map((probe) => ({ ...probe, given: OTHER_BEGINS })),
    { name: 'a membership of the wrong table ends no link', ...stranger, sql: END, gives: '0 rows' },
    { name: 'a membership of the wrong table shows nobody who was asked', ...stranger, sql: COUNT, gives: 0 },
    { name: 'a membership of the wrong table asks nobody', ...stranger, sql: ASK, values: [[ITEM]], gives: DENIED },
  ];
}

const forNamed = (who: Who, gives: unknown): Plain[] =>
  alike(who, 'asks somebody for an item for named people', ASK, [[ITEM, NAMED_ITEM]], gives).map((probe) => ({
    ...probe,
    given: FOR_NAMED,
  }));

function ending(): Plain[] {
  return [
    ...alike(READERS, 'ends a link', END, [], '1 rows'),
    ...alike(OUTSIDE, 'ends a link', END, [], '0 rows'),
    ...['item_ids', 'hash', 'meeting_id'].flatMap((column) =>
      alike(READERS, `changes the ${column} of a link`, `update baraza.meeting_guest set ${column} = null`, [], DENIED),
    ),
    ...alike(named('chair'), 'removes who was asked', 'delete from baraza.meeting_guest', [], DENIED),
  ];
}

const AT_THE_DOOR = 'baraza.guest_at_door($1)';
const opens = `select ${AT_THE_DOOR} is not null`;
const keysOf = (part: string): string =>
  `select string_agg(k, ' ' order by k) from jsonb_object_keys(${AT_THE_DOOR} ${part}) k`;
const WORDS = keysOf(`-> 'words'`);

/** Whoever holds a link is nobody whom the database knows. */
function opening(): Plain[] {
  const other = `${OTHER_BEGINS}; update baraza.meeting_guest set meeting_id = '${OTHER}'`;
  const onTheTable = `update baraza.decision set decision = '{"itemId": "${ITEM}"}' where id = '${DECISION}';
    insert into baraza.meeting_word (meeting_id, task_force_id, key, stream_id, seq)
    values ('${MEETING}', '${HERE}', 'decision/${DECISION}/text', '${MEETING_STREAM}', 2)`;
  const decided = `${onTheTable}; update baraza.decision set status = 'adopted_by_consent' where id = '${DECISION}'`;
  const ofAll = `select ${AT_THE_DOOR} #>> '{words,item/${ITEM}/title}'`;
  const items = `select string_agg(distinct k, ' ') from jsonb_array_elements(${AT_THE_DOOR} -> 'items') i, jsonb_object_keys(i) k`;
  return [
    ask('a link opens what somebody was asked for', ofAll, [GUEST_HASH], 'Places for the night'),
    ask('a link opens no other words of the meeting', WORDS, [GUEST_HASH], `item/${ITEM}/title`),
    ask(
      'a link opens a text on the table to its item',
      WORDS,
      [GUEST_HASH],
      `decision/${DECISION}/text item/${ITEM}/title`,
      onTheTable,
    ),
    ask('a link opens no text that was decided', WORDS, [GUEST_HASH], `item/${ITEM}/title`, decided),
    ask(
      'a link opens of a meeting its times alone',
      keysOf(`-> 'meeting'`),
      [GUEST_HASH],
      'order start status',
      `update baraza.meeting set state = '{"status": "draft", "start": {}, "order": [], "rules": {}, "chair": {}, "minutes": 90}'`,
    ),
    ask('a link opens of other items their times alone', items, [GUEST_HASH], 'itemId', FOR_NAMED),
    ask('no link is opened without its secret', opens, [hashOf('x')], false),
    ask('a link of another meeting opens no words of this one', WORDS, [GUEST_HASH], null, other),
    ...alike(OUTSIDE, 'opens a link without its secret', opens, [hashOf('x')], false),
  ];
}

function closing(): Plain[] {
  const whole = `select ${AT_THE_DOOR}::text`;
  const status = (to: string): string =>
    `update baraza.meeting set status = '${to}', state = state || '{"start": {"date": "2027-03-09"}}'`;
  const over = '{"over": true}';
  return [
    ask('a link is over once the meeting is closed', whole, [GUEST_HASH], over, status('closed')),
    ask('a link is over once it ended without enough seats', whole, [GUEST_HASH], over, status('inquorate')),
    ask('a link says that it was taken off', keysOf(''), [GUEST_HASH], 'off', status('cancelled')),
    ask(
      'a link opens nothing once it was withdrawn',
      opens,
      [GUEST_HASH],
      false,
      `update baraza.meeting_guest set withdrawn_at = now() where id = '${GUEST}'`,
    ),
  ];
}
