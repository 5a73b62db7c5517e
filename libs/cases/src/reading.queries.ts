import type { EntityManager } from 'typeorm';
import { type FollowLevel, type Part, type ReadingRow, type StreamName, UNREAD_MAX } from '#libs/domain';

interface Row {
  stream_id: StreamName;
  episode_id: string;
  part: Part | null;
  read: string;
  head: string;
  unread: number;
  mentions: number;
  first: string | null;
  agency_ids: string[] | null;
  others: number;
  left_ids: string[] | null;
  last_at: Date;
  level: FollowLevel | null;
}

/**
 * Where the reader stands in every stream of a case that they read, newest first, with the reader's rights. What they said
 * themselves is not new to them. Whoever never read a stream stands where they came to it.
 */
export async function listReading(db: EntityManager, personId: string, agencyId: string): Promise<ReadingRow[]> {
  const rows = (await db.query(
    `select c.stream_id, c.episode_id, c.part, c.read, s.head, new.unread, new.mentions, new.first, new.agency_ids, new.others,
            new.left_ids, last.at as last_at, f.level
       from (
         select m.stream_id, coalesce(e.id, p.episode_id) as episode_id, p.part, coalesce(r.seq, m.since_seq - 1) as read
           from baraza.membership m
           left join baraza.episode e on e.stream_id = m.stream_id
           left join baraza.case_part p on p.stream_id = m.stream_id
           left join baraza.reading r on r.stream_id = m.stream_id and r.person_id = $1
          where e.id is not null or p.id is not null) c
       join baraza.stream s on s.id = c.stream_id
       join baraza.event last on last.stream_id = s.id and last.seq = s.head
       left join baraza.following f on f.episode_id = c.episode_id and f.person_id = $1
       cross join lateral (
         select count(*) filter (where x.type = 'message.posted')::int as unread,
                count(*) filter (where x.body::jsonb -> 'mentions' @> any (array[$2::jsonb, $3::jsonb]))::int as mentions,
                min(x.seq) filter (where x.type = 'message.posted') as first,
                array_agg(distinct x.agency_id) filter (where x.type = 'message.posted' and x.agency_id is not null) as agency_ids,
                count(*) filter (where x.type not like 'message.%')::int as others,
                array_agg(x.body::jsonb ->> 'agencyId' order by x.seq) filter (where x.type = 'agency.released') as left_ids
           from (select e.seq, e.type, e.body, e.agency_id from baraza.event e
                  where e.stream_id = c.stream_id and e.seq > c.read and e.actor <> $1::text
                    and (e.type = 'message.posted' or e.type not like 'message.%')
                  order by e.seq limit $4) x) new
      order by last.at desc, c.stream_id
      limit 1000`,
    [personId, JSON.stringify([{ person: personId }]), JSON.stringify([{ agency: agencyId }]), UNREAD_MAX + 1],
  )) as Row[];
  return rows.map((row) => ({
    stream: row.stream_id,
    caseId: row.episode_id,
    part: row.part,
    read: Number(row.read),
    head: Number(row.head),
    unread: row.unread,
    mentions: row.mentions,
    first: row.first === null ? null : Number(row.first),
    agencyIds: row.agency_ids ?? [],
    others: row.others,
    left: row.left_ids ?? [],
    lastAt: row.last_at.toISOString(),
    level: row.level ?? 'all',
  }));
}
