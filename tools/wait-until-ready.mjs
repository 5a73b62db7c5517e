import { Trouble } from './trouble.mjs';

/**
 * Waits until an api answers that it is ready.
 * @param {string} address such as http://127.0.0.1:4100
 * @param {Promise<unknown>} exited settles when the api has ended, which ends the waiting
 * @param {number} minutes how long to wait
 * @returns {Promise<boolean>} false when it ended before it was ready
 * @throws {Trouble} when it took longer
 */
export async function waitUntilReady(address, exited, minutes = 2) {
  let over = false;
  exited.then(() => (over = true));
  for (const until = Date.now() + minutes * 60_000; Date.now() < until;) {
    if (over) return false;
    try {
      const answer = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(5000) });
      await answer.arrayBuffer();
      if (answer.status === 200) return true;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Trouble(
    `The api started but was not ready within ${minutes} minutes: this machine may be too busy; run the command again.`,
  );
}
