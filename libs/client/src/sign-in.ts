import type { SignIn, SignInAnswer } from '#libs/domain';
import { NoAnswerError } from './answers.js';
import { readAnswer, sendHttp } from './http.js';

const SESSION = '__Host-baraza=';

/** Signing in wants more than a password, and a program has nothing more to give: it needs an account that asks for nothing else. */
export class SecondFactorError extends Error {
  constructor() {
    super('this account is asked for a second factor, which a program cannot give');
    this.name = 'SecondFactorError';
  }
}

/**
 * Signs a program in with an account of its own, and answers the Cookie header of its session. Not for browsers, which keep
 * cookies themselves. Throws RefusedError (`wrong_credentials`, `too_fast`), SecondFactorError or NoAnswerError.
 */
export async function signIn(origin: string, { address, password }: SignIn): Promise<string> {
  const answer = await post(origin, '/api/sign-in', { address, password });
  const { next } = await readAnswer<SignInAnswer>(answer);
  if (next !== 'done') throw new SecondFactorError();
  return sessionIn(answer);
}

/** Is somebody of a demonstration, and answers the Cookie header of their session. Elsewhere it throws RefusedError (`not_found`). */
export async function chooseDemonstrationPerson(origin: string, personId: string): Promise<string> {
  const answer = await post(origin, '/api/demonstration/sign-in', { personId });
  await readAnswer(answer);
  return sessionIn(answer);
}

const post = (origin: string, path: string, body: object): Promise<Response> =>
  sendHttp({ origin }, 'POST', path, body).catch(() => {
    throw new NoAnswerError();
  });

function sessionIn({ headers }: Response): string {
  const cookie = headers.getSetCookie().find((line) => line.startsWith(SESSION));
  if (!cookie) throw new NoAnswerError();
  return cookie.split(';')[0]!;
}
