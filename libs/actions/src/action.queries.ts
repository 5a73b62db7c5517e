import type { EntityManager } from 'typeorm';
import { type ActionChannel, type ActionState, type CaseSeat, MEETING_READERS, type StreamName } from '#libs/domain';
import { stateOf } from './action-columns.js';
import { ActionEntity } from './action.entity.js';

/** Where actions are agreed, as far as it decides about rights. */
export interface ActionPlace extends ActionChannel {
  seats: CaseSeat[];
  /** False once the case is closed. */
  takesMessages: boolean;
}

/** An action that a command acts on. */
export interface LoadedAction {
  place: ActionPlace;
  state: ActionState;
  /** What is to be done; null once these words were erased. */
  title: string | null;
  history: number[];
}

/** The case or the part of a stream, with the reader's rights; null for everybody else. */
export async function loadPlace(db: EntityManager, stream: StreamName): Promise<ActionPlace | null> {
  const [row] = (await db.query(
    `select s.takes_posts, coalesce(e.lead_agency_id, p.lead_agency_id) as lead_agency_id,
            (select jsonb_agg(jsonb_build_object('agencyId', m.agency_id, 'people', m.people))
               from (select x.agency_id, array_agg(x.person_id) as people from baraza.stream_members($1) x group by 1) m) as seats
       from baraza.stream s
       left join baraza.episode e on e.stream_id = s.id
       left join baraza.case_part p on p.stream_id = s.id
      where s.id = $1 and coalesce(e.lead_agency_id, p.lead_agency_id) is not null`,
    [stream],
  )) as { takes_posts: boolean; lead_agency_id: string; seats: CaseSeat[] | null }[];
  if (!row) return null;
  return { leadAgencyId: row.lead_agency_id, seats: row.seats ?? [], takesMessages: row.takes_posts };
}

/** An action of a stream, for a command that acts on it; null when there is none that the reader may see. */
export async function loadAction(
  db: EntityManager,
  stream: StreamName,
  actionId: string,
): Promise<LoadedAction | null> {
  const row = await db.findOneBy(ActionEntity, { id: actionId, streamId: stream });
  const place = row && (row.meetingId === null ? await loadPlace(db, stream) : await loadMeetingPlace(db, row));
  if (!row || !place) return null;
  return { place, state: stateOf(row), title: await titleOf(db, row), history: row.history.map(Number) };
}

/**
 * The meeting, or the item of one for named people, in which an action was captured: there is whoever reads it, for each agency for
 * which they do. The agency that captured it decides on it, and who looks after the meetings.
 */
async function loadMeetingPlace(db: EntityManager, { streamId, askedById }: ActionEntity): Promise<ActionPlace> {
  const seats = (await db.query(
    `select s.agency_id as "agencyId", array_agg(distinct m.person_id order by m.person_id) as people
       from baraza.stream_members($1) m join baraza.standing s on s.person_id = m.person_id
      where s.standing = any ($2) group by s.agency_id order by s.agency_id`,
    [streamId, MEETING_READERS],
  )) as CaseSeat[];
  return { leadAgencyId: askedById, seats, takesMessages: true, inMeeting: true };
}

async function titleOf(db: EntityManager, { streamId, titleSeq }: ActionEntity): Promise<string | null> {
  const [row] = (await db.query('select words from baraza.timeline where stream_id = $1 and seq = $2', [
    streamId,
    titleSeq,
  ])) as { words: string | null }[];
  return row?.words ?? null;
}

/** Ids of the people who read where an action was agreed when this happened. For the system's reactions. */
export async function peopleOfAction(db: EntityManager, stream: StreamName, seq: number): Promise<string[]> {
  const [row] = (await db.query('select baraza.people_touched($1, $2) as people', [stream, seq])) as [
    { people: string[] },
  ];
  return row.people;
}
