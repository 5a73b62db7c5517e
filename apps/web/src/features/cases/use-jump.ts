import { useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { aboutOf } from '#libs/domain';
import { type MessagePlace, messageOf } from './message-link.js';
import { type Numbering, numberOf } from './log-numbers.js';
import { rowKey } from './thread.js';
import type { CaseThread } from './use-thread.js';

/** A message that was gone to is marked this long (ms). */
const MARKED_MS = 2600;

/** How far the way to a message has come. */
export type JumpState = 'idle' | 'looking' | 'notFound' | 'failed';

/**
 * Goes to a message: fetches back to it if it has to, shows it and marks it for a moment. The address of the page may name one.
 * @param toRow puts a row that is held before the eye
 */
export function useJump(thread: CaseThread, numbering: Numbering, toRow: (key: string, number: number) => void) {
  const { caseId, reach, states } = thread;
  const [state, setState] = useState<JumpState>('idle');
  const [wanted, setWanted] = useState<string | null>(null);
  const [marked, setMarked] = useState<string | null>(null);
  const known = useRef(states);
  useEffect(() => {
    known.current = states;
  });

  const jump = useCallback(
    ({ stream, seq }: MessagePlace) => {
      const events = known.current.get(stream)?.events ?? [];
      const event = events[seq - (events[0]?.seq ?? 1)];
      const goal = (event && aboutOf(event)) ?? seq;
      setState('looking');
      reach(stream, goal).then(
        (found) => {
          setState(found ? 'idle' : 'notFound');
          if (found) setWanted(rowKey(stream, goal));
        },
        () => setState('failed'),
      );
    },
    [reach],
  );

  const number = wanted === null ? null : numberOf(numbering, wanted);
  useEffect(() => {
    if (wanted === null || number === null) return;
    toRow(wanted, number);
    setWanted(null);
    setMarked(wanted);
  }, [wanted, number, toRow]);
  useEffect(() => {
    if (marked === null) return;
    const row = document.querySelector<HTMLElement>(`[data-row="${marked}"] article, [data-row="${marked}"]`);
    row?.focus({ preventScroll: true });
    const timer = setTimeout(() => setMarked(null), MARKED_MS);
    return () => clearTimeout(timer);
  }, [marked]);

  const { hash } = useLocation();
  useEffect(() => {
    const place = hash ? messageOf(hash, caseId) : null;
    if (place) jump(place);
  }, [hash, caseId, jump]);

  return { jump, marked, state, close: () => setState('idle') };
}
