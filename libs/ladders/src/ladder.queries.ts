import type { EntityManager } from 'typeorm';
import {
  type ActionPriority,
  DEFAULT_LADDERS,
  type Ladder,
  LADDER_NAMES,
  ladderNameOf,
  type LadderName,
  type LadderRow,
} from '#libs/domain';

interface Row {
  name: LadderName;
  body: Ladder | null;
  version: number;
}

/** The ladders of the reader's table as they are in force: its own, or those that every table begins with. */
export async function readLadders(db: EntityManager): Promise<LadderRow[]> {
  const rows = (await db.query('select name, body, version from baraza.ladder')) as Row[];
  return LADDER_NAMES.map((name) => {
    const { body = null, version = 0 } = rows.find((row) => row.name === name) ?? {};
    return { name, version, own: body !== null, ladder: body ?? DEFAULT_LADDERS[name] };
  });
}

/** The ladder by which something of this priority begins to be reminded of at the actor's table. */
export async function ladderInForce(db: EntityManager, priority: ActionPriority): Promise<Ladder> {
  const name = ladderNameOf(priority);
  const [row] = (await db.query('select body from baraza.ladder where name = $1', [name])) as Pick<Row, 'body'>[];
  return row?.body ?? DEFAULT_LADDERS[name];
}

/** The ladder that a reminder runs by; null while it does not run. */
export async function ladderRunning(db: EntityManager, subjectId: string): Promise<Ladder | null> {
  const [row] = (await db.query('select ladder from baraza.reminder where subject_id = $1 and runs', [subjectId])) as {
    ladder: Ladder;
  }[];
  return row?.ladder ?? null;
}
