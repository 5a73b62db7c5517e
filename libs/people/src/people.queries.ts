import type { EntityManager } from 'typeorm';
import type {
  AgencyView,
  InvitationRow,
  Language,
  LetterState,
  Sector,
  SingleSignOnView,
  Standing,
  TaskForceView,
} from '#libs/domain';

/** The table's directory, with the reader's rights: the names behind the ids that streams carry. */
export async function loadTaskForce(db: EntityManager): Promise<TaskForceView | null> {
  const [taskForce] = (await db.query(
    'select id, name, language, zone, second_factor as "secondFactor" from baraza.task_force',
  )) as { id: string; name: string; language: Language; zone: string; secondFactor: boolean }[];
  if (!taskForce) return null;
  const agencies = (await db.query(
    `select a.id, a.name, a.short_name as "shortName", a.letters, a.sector, coalesce(p.people, '[]') as people
       from baraza.agency a
       left join lateral (
         select json_agg(case when m.disabled_at is null then m.person else m.person || '{"disabled": true}' end order by m.name) as people
           from (select p.name, p.disabled_at,
                        jsonb_build_object('id', p.id, 'name', p.name, 'standings', jsonb_agg(s.standing order by s.standing)) as person
                   from baraza.standing s join baraza.person p on p.id = s.person_id
                  where s.agency_id = a.id group by p.id, p.name, p.disabled_at) m) p on true
      order by a.name`,
  )) as AgencyView[];
  const former = (await db.query(
    `select p.id, p.name from baraza.person p
      where not exists (select from baraza.standing s where s.person_id = p.id) order by p.name, p.id`,
  )) as TaskForceView['former'];
  return { ...taskForce, agencies, former };
}

/** An agency of the reader's table. */
export async function loadAgency(db: EntityManager, id: string): Promise<{ id: string; sector: Sector } | null> {
  const [agency] = (await db.query('select id, sector from baraza.agency where id = $1', [id])) as {
    id: string;
    sector: Sector;
  }[];
  return agency ?? null;
}

/** Somebody of the reader's table. */
export async function loadPerson(db: EntityManager, id: string): Promise<{ id: string } | null> {
  const [person] = (await db.query('select id from baraza.person where id = $1', [id])) as { id: string }[];
  return person ?? null;
}

/** What somebody of the reader's table is for one of its agencies; null where either is of another table. */
export async function loadStandings(db: EntityManager, personId: string, agencyId: string): Promise<Standing[] | null> {
  if (!(await loadPerson(db, personId)) || !(await loadAgency(db, agencyId))) return null;
  const rows = (await db.query(
    'select standing from baraza.standing where person_id = $1 and agency_id = $2 order by standing',
    [personId, agencyId],
  )) as { standing: Standing }[];
  return rows.map(({ standing }) => standing);
}

/**
 * The invitations that wait and that the reader decides about, newest first.
 * @param mails whether this installation sends letters; where it does not, links are copied by hand
 */
export async function listInvitations(db: EntityManager, mails: boolean): Promise<InvitationRow[]> {
  const rows = (await db.query(
    `select i.id, i.agency_id, i.address, i.name, i.standings, i.invited_by, i.made_at, i.expires_at, l.state
       from baraza.invitation i
       left join baraza.letters_of_invitations(array(select x.id from baraza.invitation x
         where x.accepted_at is null and x.withdrawn_at is null)) l on l.invitation_id = i.id
      where i.accepted_at is null and i.withdrawn_at is null
      order by i.made_at desc, i.id`,
  )) as {
    id: string;
    agency_id: string;
    address: string;
    name: string;
    standings: Standing[];
    invited_by: string;
    made_at: Date;
    expires_at: Date;
    state: LetterState | null;
  }[];
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    address: row.address,
    name: row.name,
    standings: row.standings,
    invitedBy: row.invited_by,
    invitedAt: row.made_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    letter: mails ? (row.state ?? 'waiting') : 'none',
  }));
}

/** An agency's own sign-in, for those who decide about it. */
export async function loadSingleSignOn(
  db: EntityManager,
  agencyId: string,
): Promise<Omit<SingleSignOnView, 'callback'> | null> {
  const [row] = (await db.query(
    'select agency_id as "agencyId", label, issuer, client_id as "clientId" from baraza.single_sign_on where agency_id = $1',
    [agencyId],
  )) as Omit<SingleSignOnView, 'callback'>[];
  return row ?? null;
}
