import type { EntityManager } from 'typeorm';
import type { NeedView, StreamName } from '#libs/domain';

/** What a person asks for in a case, as its view shows it: in the order in which it was said, by the reader's rights. */
export async function loadNeeds(db: EntityManager, stream: StreamName): Promise<NeedView[]> {
  const rows = (await db.query(
    `select n.id, n.service, n.priority, n.state, n.said_seq as "saidSeq",
            (select t.words from baraza.timeline t where t.stream_id = n.stream_id and t.seq = n.said_seq) as words
       from baraza.need n where n.stream_id = $1 order by n.said_seq`,
    [stream],
  )) as (Omit<NeedView, 'saidSeq'> & { saidSeq: string })[];
  return rows.map(({ saidSeq, ...row }) => ({ ...row, saidSeq: Number(saidSeq) }));
}
