import { NoAnswerError, RefusedError, unlessRefused } from './answers.js';
import type { Place } from './place.js';

/** An answer takes no longer than this (ms); later it counts as lost. */
const ANSWER_MS = 15_000;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

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
export type Http = <T>(method: Method, path: string, body?: unknown, key?: string) => Promise<T>;

/** Ways to ask one server as one person. */
export const createHttp =
  (place: Place = {}): Http =>
  async <T>(method: Method, path: string, body?: unknown, key?: string) => {
    const changes = method !== 'GET';
    const headers: Record<string, string> = key ? { 'idempotency-key': key } : {};
    const answer = await sendHttp(place, method, path, changes ? (body ?? {}) : undefined, headers).catch(() => {
      throw new NoAnswerError();
    });
    return readAnswer<T>(answer);
  };

/** Sends one request with everything that the server wants to see with it, and answers whatever comes back. */
export function sendHttp(
  { origin = '', cookie }: Place,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${origin}${path}`, {
    method,
    headers: {
      // No other site can send this header without being asked first whether it may.
      ...(method === 'GET' ? {} : { 'x-baraza': '1' }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
}

/** What an answer says; throws like `Http`. */
export async function readAnswer<T>(answer: Response): Promise<T> {
  const read: unknown = await answer.json().catch(() => {
    throw new NoAnswerError();
  });
  const result = unlessRefusedIn(answer, read);
  if (!answer.ok) throw new NoAnswerError();
  return result as T;
}

function unlessRefusedIn(answer: Response, read: unknown): unknown {
  try {
    return unlessRefused(read);
  } catch (error) {
    const seconds = Number(answer.headers.get('retry-after'));
    throw error instanceof RefusedError && seconds > 0 ? new TooFastError(error, seconds) : error;
  }
}
