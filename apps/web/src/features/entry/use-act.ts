import { useRef, useState } from 'react';

/** Something that is done by pressing a button: whether it is under way, and what went wrong the last time. */
export interface Act {
  busy: boolean;
  /** What was thrown, or null. */
  problem: unknown;
  /** Does it, unless it is under way. Resolves to true when it went well. */
  run: (act: () => Promise<void>) => Promise<boolean>;
  /** What went wrong no longer holds: something else was typed or chosen. */
  clear: () => void;
}

export function useAct(): Act {
  const under = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (act: () => Promise<void>) => {
    if (under.current) return false;
    under.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await act();
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      under.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, run, clear: () => setProblem(null) };
}
