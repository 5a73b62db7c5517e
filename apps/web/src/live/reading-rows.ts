import { type FollowLevel, type Me, type ReadingRow, type StreamName, UNREAD_MAX, type WireEvent } from '#libs/domain';

/** How far somebody has read each stream, as this page knows it. */
export type Marks = ReadonlyMap<StreamName, number>;

/** What is new to somebody in a case, in its common part and in those parts of it that they read together. */
export interface News {
  /** Messages; what is beyond `UNREAD_MAX` is not counted. */
  unread: number;
  /** How many of them call the reader or their agency. */
  mentions: number;
  /** What else happened: agencies and people that came and went, an end. */
  others: number;
  level: FollowLevel;
}

export const NO_NEWS: News = { unread: 0, mentions: 0, others: 0, level: 'all' };

/** A row as it is once its reader has read up to a number: nothing is left of it at its head, less of it before. */
function asRead(row: ReadingRow, upTo: number): ReadingRow {
  if (upTo <= row.read) return row;
  if (upTo >= row.head)
    return { ...row, read: row.head, unread: 0, mentions: 0, first: null, agencyIds: [], others: 0, left: [] };
  const unread = Math.min(row.unread, row.head - upTo);
  const first = row.first !== null && row.first <= upTo ? upTo + 1 : row.first;
  return { ...row, read: upTo, unread, first, mentions: Math.min(row.mentions, unread) };
}

/** The server's rows with what was read here since. */
export const withMarks = (rows: readonly ReadingRow[], marks: Marks): ReadingRow[] =>
  rows.map((row) => asRead(row, marks.get(row.stream) ?? 0));

/**
 * A row with what has just come on its stream.
 * @returns null when something between is not known: then only the server can count
 */
export function withLive(
  row: ReadingRow,
  events: readonly WireEvent[],
  me: Pick<Me, 'personId' | 'agencyId'>,
): ReadingRow | null {
  let next = row;
  for (const event of events) {
    if (event.seq <= next.head) continue;
    if (event.seq !== next.head + 1) return null;
    next = { ...next, head: event.seq, lastAt: event.at };
    if (event.by?.person === me.personId) continue;
    if (event.type === 'message.posted') next = withMessage(next, event, me);
    else if (!event.type.startsWith('message.')) next = withOther(next, event);
  }
  return next;
}

function withMessage(row: ReadingRow, event: WireEvent, me: Pick<Me, 'personId' | 'agencyId'>): ReadingRow {
  const { mentions = [] } = (event as WireEvent<'message.posted'>).data;
  const calls = mentions.some(
    (called) =>
      ('person' in called && called.person === me.personId) || ('agency' in called && called.agency === me.agencyId),
  );
  const agency = event.by?.agency;
  return {
    ...row,
    unread: Math.min(UNREAD_MAX + 1, row.unread + 1),
    mentions: row.mentions + Number(calls),
    first: row.first ?? event.seq,
    agencyIds: agency && !row.agencyIds.includes(agency) ? [...row.agencyIds, agency] : row.agencyIds,
  };
}

/** Something was done; which agency left is told by name. */
function withOther(row: ReadingRow, event: WireEvent): ReadingRow {
  const left = event.type === 'agency.released' ? [(event as WireEvent<'agency.released'>).data.agencyId] : [];
  return { ...row, others: row.others + 1, left: [...row.left, ...left] };
}

/** Everything that is new in a case, however loud its reader wants it. */
export const newsOf = (rows: readonly ReadingRow[]): News =>
  rows.reduce<News>(
    (sum, row) => ({
      unread: sum.unread + row.unread,
      mentions: sum.mentions + row.mentions,
      others: sum.others + row.others,
      level: row.level,
    }),
    NO_NEWS,
  );

/** The same, of every case. */
export function newsByCase(rows: readonly ReadingRow[]): Map<string, News> {
  const byCase = new Map<string, ReadingRow[]>();
  for (const row of rows) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row]);
  return new Map([...byCase].map(([caseId, own]) => [caseId, newsOf(own)]));
}

/** Whether there is anything at all. */
export const hasNews = ({ unread, mentions, others }: News): boolean => unread + mentions + others > 0;

/**
 * What of it is shown: of a case that is followed for calls only the calls, of one that is not followed nothing.
 * @param quiet to an agency of justice nothing is counted: it learns that it is called
 */
export function shownOf(news: News, quiet: boolean): News {
  if (news.level === 'nothing') return { ...NO_NEWS, level: news.level };
  if (news.level === 'mentions' || quiet) return { ...NO_NEWS, mentions: news.mentions, level: news.level };
  return news;
}
