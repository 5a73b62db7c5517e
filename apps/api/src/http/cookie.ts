/**
 * The cookies of this installation. The prefix binds each to this host, to TLS (or loopback) and to the whole path, so that
 * no neighbouring host can plant one.
 */
export const COOKIES = {
  /** A session's secret. */
  session: '__Host-baraza',
  /** The secret of somebody between the first step of signing in and the last. */
  entry: '__Host-baraza-entry',
  /** The mark of a browser from which somebody signed in before. It opens nothing. */
  device: '__Host-baraza-device',
} as const;
type Cookie = keyof typeof COOKIES;

const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const SECRET = /^[\w-]{43}$/;
const DAY = 86_400;

/** The secret that a request's Cookie header carries under a name, or undefined. */
export function readCookie(header: string | undefined, cookie: Cookie): string | undefined {
  const start = `${COOKIES[cookie]}=`;
  const pair = header?.split(/; */).find((part) => part.startsWith(start));
  const secret = pair?.slice(start.length);
  return secret && SECRET.test(secret) ? secret : undefined;
}

const cookieFor = (cookie: Cookie, secret: string, seconds: number): string =>
  `${COOKIES[cookie]}=${secret}; ${ATTRIBUTES}; Max-Age=${seconds}`;

/** The Set-Cookie header that hands a session's secret to the browser, out of reach of scripts and of other sites. */
export const sessionCookie = (secret: string, days: number): string => cookieFor('session', secret, days * DAY);

/** The Set-Cookie header of an entry: as long as an entry lasts. */
export const entryCookie = (secret: string): string => cookieFor('entry', secret, 600);

/** The Set-Cookie header by which a browser is known again. */
export const deviceCookie = (secret: string): string => cookieFor('device', secret, 365 * DAY);

/** The Set-Cookie header that takes one away again. */
export const endedCookie = (cookie: Cookie): string => cookieFor(cookie, '', 0);
