import { NoAnswerError, RefusedError, unlessRefused } from './answers.js';

/** An answer takes no longer than this (ms); later it counts as lost. */
const ANSWER_MS = 15_000;

/** Refused because it was asked too often: after so many seconds it may be asked again. */
export class TooFastError extends RefusedError {
  constructor(
    { refusal }: RefusedError,
    readonly retryAfter: number,
  ) {
    super(refusal);
  }
}

/**
 * Asks the server over HTTP; throws RefusedError when it says no and NoAnswerError when nothing usable comes back.
 * @param key the command's id: the same thing asked again under the same one is done once
 */
export async function http<T>(method: Method, path: string, body?: unknown, key?: string): Promise<T> {
  const changes = method !== 'GET';
  const answer = await fetch(path, {
    method,
    headers: {
      // No other site can send this header without being asked first whether it may.
      ...(changes ? { 'content-type': 'application/json', 'x-baraza': '1' } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    body: changes ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch(() => {
    throw new NoAnswerError();
  });
  const read: unknown = await answer.json().catch(() => {
    throw new NoAnswerError();
  });
  const result = unlessRefusedIn(answer, read);
  if (!answer.ok) throw new NoAnswerError();
  return result as T;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

function unlessRefusedIn(answer: Response, read: unknown): unknown {
  try {
    return unlessRefused(read);
  } catch (error) {
    const seconds = Number(answer.headers.get('retry-after'));
    throw error instanceof RefusedError && seconds > 0 ? new TooFastError(error, seconds) : error;
  }
}
