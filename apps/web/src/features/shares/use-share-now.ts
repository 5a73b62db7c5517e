import { useEffect, useState } from 'react';
import type { ShareView } from '#libs/domain';

/** The longest that a page waits until it looks at the clock again (ms). */
const MOST_MS = 30_000;

/** The moment, as far as agreements go: it moves on at the very moment at which one begins or ends. Milliseconds since 1970. */
export function useShareNow(shares: readonly Pick<ShareView, 'fromAt' | 'untilAt'>[]): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ahead = shares.flatMap(({ fromAt, untilAt }) => [fromAt, untilAt]).filter((at) => at > now);
    const timer = setTimeout(
      () => setNow(Date.now()),
      Math.max(0, Math.min(MOST_MS, ...ahead.map((at) => at - Date.now()))),
    );
    return () => clearTimeout(timer);
  }, [shares, now]);
  return now;
}
