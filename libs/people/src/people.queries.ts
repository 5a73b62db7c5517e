import type { EntityManager } from 'typeorm';
import type { AgencyView, TaskForceView } from '#libs/domain';

/** The table's directory, with the reader's rights: the names behind the ids that streams carry. */
export async function loadTaskForce(db: EntityManager): Promise<TaskForceView | null> {
  const [taskForce] = (await db.query('select id, name from baraza.task_force')) as { id: string; name: string }[];
  if (!taskForce) return null;
  const agencies = (await db.query(
    `select a.id, a.name, a.short_name as "shortName", a.letters, a.sector, coalesce(p.people, '[]') as people
       from baraza.agency a
       left join lateral (
         select json_agg(json_build_object('id', m.id, 'name', m.name, 'standings', m.standings) order by m.name) as people
           from (select p.id, p.name, json_agg(s.standing order by s.standing) as standings
                   from baraza.standing s join baraza.person p on p.id = s.person_id
                  where s.agency_id = a.id group by p.id, p.name) m) p on true
      order by a.name`,
  )) as AgencyView[];
  return { ...taskForce, agencies };
}
