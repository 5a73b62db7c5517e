import type { EntityManager } from 'typeorm';
import {
  type QuietHours,
  type RungAudience,
  type RungRecipient,
  type StreamName,
  USUAL_QUIET,
  type WorkingDays,
} from '#libs/domain';

/** The reading in which it is asked whom a step would speak to. */
export type PreviewDatabase = EntityManager;

/** Somebody whom a step speaks to. */
export interface Recipient extends RungRecipient {
  /** Whether mail can reach them. */
  hasAddress: boolean;
  /** When they are not to be disturbed. */
  quiet: QuietHours;
  /** Their working days, where their free days are to be left in peace too. */
  days: WorkingDays | undefined;
}

interface Row extends Omit<RungRecipient, 'forId'> {
  forId: string | null;
  hasAddress: boolean;
  zone: string;
  weekdays: number[];
  closed: string[];
  /** Null for who never chose. */
  from: string | null;
  to: string | null;
  freeDays: boolean | null;
}

const COLUMNS = `person_id as "personId", agency_id as "agencyId", audience, for_id as "forId", has_address as "hasAddress",
  zone, weekdays, closed, quiet_from as "from", quiet_to as "to", free_days as "freeDays"`;

/** Whom a step of a reminder speaks to now. For the system. */
export async function peopleOfRung(
  db: EntityManager,
  subjectId: string,
  audience: readonly RungAudience[],
): Promise<Recipient[]> {
  const rows = (await db.query(`select ${COLUMNS} from baraza.rung_people($1, $2)`, [subjectId, audience])) as Row[];
  return rows.map(recipientOf);
}

/** What a step would be about. */
export interface Previewed {
  /** Where it is agreed, which the asker reads; null for an example, for who decides how the table is reminded. */
  stream: StreamName | null;
  agencyId: string;
  holderId: string | null;
}

/** Whom a step would speak to at a moment (milliseconds since 1970), by the same rule. */
export async function peoplePreviewed(
  db: EntityManager,
  { stream, agencyId, holderId }: Previewed,
  audience: readonly RungAudience[],
  at: number,
): Promise<Recipient[]> {
  const rows = (await db.query(
    `select ${COLUMNS} from baraza.people_previewed($1, $2, $3, $4, to_timestamp($5::numeric / 1000))`,
    [stream, agencyId, holderId, audience, at],
  )) as Row[];
  return rows.map(recipientOf);
}

const recipientOf = ({ forId, zone, weekdays, closed, from, to, freeDays, ...person }: Row): Recipient => ({
  ...person,
  ...(forId === null ? {} : { forId }),
  quiet: { zone, from: from ?? USUAL_QUIET.from, to: to ?? USUAL_QUIET.to },
  days: (freeDays ?? USUAL_QUIET.freeDays) ? { weekdays, closed: new Set(closed) } : undefined,
});
