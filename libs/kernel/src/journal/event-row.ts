import type { EventType, WireEvent } from '#libs/domain';

/** An event as the database answers it, with the words that belong to it. */
export interface EventRow {
  seq: string | number;
  type: string;
  at: Date;
  actor: string;
  agency_id: string | null;
  body: string;
  content_id: string | null;
  words: string | null;
  /** Of an event of a part: after which event of its case it belongs. */
  anchor?: string | null;
}

/** An event as every reader gets it. There is one maker, so that what is pushed and what is fetched are the same bytes. */
export function wireEvent(row: EventRow): WireEvent {
  return {
    seq: Number(row.seq),
    type: row.type as EventType,
    at: row.at.toISOString(),
    by: row.agency_id ? { person: row.actor, agency: row.agency_id } : null,
    ...(row.anchor != null ? { anchor: Number(row.anchor) } : {}),
    ...(row.content_id ? { id: row.content_id } : {}),
    data: JSON.parse(row.body) as unknown,
    ...(row.content_id ? { words: row.words } : {}),
  } as WireEvent;
}
