import type { CommandAnswer, MeView, RefusalAnswer, SignInAnswer, TotpSecret } from '#libs/domain';
import { freePort, until } from './api-process.js';
import { codeOf, PASSWORD } from './arrivals.js';
import type { Authenticator } from './authenticator.js';
import type { Board } from './board.js';
import type { MailServer } from './mail-server.js';
import type { Answer, Visitor } from './visitor.js';

/** What a second factor was made of. */
export interface Enrolled {
  totp: TotpSecret;
  recoveryCodes: string[];
}

/** How an answer ended: the code of its refusal, or `done`. */
export const ended = ({ body }: { body: Partial<RefusalAnswer> }): string => body.error?.code ?? 'done';

/** The same of what a socket answered. */
export const endedLive = (answer: CommandAnswer | RefusalAnswer): string =>
  'error' in answer ? answer.error.code : 'done';

/** Forgets every try: all these stories come from one machine. */
export const forgetsTries = (board: Board): Promise<unknown> => board.looks('delete from baraza.attempt');

/** Settings under which passkeys can be made: they belong to a name, never to a number. */
export async function namedSite(): Promise<Record<'PORT' | 'PUBLIC_URL' | 'ORIGINS', string>> {
  const port = String(await freePort());
  return { PORT: port, PUBLIC_URL: `http://localhost:${port}`, ORIGINS: `http://127.0.0.1:${port}` };
}

/** Makes an app known where a second factor is required and there is none yet; the session is open then. */
export async function enrols(visitor: Visitor): Promise<Enrolled> {
  const totp = (await visitor.posts<TotpSecret>('/api/sign-in/enrol/totp')).body;
  const confirmed = await visitor.posts<{ recoveryCodes: string[] }>('/api/sign-in/enrol/totp/confirm', {
    code: codeOf(totp),
  });
  if (confirmed.status !== 200) throw new Error(`no second factor was made known: ${confirmed.text}`);
  return { totp, recoveryCodes: confirmed.body.recoveryCodes };
}

/** Gives the account of whoever is signed in a second factor of their own will. */
export async function takesAnApp(visitor: Visitor): Promise<Enrolled> {
  const begun = await visitor.posts<CommandAnswer<TotpSecret>>('/api/account/totp');
  const totp = begun.body.result;
  const confirmed = await visitor.posts<CommandAnswer<{ recoveryCodes: string[] }>>('/api/account/totp/confirm', {
    code: codeOf(totp),
  });
  if (ended(confirmed) !== 'done') throw new Error(`no app was confirmed: ${confirmed.text}`);
  return { totp, recoveryCodes: confirmed.body.result.recoveryCodes };
}

/** Adds a passkey to the account of whoever is signed in. */
export async function takesAPasskey(visitor: Visitor, authenticator: Authenticator): Promise<Answer> {
  const { challenge } = (await visitor.posts<{ challenge: string }>('/api/account/passkey-options')).body;
  return visitor.posts('/api/account/passkeys', { label: 'A key', response: authenticator.make({ challenge }) });
}

/** Signs in with a passkey alone. */
export async function signsInByPasskey(visitor: Visitor, authenticator: Authenticator): Promise<Answer<SignInAnswer>> {
  const asked = await visitor.posts<{ challenge: string }>('/api/sign-in/passkey-options');
  if (ended(asked) !== 'done') return asked as unknown as Answer<SignInAnswer>;
  const response = authenticator.use({ challenge: asked.body.challenge });
  return visitor.posts<SignInAnswer>('/api/sign-in/passkey', { response });
}

/** Accepts an invitation with a new account and a password. */
export const accepts = (
  visitor: Visitor,
  secret: string,
  more: Record<string, unknown> = {},
): Promise<Answer<SignInAnswer>> =>
  visitor.posts<SignInAnswer>('/api/invitation/accept', { secret, name: 'Noor', password: PASSWORD, ...more });

/** Accepts an invitation with the account of whoever is signed in. */
export const joins = (visitor: Visitor, secret: string): Promise<Answer<MeView>> =>
  visitor.posts<MeView>('/api/invitation/join', { secret });

/** The secret of the link to a page of ours in the newest letter to an address, once there are so many of them. */
export async function mailedSecret(
  { letters }: MailServer,
  address: string,
  page: 'recover' | 'address' | 'invitation',
  count = 1,
): Promise<string> {
  const found = (): string[] =>
    letters
      .filter(({ envelope }) => envelope.to.includes(address))
      .flatMap(({ text }) => new RegExp(`/${page}#([\\w-]{43})`).exec(text)?.[1] ?? []);
  await until(() => found().length >= count, `${count} letters with a link to /${page} to ${address}`, 30_000);
  return found().at(-1)!;
}
