import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import { type EventMap, type EventType, Refusal, type StreamName, type WireEvent } from '#libs/domain';
import { type AnyActor, actorName, isSystem } from '../authority/actor.js';
import { askKnown } from '../unit-of-work/known-question.js';
import { sentTogether } from '../unit-of-work/sent-together.js';
import { wireEvent } from './event-row.js';

/** An event that a command wants recorded. */
export interface PendingEvent {
  stream: StreamName;
  type: EventType;
  data: EventMap[EventType];
  words: string | undefined;
}

/** Events of one commit on one stream, as they were recorded. */
export interface Recorded {
  stream: StreamName;
  events: WireEvent[];
}

/** Locks the streams for this transaction, sorted. Answers the heads of those that exist and that the actor may act on. */
export async function lockStreams(db: EntityManager, streams: readonly StreamName[]): Promise<Map<StreamName, number>> {
  const rows = (await db.query('select stream_id, head from baraza.lock_streams($1)', [streams])) as {
    stream_id: StreamName;
    head: string;
  }[];
  return new Map(rows.map((row) => [row.stream_id, Number(row.head)]));
}

/** Appends to the journal, stream by stream; the last thing before the commit. */
export async function appendEvents(
  db: EntityManager,
  actor: AnyActor,
  commandId: string,
  pending: readonly PendingEvent[],
): Promise<Recorded[]> {
  const ids = wordIds(commandId, pending);
  const streams = [...new Set(pending.map((event) => event.stream))].sort();
  return sentTogether(
    streams.map(async (stream) => {
      const events = pending.filter((event) => event.stream === stream);
      return { stream, events: await appendToStream(db, actor, ids, stream, events) };
    }),
  );
}

/** What the words of a command's events are called: the first as the command itself, further ones by ids that follow from its own. */
function wordIds(commandId: string, pending: readonly PendingEvent[]): Map<PendingEvent, string> {
  const spoken = pending.filter(({ words }) => words !== undefined);
  return new Map(spoken.map((event, place) => [event, place ? v5(String(place), commandId) : commandId]));
}

const APPEND = 'select seq, at, anchor from baraza.append($1, $2, $3, $4, $5)';

async function appendToStream(
  db: EntityManager,
  actor: AnyActor,
  wordIds: ReadonlyMap<PendingEvent, string>,
  stream: StreamName,
  events: readonly PendingEvent[],
): Promise<WireEvent[]> {
  const bodies = events.map((event) => JSON.stringify(event.data));
  const words = events.map((event) => event.words ?? null);
  const ids = events.map((event) => wordIds.get(event) ?? null);
  const rows = (await askKnown(db, 'append', APPEND, [
    stream,
    events.map((event) => event.type),
    bodies,
    ids,
    words,
  ])) as { seq: string; at: Date; anchor: string | null }[];
  if (rows.length !== events.length) throw new Refusal('failed');
  return rows.map(({ seq, at, anchor }, place) =>
    wireEvent({
      seq,
      at,
      anchor,
      type: events[place]!.type,
      actor: actorName(actor),
      agency_id: isSystem(actor) ? null : actor.agencyId,
      body: bodies[place]!,
      content_id: ids[place]!,
      words: words[place]!,
    }),
  );
}
