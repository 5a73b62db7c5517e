import { type Link, RefusedError } from '#libs/client';
import type { StreamName } from '#libs/domain';

/** After a question stayed without an answer on a line that is up, this long until it is asked again (ms). */
const AGAIN_MS = 3000;

/**
 * Follows the stream of a table, of which only its numbers are kept: names and roles are lists, fetched again.
 * @param onNews called when something was recorded on it, or may have been while nobody listened
 * @param onLeft called when the right to read it ended
 * @returns how to stop
 */
export function followTable(link: Link, stream: StreamName, onNews: () => void, onLeft: () => void): () => void {
  let head = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const at = (seq: number) => {
    if (seq <= head) return;
    head = seq;
    onNews();
  };
  async function begin() {
    clearTimeout(timer);
    try {
      const answer = await link.ask('follow', { stream });
      // After a restore the numbers begin elsewhere.
      if (answer.head < head) head = -1;
      at(answer.head);
    } catch (error) {
      // A refusal would be the same again: whoever is no longer at the table learns it when the line is cut.
      if (!(error instanceof RefusedError) && link.status.get().up) timer = setTimeout(() => void begin(), AGAIN_MS);
    }
  }

  const stops = [
    link.status.subscribe(() => {
      clearTimeout(timer);
      if (link.status.get().up) void begin();
    }),
    link.on('events', (frame) => {
      if (frame.stream !== stream) return;
      at(frame.events.at(-1)?.seq ?? 0);
      link.tell('ack', { stream, seq: head });
    }),
    link.on('heads', ({ heads }) => at(heads[stream] ?? 0)),
    link.on('lagging', (frame) => {
      if (frame.stream === stream) void begin();
    }),
    link.on('left', (frame) => {
      if (frame.stream === stream) onLeft();
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
