import { useEffect, useRef, useState } from 'react';
import { v4 } from 'uuid';
import { RefusedError } from '#libs/client';
import { FILE_MAX, type RefusalAnswer, type StreamName } from '#libs/domain';
import { putUp, type Upload } from '../../../live/uploads.js';

/** A file of a paper on its way to the server. */
export interface PuttingUp {
  state: 'idle' | 'sending' | 'failed';
  /** How many bytes have left. */
  sent: number;
  /** Why it was not taken: for a reason, too large to begin with, or nobody answered. */
  trouble: RefusalAnswer['error'] | 'too_big' | 'no_answer' | null;
  /** Answers the id of the file, or null where it was not taken. */
  send: (file: File) => Promise<string | null>;
  reset: () => void;
}

const IDLE = { state: 'idle', sent: 0, trouble: null } as const;

/** Puts one file up for a stream. What the server did not take goes under another id; what nobody answered, under the same. */
export function usePutUp(stream: StreamName): PuttingUp {
  const [now, setNow] = useState<Pick<PuttingUp, 'state' | 'sent' | 'trouble'>>(IDLE);
  const id = useRef(v4());
  const running = useRef<Upload | null>(null);
  useEffect(() => () => running.current?.stop(), []);
  const fails = (trouble: PuttingUp['trouble']): null => {
    setNow({ state: 'failed', sent: 0, trouble });
    return null;
  };
  return {
    ...now,
    async send(file) {
      if (file.size > FILE_MAX) return fails('too_big');
      setNow({ state: 'sending', sent: 0, trouble: null });
      running.current = putUp(id.current, stream, file, (sent) => setNow((so) => ({ ...so, sent })));
      try {
        const taken = await running.current.done;
        running.current = null;
        return taken.id;
      } catch (error) {
        running.current = null;
        if (!(error instanceof RefusedError)) return fails('no_answer');
        id.current = v4();
        return fails(error.refusal);
      }
    },
    reset() {
      running.current?.stop();
      id.current = v4();
      setNow(IDLE);
    },
  };
}
