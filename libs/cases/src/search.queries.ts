import type { EntityManager } from 'typeorm';
import {
  extractOf,
  type FindMessages,
  type FoundMessage,
  Refusal,
  type SearchAnswer,
  type SearchPlace,
} from '#libs/domain';

/** How long a search may take, in milliseconds. Whoever reads more than can be looked through in it says more. */
const SEARCH_MS = 2000;
const PAGE = 20;
/** PostgreSQL's code of a statement that took longer than it may. */
const TOOK_TOO_LONG = '57014';

interface FoundRow {
  stream_id: string;
  seq: string;
  words_seq: string;
  /** With all digits of a second that the journal has; JavaScript's dates would lose three of them. */
  written_at: string;
  actor: string;
  agency_id: string | null;
  words: string;
  episode_id: string;
}

/** Messages that the reader may read and in which stands what they look for; newest first. */
export async function searchMessages(db: EntityManager, sought: FindMessages): Promise<SearchAnswer> {
  const limit = sought.limit ?? PAGE;
  const rows = await find(db, sought, limit + 1);
  const last = rows[limit - 1];
  return {
    found: rows.slice(0, limit).map((row) => foundMessage(row, sought)),
    next: rows.length > limit && last ? placeOf(last) : null,
  };
}

async function find(db: EntityManager, sought: FindMessages, limit: number): Promise<FoundRow[]> {
  await db.query(`set local statement_timeout = ${SEARCH_MS}`);
  try {
    return (await db.query(
      `select f.*, to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as written_at
         from baraza.search($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) f
        order by f.at desc, f.stream_id desc, f.words_seq desc`,
      [
        sought.terms ?? [],
        sought.phrases ?? [],
        sought.begun ?? false,
        sought.from ?? null,
        sought.agency ?? null,
        sought.before ?? null,
        sought.after?.at ?? null,
        sought.after?.stream ?? null,
        sought.after?.seq ?? null,
        limit,
        sought.caseId ?? null,
      ],
    )) as FoundRow[];
  } catch (error) {
    if ((error as { code?: unknown }).code !== TOOK_TOO_LONG) throw error;
    throw new Refusal('invalid_input', { terms: ['stand in too much; add a word, a person, an agency or a day'] });
  }
}

const placeOf = (row: FoundRow): SearchPlace => ({
  at: row.written_at,
  stream: row.stream_id,
  seq: Number(row.words_seq),
});

const foundMessage = (row: FoundRow, { terms = [], phrases = [], begun = false }: FindMessages): FoundMessage => ({
  stream: row.stream_id,
  seq: Number(row.seq),
  caseId: row.episode_id,
  at: new Date(row.written_at).toISOString(),
  actor: row.actor,
  agencyId: row.agency_id,
  extract: extractOf(row.words, { terms, phrases, begun }),
});
