import { setTimeout as wait } from 'node:timers/promises';
import type { Person } from './person.js';

/** Says something a hundred times a second; answers how to stop it, which waits for what is on its way. */
export function talking(person: Person, caseId: string): () => Promise<void> {
  let going = true;
  const sent: Promise<unknown>[] = [];
  const talk = (async () => {
    const begun = performance.now();
    while (going) {
      while (sent.length < (performance.now() - begun) / 10) sent.push(person.says(caseId, `Word ${sent.length}`));
      await wait(5);
    }
  })();
  return async () => {
    going = false;
    await talk;
    await Promise.all(sent);
  };
}

/** The highest number of a stream that any of these frames speaks of. */
export function highestIn(frames: readonly string[], stream: string): number {
  const numbers = frames
    .filter((frame) => frame.includes(stream))
    .flatMap((frame) => [...frame.matchAll(/"(?:seq|head)":(\d+)/g), ...frame.matchAll(/"case\/[\w-]+":(\d+)/g)])
    .map(([, number]) => Number(number));
  return Math.max(0, ...numbers);
}
