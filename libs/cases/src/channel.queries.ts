import type { EntityManager } from 'typeorm';
import {
  type CaseSeat,
  type CaseView,
  type Channel,
  type FollowAnswer,
  parseStream,
  type PartView,
  type StreamName,
} from '#libs/domain';
import { readStream } from '#libs/kernel';
import { loadCaseView } from './case.queries.js';
import { loadPartView } from './part.queries.js';

/** What is known of a case's common part or of a restricted one where rights are decided. */
export interface LoadedChannel extends Channel {
  stream: StreamName;
  caseId: string;
  seats: CaseSeat[];
  pins: number[];
  /** False once the case is closed. */
  takesMessages: boolean;
}

/** The view of a case or of a part, with the reader's rights; null for everybody else. */
export function loadChannelView(db: EntityManager, stream: StreamName): Promise<CaseView | PartView | null> {
  const { kind, id } = parseStream(stream)!;
  return kind === 'case' ? loadCaseView(db, id) : kind === 'part' ? loadPartView(db, id) : Promise.resolve(null);
}

/** A case's common part or a restricted one, for a command that acts on it; null for whoever may not read it. */
export async function loadChannel(db: EntityManager, stream: StreamName): Promise<LoadedChannel | null> {
  const view = await loadChannelView(db, stream);
  if (!view) return null;
  const [row] = (await db.query('select takes_posts from baraza.stream where id = $1', [stream])) as {
    takes_posts: boolean;
  }[];
  // Each statement sees its own moment: the right to read may have ended between the two.
  if (!row) return null;
  const { leadAgencyId, seats, pins } = view;
  const caseId = 'caseId' in view ? view.caseId : view.id;
  return { stream, caseId, leadAgencyId, seats, pins, takesMessages: row.takes_posts };
}

/** What somebody who begins to follow is told, of any stream: of a case or a part also how far its agencies have read. */
export async function readChannel(
  db: EntityManager,
  stream: StreamName,
  known: { epoch?: number | undefined; after?: number | undefined },
): Promise<FollowAnswer> {
  const answer = await readStream(db, stream, known, (inner) => loadChannelView(inner, stream));
  const { kind } = parseStream(stream)!;
  return kind === 'case' || kind === 'part' ? { ...answer, seen: await loadSeen(db, stream) } : answer;
}

async function loadSeen(db: EntityManager, stream: StreamName): Promise<Record<string, number>> {
  const rows = (await db.query('select agency_id, seq from baraza.seen_by($1)', [stream])) as {
    agency_id: string;
    seq: string;
  }[];
  return Object.fromEntries(rows.map((row) => [row.agency_id, Number(row.seq)]));
}
