/** What decides where people find an installation. */
interface Places {
  PUBLIC_URL: string;
  PORT: number;
  TLS_CERT: string;
}

/** Whether a host name or address is this very machine: `localhost`, 127.0.0.0/8 or `[::1]`. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/i.test(host);

/** An address in the form in which a browser says where a page comes from, or undefined when there is more to it, or less. */
export function originOf(given: string): string | undefined {
  if (!/^https?:\/\/[^\s\\]+$/i.test(given)) return undefined;
  const url = URL.parse(given);
  const whole = url?.href === `${url?.origin}/` && /^(\[[\da-f:]+\]|[\w.-]+)$/.test(url.hostname);
  return whole ? url.origin : undefined;
}

/** Whether browsers keep a session there: over TLS, or on this very machine. */
export const isSafeOrigin = (origin: string): boolean =>
  origin.startsWith('https://') || isLoopback(URL.parse(origin)?.hostname ?? '');

/** The address under which people find the pages; links in letters begin with it. Without PUBLIC_URL it leads to this machine. */
export const publicUrl = ({ PUBLIC_URL, PORT, TLS_CERT }: Places): string =>
  PUBLIC_URL || `${TLS_CERT ? 'https' : 'http'}://127.0.0.1:${PORT}`;
