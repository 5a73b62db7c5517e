import { useRef } from 'react';
import { v7 } from 'uuid';
import { NoAnswerError, RefusedError } from '#libs/client';
import { http } from '../../live/http.js';
import { type Act, useAct } from '../entry/use-act.js';
import { useConfirm } from './confirming.js';

/** Sends a command over HTTP and answers what the server says; the proof that it is me is asked for where it is needed. */
export type Send = <T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<T>;

/** Somebody turned away from an act before it was done: nothing needs to be said. */
class GivenUp extends Error {}

/**
 * One command's id for one content: what was sent and not answered is sent again under the same id, so that nothing is
 * done twice.
 */
export function useSend(): Send {
  const confirm = useConfirm();
  const unanswered = useRef<{ what: string; id: string } | null>(null);
  return async <T>(...request: Parameters<Send>) => {
    const what = JSON.stringify(request);
    const id = unanswered.current?.what === what ? unanswered.current.id : v7();
    unanswered.current = { what, id };
    try {
      for (;;) {
        const [method, path, body] = request;
        const answer = await http<T>(method, path, body, id).catch(unlessUnconfirmed);
        if (answer !== UNCONFIRMED) return answer;
        if (!(await confirm())) throw new GivenUp();
      }
    } catch (error) {
      if (error instanceof NoAnswerError) unanswered.current = { what, id };
      else unanswered.current = null;
      throw error;
    }
  };
}

const UNCONFIRMED = Symbol('unconfirmed');

function unlessUnconfirmed(error: unknown): typeof UNCONFIRMED {
  if (error instanceof RefusedError && error.refusal.code === 'not_confirmed') return UNCONFIRMED;
  throw error;
}

export interface Doing extends Omit<Act, 'run'> {
  /** Does it, unless something is under way here. Resolves to true when it went well. */
  run: (act: (send: Send) => Promise<void>) => Promise<boolean>;
}

/** What is being done on one thing of the screen, and what stood in its way. */
export function useDoing(): Doing {
  const send = useSend();
  const { busy, problem, run, clear } = useAct();
  return {
    busy,
    problem: problem instanceof GivenUp ? null : problem,
    run: (act) => run(() => act(send)),
    clear,
  };
}
