import { useCallback, useEffect, useRef, useState } from 'react';
import { type Here, typing } from '#libs/client';
import { type StreamName, TYPING_MS } from '#libs/domain';
import { useSession } from '../../live/hooks.js';

/** A sign of typing is repeated after this long (ms), well before it runs out with the others. */
const REPEAT_MS = TYPING_MS * 0.6;

/**
 * Tells those who read a place, and nobody else, that this person types there, and that they have stopped.
 * @param stream null for a place that the server does not know yet
 */
export function useTypingSign(stream: StreamName | null) {
  const { types } = useSession();
  const last = useRef(0);
  const stopped = useCallback(() => {
    if (last.current === 0) return;
    last.current = 0;
    if (stream) types(stream, false);
  }, [types, stream]);
  const typed = useCallback(() => {
    const now = Date.now();
    if (!stream || now - last.current < REPEAT_MS) return;
    last.current = now;
    types(stream, true);
  }, [types, stream]);
  useEffect(() => stopped, [stopped]);
  return { typed, stopped };
}

/** Who of the others types at this moment. */
export function useWhoTypes(here: Here, me: string): string[] {
  const [now, setNow] = useState(() => Date.now());
  const next = Math.min(...[...here.values()].filter((until) => until > now));
  useEffect(() => {
    if (!Number.isFinite(next)) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, next - Date.now()) + 50);
    return () => clearTimeout(timer);
  }, [next]);
  return typing(here, now).filter((person) => person !== me);
}
