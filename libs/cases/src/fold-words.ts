import { parseStream, type StreamName } from '#libs/domain';
import type { Kernel, SystemActor } from '#libs/kernel';

const FOLD: SystemActor = { system: 'system:fold-words' };
/** How many events of a stream are folded in one transaction: whoever takes a message back there waits for it. */
const EVENTS = 100;
/** How many streams that are behind are asked for at once. */
const STREAMS = 500;

type Parts = Pick<Kernel, 'unitOfWork'>;

/** True for a stream in which people talk. */
export const holdsTalk = (stream: StreamName): boolean => {
  const kind = parseStream(stream)?.kind;
  return kind === 'case' || kind === 'part';
};

/**
 * Folds what was said in a stream and is not folded yet, so that whoever searches need not. Another process that is at the same
 * stream is left to it. Its words are found in the meantime as well.
 */
export async function foldWords({ unitOfWork }: Parts, stream: StreamName): Promise<void> {
  for (let more = true; more;) {
    more = await unitOfWork.write(FOLD, async (db) => {
      const [row] = (await db.query('select baraza.fold_stream($1, $2) as more', [stream, EVENTS])) as [
        { more: boolean },
      ];
      return row.more;
    });
  }
}

/** Some of the streams in which something is not folded yet. */
export const streamsUnfolded = ({ unitOfWork }: Parts): Promise<StreamName[]> =>
  unitOfWork.write(FOLD, async (db) => {
    const rows = (await db.query('select stream_id from baraza.streams_unfolded($1)', [STREAMS])) as {
      stream_id: StreamName;
    }[];
    return rows.map(({ stream_id }) => stream_id);
  });
