import { setImmediate as afterEvents, setTimeout as afterTime } from 'node:timers/promises';

export const sleep = (ms) => afterTime(Math.max(0, ms));

/** Waits for an instant of `performance.now()`, closer than a timer alone would hit it. */
export async function sleepUntil(instant) {
  for (let left = instant - performance.now(); left > 0; left = instant - performance.now()) {
    if (left > 1.5) await sleep(left - 1);
    else await afterEvents();
  }
}

/** Waits until something holds, at most so long; answers whether it does. */
export async function holdsWithin(ms, holds) {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await sleep(20);
  }
  return true;
}
