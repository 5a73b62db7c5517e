/** The session's cookie. The prefix binds it to this host, to TLS (or loopback) and to the whole path. */
export const SESSION_COOKIE = '__Host-baraza';
const DAYS = 30;

/** The secret that a request's Cookie header carries, or undefined. */
export function readSessionCookie(header: string | undefined): string | undefined {
  const pair = header?.split(/; */).find((part) => part.startsWith(`${SESSION_COOKIE}=`));
  const secret = pair?.slice(SESSION_COOKIE.length + 1);
  return secret && /^[\w-]{43}$/.test(secret) ? secret : undefined;
}

/** The Set-Cookie header that hands the secret to the browser, out of reach of scripts and of other sites. */
export const sessionCookie = (secret: string): string =>
  `${SESSION_COOKIE}=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${DAYS * 86400}`;

/** The Set-Cookie header that takes it away again. */
export const endedCookie = (): string => `${SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;
