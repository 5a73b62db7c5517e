import type { EntityManager } from 'typeorm';

/** Ids of the people for whom an entry can change where somebody stands. For the system's reactions. */
export async function peopleShown(db: EntityManager, stream: string, seq: number): Promise<string[]> {
  const [row] = (await db.query('select baraza.people_shown($1, $2) as people', [stream, seq])) as [
    { people: string[] },
  ];
  return row.people;
}

/** Ids of the people who read a case now. For the system's reactions. */
export async function peopleReading(db: EntityManager, stream: string, seq: number): Promise<string[]> {
  const [row] = (await db.query('select baraza.people_touched($1, $2) as people', [stream, seq])) as [
    { people: string[] },
  ];
  return row.people;
}
