import type { EntityManager } from 'typeorm';
import { type EarlierDecision, saidKey, type SeriesDecision } from '#libs/domain';

/** What later decisions that were adopted make of a decision `d`, the first of them first. */
const CHANGED_BY = `select coalesce(json_agg(c.how order by l.year, l.number), '[]')
  from baraza.decision l, jsonb_to_recordset(l.decision -> 'changes') c ("decisionId" uuid, how text)
 where l.series_id = d.series_id and l.number is not null and c."decisionId" = d.id`;

/** Decisions of a series by their ids, as they stand at this moment; those of another series are not among them. */
export async function earlierDecisions(
  db: EntityManager,
  seriesId: string,
  ids: readonly string[],
): Promise<EarlierDecision[]> {
  if (!ids.length) return [];
  return db.query(
    `select d.id as "decisionId", d.status, (${CHANGED_BY}) as "changedBy" from baraza.decision d
      where d.series_id = $1 and d.id = any ($2)`,
    [seriesId, ids],
  );
}

/**
 * What the meetings of a series decided, in the order of the numbers; its words as far as the reader may read them (P5). Null for whoever
 * does not read the series.
 */
export async function decisionsOfSeries(db: EntityManager, seriesId: string): Promise<SeriesDecision[] | null> {
  const series = (await db.query('select from baraza.series where id = $1', [seriesId])) as unknown[];
  if (!series.length) return null;
  const rows = (await db.query(
    `select d.id as "decisionId", d.meeting_id as "meetingId", m.state -> 'start' ->> 'date' as "on", d.decision ->> 'number' as number,
        d.status, d.decision ->> 'effectiveOn' as "effectiveOn", d.decision ->> 'reviewOn' as "reviewOn",
        d.decision ->> 'ownerAgencyId' as "ownerAgencyId", d.decision -> 'changes' as changes
       from baraza.decision d join baraza.meeting m on m.id = d.meeting_id
      where d.series_id = $1 and d.number is not null order by d.year, d.number`,
    [seriesId],
  )) as SeriesDecision[];
  const texts = await textsOfDecisions(db, rows);
  return rows.map((row) => ({ ...withoutNulls(row), text: texts.get(row.decisionId) ?? null }));
}

async function textsOfDecisions(
  db: EntityManager,
  decisions: readonly SeriesDecision[],
): Promise<Map<string, string | null>> {
  const keys = new Map(decisions.map(({ decisionId }) => [saidKey('decision', decisionId, 'text'), decisionId]));
  const rows = (await db.query(
    `select w.key, t.words from baraza.meeting_word w join baraza.timeline t on t.stream_id = w.stream_id and t.seq = w.seq
      where w.meeting_id = any ($1) and w.key = any ($2)`,
    [[...new Set(decisions.map(({ meetingId }) => meetingId))], [...keys.keys()]],
  )) as { key: string; words: string | null }[];
  return new Map(rows.map(({ key, words }) => [keys.get(key)!, words]));
}

const withoutNulls = (row: SeriesDecision): SeriesDecision =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as SeriesDecision;
