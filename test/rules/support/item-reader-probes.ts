import { contextOf, idOf } from './actors.js';
import {
  becomes,
  DECISION,
  heard,
  ITEM,
  ITEM_STREAM,
  MEETING,
  member,
  NAMED,
  NAMED_ITEM,
  named,
  OUTSIDE,
  SERIES,
  UNNAMED,
} from './meetings-of-world.js';
import { alike, byServer, DENIED, type Plain, type Probe } from './probe.js';

const NEXT = idOf('the next meeting');
const THERE = idOf('the item there');
const TEXT_THERE = idOf('the text there');

/** Who is told who reads an item for named people, and who carries what was said of it without reading it. */
export const itemReaderProbes = (): Probe[] => byServer([...readers(), ...carrying()]);

function readers(): Plain[] {
  const ask = 'select cardinality(baraza.readers_of_item($1, $2))';
  const asked = [MEETING, NAMED_ITEM];
  const leads = `update baraza.meeting set state = '{"chair": {"personId": "${contextOf('dino').person}"}}'`;
  return [
    ...alike(NAMED, 'asks who reads the item', ask, asked, 2),
    ...alike([...UNNAMED, ...OUTSIDE], 'asks who reads the item', ask, asked, null),
    ...alike(named('chair'), 'asks it of an item that is for all', ask, [MEETING, ITEM], null),
    ...alike(named('chair'), 'asks it of another meeting', ask, [NEXT, NAMED_ITEM], null),
    { name: 'dino, who leads, asks it', as: contextOf('dino'), given: leads, sql: ask, values: asked, gives: 2 },
    {
      name: 'carla, who does not lead, asks it',
      as: contextOf('carla'),
      given: leads,
      sql: ask,
      values: asked,
      gives: null,
    },
    {
      name: 'carla, who is secretary now, asks it',
      as: contextOf('carla'),
      given: becomes('carla', 'lead', 'secretary'),
      sql: ask,
      values: asked,
      gives: 2,
    },
  ];
}

/** What a superuser runs before: the item stands in a next meeting as well, which the people of this one read. */
const NEXT_MEETING = `set local session_replication_role = replica;
  insert into baraza.stream (id, task_force_id) values ('meeting/${NEXT}', '${contextOf('chair').taskForce}');
  insert into baraza.meeting (id, task_force_id, series_id, original, status, starts_at, state)
    values ('${NEXT}', '${contextOf('chair').taskForce}', '${SERIES}', '2027-03-16', 'draft', '2027-03-16 12:00Z', '{}');
  insert into baraza.agenda_item (id, task_force_id, meeting_id, lineage_id, place, status, item)
    values ('${THERE}', '${contextOf('chair').taskForce}', '${NEXT}', '${NAMED_ITEM}', 1, 'scheduled', '{"hops": 1}');
  update baraza.decision set decision = '{"itemId": "${NAMED_ITEM}"}' where id = '${DECISION}';
  insert into baraza.decision (id, task_force_id, meeting_id, series_id, place, status, decision)
    values ('${TEXT_THERE}', '${contextOf('chair').taskForce}', '${NEXT}', '${SERIES}', 1, 'draft', '{"itemId": "${THERE}"}');
  insert into baraza.meeting_word (meeting_id, task_force_id, key, stream_id, seq)
    values ('${MEETING}', '${contextOf('chair').taskForce}', 'decision/${DECISION}/text', '${ITEM_STREAM}', 1);
  set local session_replication_role = origin;
  ${(['ana', 'carla', 'chair'] as const).map((who) => member(who, `meeting/${NEXT}`)).join(';')}`;

function carrying(): Plain[] {
  const carry = 'select count(*)::int from baraza.carry_words($1, $2, $3, $4)';
  const title = (id: string) => `item/${id}/title`;
  const asked = [MEETING, NEXT, title(NAMED_ITEM), title(THERE)];
  const probes: Plain[] = [
    // Carla does not read it, and it goes all the same.
    ...alike(named('carla', 'ana', 'chair'), 'carries what was said of the item', carry, asked, 1),
    ...alike(
      named('carla'),
      'carries a text to decide on it',
      carry,
      [MEETING, NEXT, `decision/${DECISION}/text`, `decision/${TEXT_THERE}/text`],
      1,
    ),
    // Dino reads this meeting alone.
    ...alike([...named('dino'), ...OUTSIDE], 'carries what was said of the item', carry, asked, DENIED),
    ...alike(
      named('carla'),
      'carries it to another thing',
      carry,
      [MEETING, NEXT, title(NAMED_ITEM), title(ITEM)],
      DENIED,
    ),
    ...alike(
      named('carla'),
      'carries it as something else',
      carry,
      [...asked.slice(0, 3), `item/${THERE}/reason`],
      DENIED,
    ),
    ...alike(
      named('carla'),
      'carries what nobody said',
      carry,
      [MEETING, NEXT, `item/${NAMED_ITEM}/reason`, title(THERE)],
      0,
    ),
    ...alike(named('carla'), 'carries what was said to all', carry, [MEETING, NEXT, title(ITEM), title(THERE)], 0),
    ...alike(named('carla'), 'carries it where it stands', carry, [MEETING, MEETING, asked[2], asked[2]], 0),
    ...alike(named('carla'), 'hears the item', heard(ITEM_STREAM), [], 0),
  ];
  return probes.map((probe) => ({ ...probe, given: NEXT_MEETING }));
}
