import { useServerClock, useServerNow } from '../meetings/meeting-clock.js';

/** Minutes are counted, so they are said anew this often (ms). */
const EVERY_MS = 10_000;

/** The moment by the server's clock, which closes what was opened in an emergency: a device may be hours away from it. Milliseconds since 1970. */
export function useGlassNow(): number {
  useServerClock();
  return useServerNow(EVERY_MS);
}
