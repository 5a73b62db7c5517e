import { caseStream } from '#libs/domain';
import type { Board } from './board.js';

/** What is wrong with the journal, past every lock: broken chains, gaps, doubled words, receipts that nothing stands behind. Empty when it is sound. */
export async function journalFaults(board: Pick<Board, 'looks'>): Promise<unknown[]> {
  const chains = await board.looks('select stream_id, seq, fault from baraza.verify_chains()');
  const gaps = await board.looks(
    `select s.id, s.head, count(e.*) as events, max(e.seq) as last from baraza.stream s left join baraza.event e on e.stream_id = s.id
      group by s.id, s.head having count(e.*) <> s.head or coalesce(max(e.seq), 0) <> s.head`,
  );
  const doubled = await board.looks(
    'select stream_id, content_id, count(*) from baraza.event where content_id is not null group by 1, 2 having count(*) > 1',
  );
  // What records nothing, as counting does, has the number of the last event: none on a stream on which nothing was.
  const empty = await board.looks(
    `select r.actor, r.command_id from baraza.receipt r left join baraza.event e on e.stream_id = r.stream_id and e.seq = r.seq
      where e.seq is null and r.seq > 0`,
  );
  return [...chains, ...gaps, ...doubled, ...empty];
}

/** An event as the journal holds it. */
export interface JournalRow {
  seq: number;
  type: string;
  actor: string;
  id: string | null;
  words: string | null;
}

/** The events of a case as the journal holds them. */
export const journalOf = (board: Board, caseId: string): Promise<JournalRow[]> =>
  board.looks(
    `select e.seq::int as seq, e.type, e.actor, e.content_id as id, c.body as words from baraza.event e
       left join baraza.content c on c.stream_id = e.stream_id and c.seq = e.seq where e.stream_id = $1 order by e.seq`,
    [caseStream(caseId)],
  );
