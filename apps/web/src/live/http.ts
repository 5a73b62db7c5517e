import { NoAnswerError, unlessRefused } from './answers.js';

/** An answer takes no longer than this (ms); later it counts as lost. */
const ANSWER_MS = 15_000;

/** Asks the server over HTTP; throws RefusedError when it says no and NoAnswerError when nothing usable comes back. */
export async function http<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const answer = await fetch(path, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch(() => {
    throw new NoAnswerError();
  });
  const read: unknown = await answer.json().catch(() => {
    throw new NoAnswerError();
  });
  const result = unlessRefused(read);
  if (!answer.ok) throw new NoAnswerError();
  return result as T;
}
