import type { EntityManager } from 'typeorm';
import type { ActionView, Promised, StreamName } from '#libs/domain';

type Row = Omit<ActionView, 'due' | 'titleSeq'> & {
  titleSeq: string;
  due: { date: string; time: string | null; zone: string };
};

/** The open actions of a case or of a part, as its view shows them: what is to be done and how it stands, by the reader's rights. */
export async function loadOpenActions(db: EntityManager, stream: StreamName): Promise<ActionView[]> {
  const rows = (await db.query(
    `select a.id, a.status, a.priority, a.owner_agency_id as "ownerAgencyId", a.holder_id as "holderId", a.helper_ids as "helperIds",
            json_build_object('date', to_char(a.due_date, 'YYYY-MM-DD'), 'time', a.due_time, 'zone', a.due_zone) as due,
            a.moves, a.asked_by_id as "askedById", a.offered_to_id as "offeredToId", a.revision, a.title_seq as "titleSeq",
            (select t.words from baraza.timeline t where t.stream_id = a.stream_id and t.seq = a.title_seq) as title
       from baraza.action a
      where a.stream_id = $1 and a.status not in ('verified', 'cancelled') order by a.title_seq`,
    [stream],
  )) as Row[];
  return rows.map(({ due, titleSeq, ...row }) => ({ ...row, titleSeq: Number(titleSeq), due: promisedOf(due) }));
}

const promisedOf = ({ time, ...due }: Row['due']): Promised => (time === null ? due : { ...due, time });
