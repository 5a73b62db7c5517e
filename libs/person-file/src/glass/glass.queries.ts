import type { EntityManager } from 'typeorm';
import { GLASS_REVIEW_MS, type GlassEntry, type GlassTry, type GlassView, type Sector } from '#libs/domain';

type At = number;
type Row = Omit<GlassView, 'openedAt' | 'until' | 'reviewBy' | 'review'> & {
  openedAt: At;
  until: At;
  review: (Omit<NonNullable<GlassView['review']>, 'at'> & { at: At }) | null;
};

const iso = (at: At): string => new Date(at).toISOString();

const viewOf = ({ openedAt, until, review, ...row }: Row): GlassView => ({
  ...row,
  openedAt: iso(openedAt),
  until: iso(until),
  reviewBy: iso(openedAt + GLASS_REVIEW_MS),
  review: review && { ...review, at: iso(review.at) },
});

/** Openings that the reader may know of, the latest first: without a case their own and those that they are to look at. */
export async function findGlasses(
  db: EntityManager,
  { caseId = null, glassId = null }: { caseId?: string | null; glassId?: string | null },
): Promise<GlassView[]> {
  const rows = (await db.query('select g as row from baraza.glasses($1, $2) g', [caseId, glassId])) as { row: Row }[];
  return rows.map(({ row }) => viewOf(row));
}

/** The file that the actor opened in an emergency, as it is now, noted in the log in the same transaction. Null where it is open to them no longer. */
export async function openByGlass(db: EntityManager, glassId: string): Promise<GlassEntry[] | null> {
  const [row] = (await db.query('select baraza.read_glass($1) as entries', [glassId])) as [
    { entries: (Omit<GlassEntry, 'at'> & { at: At })[] | null },
  ];
  return row.entries?.map((entry) => ({ ...entry, at: iso(entry.at) })) ?? null;
}

/** The sector of the actor's agency, and the time zone of the table. */
export async function loadHelper(
  db: EntityManager,
  agencyId: string,
): Promise<{ sector: Sector | null; zone: string }> {
  const [row] = (await db.query(
    'select t.zone, (select a.sector from baraza.agency a where a.id = $1) as sector from baraza.task_force t',
    [agencyId],
  )) as [{ sector: Sector | null; zone: string }];
  return row;
}

/** Ids of the people who look at an opening or made it, and of those who ceased to with this event. For the system's reactions. */
export async function peopleOfGlass(db: EntityManager, stream: string, seq: number): Promise<string[]> {
  const [row] = (await db.query('select baraza.people_touched($1, $2) as people', [stream, seq])) as [
    { people: string[] },
  ];
  return row.people;
}

/** The last tries of the reader's agency; nothing for who does not look after its data. */
export async function findGlassTries(db: EntityManager): Promise<GlassTry[]> {
  const rows = (await db.query(
    `select t.at, t.person_id as "personId", t.outcome from baraza.glass_try t order by t.at desc, t.id limit 200`,
  )) as (Omit<GlassTry, 'at'> & { at: Date })[];
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
