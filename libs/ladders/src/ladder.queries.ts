import type { EntityManager } from 'typeorm';
import {
  ACCEPT_STEP,
  type ActionPriority,
  DEFAULT_LADDERS,
  type KeptLadder,
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

/** The ladder that a reminder runs by; null while it does not run. Whether something was accepted is asked only once. */
export async function ladderRunning(db: EntityManager, subjectId: string): Promise<KeptLadder | null> {
  const [row] = (await db.query(
    `select case when exists (select from baraza.rung g
         where g.subject_id = r.subject_id and g.number = ${ACCEPT_STEP} and g.state = 'planned')
       then r.ladder else r.ladder - 'acceptBy' end as ladder from baraza.reminder r where r.subject_id = $1 and r.runs`,
    [subjectId],
  )) as { ladder: KeptLadder }[];
  return row?.ladder ?? null;
}
