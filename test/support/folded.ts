import type { StreamName } from '#libs/domain';
import { until } from './api-process.js';
import type { Board } from './board.js';

/** How long the worker has, in milliseconds; on a busy machine it needs more than its second. */
const FOLDED_MS = 20_000;

/** Waits until the worker has folded all that was said in a stream. */
export const isFolded = (board: Board, stream: StreamName): Promise<void> =>
  until(
    async () => {
      const rows = await board.looks(
        'select from baraza.stream s join baraza.word_place w on w.stream_id = s.id and w.done = s.head where s.id = $1',
        [stream],
      );
      return rows.length === 1;
    },
    'the words to be folded',
    FOLDED_MS,
  );
