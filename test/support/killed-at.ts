import { until } from './api-process.js';
import type { Board } from './board.js';

/** Whoever sends, and can be led to another server. */
interface Sender {
  movesTo: (origin: string) => void;
}

/**
 * Lets each of these run into a fault point of a server that is started for it, kills that server there, and leads whoever
 * sent back to the board's own. Answers what they heard; `lost` is who heard nothing.
 * @param senders who sends; they go to the server that is killed, and come back
 */
export async function killedAt(
  board: Board,
  point: string,
  senders: readonly Sender[],
  ...sends: (() => Promise<unknown>)[]
): Promise<unknown[]> {
  // Without a worker: what it does by itself would reach the point as well.
  const server = await board.anotherApi({ FAULT_POINT: point, WORKER: 'apart' });
  for (const sender of senders) sender.movesTo(server.origin);
  const heard = sends.map((send) => send().catch(() => 'lost'));
  await until(
    () => server.output().split(`fault point reached: ${point}`).length === sends.length + 1,
    `${sends.length} to reach: ${point}`,
  );
  await server.kill();
  for (const sender of senders) sender.movesTo(board.api.origin);
  return Promise.all(heard);
}
