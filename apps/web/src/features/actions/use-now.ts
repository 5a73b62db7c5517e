import { useEffect, useState } from 'react';

/** What is due is said anew this often (ms). */
const EVERY_MS = 30_000;

/** The moment, as far as words about it go: it moves on by itself. Milliseconds since 1970. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
