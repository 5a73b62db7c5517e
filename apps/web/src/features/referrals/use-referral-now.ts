import { useEffect, useState } from 'react';
import type { ReferralView } from '#libs/domain';

/** The longest that a page waits until it looks at the clock again (ms). */
const MOST_MS = 30_000;

/** The moment, as far as referrals go: it moves on at the very moment at which a step becomes late. Milliseconds since 1970. */
export function useReferralNow(referrals: readonly Pick<ReferralView, 'dueAt'>[]): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ahead = referrals.flatMap(({ dueAt }) => (dueAt !== null && dueAt > now ? [dueAt] : []));
    const timer = setTimeout(
      () => setNow(Date.now()),
      Math.max(0, Math.min(MOST_MS, ...ahead.map((at) => at - Date.now()))),
    );
    return () => clearTimeout(timer);
  }, [referrals, now]);
  return now;
}
