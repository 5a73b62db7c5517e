import type pg from 'pg';
import { type CastName, personId } from '../../support/table.js';
import { hashOf } from './accounts.js';
import { ANA_ELSEWHERE, type Context, contextOf, idOf, NOBODY, SYSTEM } from './actors.js';
import { connected, speakAs } from './connection.js';

/** The ids of the series of a world, of its meeting, and of what stands in that. */
export const SERIES = idOf('the series');
export const MEETING = idOf('the meeting');
export const ITEM = idOf('an item for all');
export const NAMED_ITEM = idOf('an item for named people');
export const DECISION = idOf('a decision');
export const [SERIES_STREAM, MEETING_STREAM, ITEM_STREAM] = [
  `series/${SERIES}`,
  `meeting/${MEETING}`,
  `item/${NAMED_ITEM}`,
] as const;
/** Somebody without an account was asked to come for the item that is for all. */
export const GUEST = idOf('a guest');
export const GUEST_HASH = hashOf('guest of the meeting');
/** Ana was called to it before, for another time. */
const EARLIER_LETTER = idOf('an earlier letter that calls');
/** When Ana came. */
export const CAME_MS = 1_800_000_000_000;

/**
 * A meeting of a series that the chair of the table keeps, with two items: one is for all, and of the other Ana is named, so that she
 * and the chair alone read what is said about it. Ana is there. Carla and Dino speak for agencies, and read meetings; Ben, Bea and the
 * administrator do not.
 */
export const leaveMeetings = (superUrl: string): Promise<void> =>
  connected(superUrl, async (client) => {
    await client.query('begin');
    await speakAs(client, contextOf('chair'));
    await open(client);
    await fill(client, contextOf('chair').taskForce);
    await client.query('commit');
  });

async function open(client: pg.Client): Promise<void> {
  for (const stream of [SERIES_STREAM, MEETING_STREAM]) await client.query('select baraza.open_meetings($1)', [stream]);
  await client.query('select baraza.open_item($1, $2, $3)', [MEETING, NAMED_ITEM, [personId('ana')]]);
  const said: [stream: string, type: string, words: string | null][] = [
    [SERIES_STREAM, 'series.opened', 'Standing meeting'],
    [MEETING_STREAM, 'meeting.planned', null],
    [MEETING_STREAM, 'meeting.said', 'Places for the night'],
    [ITEM_STREAM, 'meeting.said', 'About one person'],
  ];
  for (const [stream, type, words] of said)
    await client.query(`select baraza.append($1, array[$2], array['{}'], array[$3::uuid], array[$4])`, [
      stream,
      type,
      idOf(`${stream} ${type}`),
      words,
    ]);
}

async function fill(client: pg.Client, taskForce: string): Promise<void> {
  await client.query(
    `insert into baraza.series (id, task_force_id, name_seq, code, plan) values ($1, $2, 1, 'TF', '{}')`,
    [SERIES, taskForce],
  );
  await client.query(
    `insert into baraza.meeting (id, task_force_id, series_id, original, status, starts_at, state)
     values ($1, $2, $3, '2027-03-09', 'in_session', '2027-03-09 12:00Z', '{}')`,
    [MEETING, taskForce, SERIES],
  );
  for (const [place, id] of [ITEM, NAMED_ITEM].entries())
    await client.query(
      `insert into baraza.agenda_item (id, task_force_id, meeting_id, lineage_id, place, status, item)
       values ($1, $2, $3, $1, $4, 'scheduled', '{}')`,
      [id, taskForce, MEETING, place + 1],
    );
  await client.query(
    `insert into baraza.decision (id, task_force_id, meeting_id, series_id, place, status, decision)
     values ($1, $2, $3, $4, 1, 'draft', '{}')`,
    [DECISION, taskForce, MEETING, SERIES],
  );
  await client.query(
    `insert into baraza.attendance (meeting_id, task_force_id, person_id, from_ms, attendance) values ($1, $2, $3, $4, '{}')`,
    [MEETING, taskForce, personId('ana'), CAME_MS],
  );
  await client.query(
    `insert into baraza.meeting_guest (id, task_force_id, meeting_id, item_ids, hash, guest) values ($1, $2, $3, $4, $5, $6)`,
    [GUEST, taskForce, MEETING, [ITEM], GUEST_HASH, JSON.stringify({ guestId: GUEST, at: CAME_MS })],
  );
  await client.query(
    `insert into baraza.letter (id, kind, language, meeting_id, person_id, occasion, state, made_at, due_at)
     values ($1, 'meeting_called', 'en', $2, $3, 1, 'sent', baraza.now(), baraza.now())`,
    [EARLIER_LETTER, MEETING, personId('ana')],
  );
  await client.query(
    `insert into baraza.reply_link (id, task_force_id, person_id, agency_id, meeting_id, starts_at, hash, made_at, expires_at)
     values ($1, $2, $3, $4, $5, '2027-03-02 12:00Z', $6, baraza.now(), baraza.now())`,
    [EARLIER_LETTER, taskForce, personId('ana'), contextOf('ana').agency, MEETING, hashOf('an earlier reply of ana')],
  );
  for (const [id, stream, seq] of [
    [ITEM, MEETING_STREAM, 2],
    [NAMED_ITEM, ITEM_STREAM, 1],
  ])
    await client.query(
      `insert into baraza.meeting_word (meeting_id, task_force_id, key, stream_id, seq) values ($1, $2, $3, $4, $5)`,
      [MEETING, taskForce, `item/${id}/title`, stream, seq],
    );
}

/** Who reads it. */
export type Who = readonly (readonly [string, Context])[];
export const named = (...who: CastName[]): Who => who.map((name) => [name, contextOf(name)] as const);

export const NAMED = named('ana', 'chair');
export const UNNAMED = named('carla', 'dino');
export const READERS: Who = [...NAMED, ...UNNAMED];
/** Whoever reads no meetings: who works for an agency, volunteers, administers; and whoever is not of this table. */
export const OUTSIDE: Who = [
  ...named('ben', 'bea', 'admin', 'stranger', 'warden'),
  ['ana, for another table,', ANA_ELSEWHERE],
  ['nobody', NOBODY],
  ['a reaction', SYSTEM],
];

export const heard = (stream: string): string =>
  `select count(*)::int from baraza.timeline where stream_id = '${stream}'`;
export const adds = (stream: string): string =>
  `select count(*)::int from baraza.append('${stream}', array['meeting.said'], array['{}'], array['${idOf('something new')}'::uuid], array['x'])`;
export const locks = (stream: string): string => `select count(*)::int from baraza.lock_streams(array['${stream}'])`;

/** What a superuser runs before, for a membership that no function makes. */
export function member(who: CastName, stream: string): string {
  const { taskForce, agency } = contextOf(who);
  return `set local session_replication_role = replica;
    insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    values ('${stream}', '${personId(who)}', '${taskForce}', '${agency}', 1);
    set local session_replication_role = origin`;
}

/** What a superuser runs before, so that somebody becomes exactly this for their agency: as the administrator makes it. */
export const becomes = (who: CastName, ...standings: string[]): string =>
  by('admin', `baraza.change_standing('${personId(who)}', '${contextOf(who).agency}', '{${standings.join(',')}}')`);

/** What a superuser runs before, so that somebody is shut out of the table. */
export const isShutOut = (who: CastName): string => by('admin', `baraza.shut_out('${personId(who)}', true)`);

/** What a superuser runs before, so that an action of Ana's agency is captured in the meeting, which somebody is named for. */
export const isCaptured = (actionId: string, itemId: string, holder: CastName, due: object): string => {
  const action = { actionId, itemId, ownerAgencyId: contextOf('ana').agency, holderId: personId(holder), due };
  const body = JSON.stringify({ now: { actions: [action] } });
  return `${by(
    'chair',
    `baraza.append('${MEETING_STREAM}', array['action.captured', 'meeting.said'], array['${body}', '{}'],
      array[null, '${actionId}'::uuid], array[null, 'Ask for a bed'])`,
  )};
    insert into baraza.meeting_word (meeting_id, task_force_id, key, stream_id, seq)
    values ('${MEETING}', '${contextOf('chair').taskForce}', 'action/${actionId}/title', '${MEETING_STREAM}', 4)`;
};

/** What a superuser runs before: what somebody does by a function of the gate. */
export function by(who: CastName, act: string): string {
  const { person, agency, taskForce } = contextOf(who);
  return `select set_config('baraza.person', '${person}', true), set_config('baraza.agency', '${agency}', true),
      set_config('baraza.task_force', '${taskForce}', true);
    select count(*) from ${act}`;
}
