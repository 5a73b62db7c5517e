import type { EntityManager } from 'typeorm';
import { type RungAudience, type ToldRow, toldAs } from '#libs/domain';

/** The most that is told of, the latest first. */
const TOLD_MAX = 30;

type Row = Omit<ToldRow, 'told' | 'at' | 'laterUntil'> & { audience: RungAudience; at: Date; laterUntil: Date | null };

/** What the reader was told of lately, each step of each reminder once; what it is about only where they read it. */
export async function readTold(db: EntityManager, personId: string): Promise<ToldRow[]> {
  const rows = (await db.query(
    `select r.kind, n.subject_id as "subjectId", r.stream_id as stream, w.words as title, s.handle, n.audience,
            n.for_id is not null as "standsIn", n.made_at as at, n.ways,
            case when z.until > baraza.now() and z.revision = r.revision then z.until end as "laterUntil",
            coalesce(n.latest and r.runs and r.revision = n.revision and r.priority <> 'life_or_safety', false) as "canWait"
       from (select x.subject_id, x.revision, x.number, x.audience, x.for_id, min(x.made_at) as made_at,
                    row_number() over (partition by x.subject_id order by x.revision desc, x.number desc) = 1 as latest,
                    jsonb_agg(jsonb_build_object('channel', x.channel, 'state', x.state, 'reason', x.reason, 'at', x.settled_at)
                      order by x.made_at, x.channel) as ways
               from baraza.notice x where x.person_id = $1
              group by x.subject_id, x.revision, x.number, x.audience, x.for_id
              order by made_at desc limit ${TOLD_MAX}) n
       left join baraza.reminder r on r.subject_id = n.subject_id
       left join baraza.action a on a.id = n.subject_id
       left join lateral (select t.words from baraza.timeline t where t.stream_id = a.stream_id and t.seq = a.title_seq) w on true
       left join baraza.case_part p on p.stream_id = a.stream_id
       left join baraza.episode e on e.id = coalesce(p.episode_id, case when a.stream_id like 'case/%' then substr(a.stream_id, 6)::uuid end)
       left join baraza.subject s on s.id = e.subject_id
       left join baraza.snooze z on z.subject_id = n.subject_id
      order by n.made_at desc, n.subject_id`,
    [personId],
  )) as Row[];
  return rows.map(({ audience, at, laterUntil, ways, canWait, kind, ...row }) => ({
    ...row,
    kind: kind ?? 'action',
    // Somebody waits for a step of a referral: it is not put off by a wish.
    canWait: canWait && kind === 'action',
    told: toldAs(audience),
    at: at.toISOString(),
    ways,
    laterUntil: laterUntil && laterUntil.toISOString(),
  }));
}
