import { randomUUID } from 'node:crypto';
import { ended } from './at-the-door.js';
import type { Board } from './board.js';
import type { IdentityProvider, ProviderClient, ProviderPerson } from './identity-provider.js';
import { agencyId, type AgencyName, type CastName } from './table.js';
import type { Answer, Visitor } from './visitor.js';

/** What our installation is to the provider of these stories. */
export const CLIENT = { clientId: 'baraza', clientSecret: 'what the provider and we know' };
/** Where a provider sends people back to. */
export const BACK = '/api/sign-in/single-sign-on/callback';

/** Our installation at this address, as a provider knows it. */
export const clientOf = (publicUrl: string): ProviderClient => ({ ...CLIENT, redirectUri: `${publicUrl}${BACK}` });

/** Connects a sign-in of its own to an agency. */
export async function connectsProvider(
  board: Board,
  agency: AgencyName,
  issuer: string,
  by: CastName = 'admin',
): Promise<void> {
  const admin = await board.sits(by);
  const path = `/api/agencies/${agencyId(agency)}/single-sign-on`;
  const answer = await admin.http('PUT', path, { label: 'Our own', issuer, ...CLIENT });
  if (ended(answer) !== 'done') throw new Error(`no provider was connected: ${answer.text}`);
}

/** Sets out for an agency's provider, and answers the address that the browser is sent to. */
export async function setsOut(visitor: Visitor, agency: AgencyName, to = ''): Promise<string> {
  const { headers } = await visitor.gets(`/api/sign-in/single-sign-on/${agencyId(agency)}${to && `?to=${to}`}`);
  return headers.get('location')!;
}

/** Goes through the provider's pages, as a browser does; the path with its query that it sends back to. */
export async function throughProvider({ issuer }: IdentityProvider, url: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = url;
  for (let step = 0; at.startsWith(issuer) && step < 10; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    const to = response.headers.get('location');
    if (!to) throw new Error(`${response.status} at ${at}: ${await response.text()}`);
    at = new URL(to, at).href;
  }
  const { pathname, search } = new URL(at);
  return pathname + search;
}

/** Signs in through an agency's provider; the answer that brings the browser back to a page of ours. */
export async function signsOn(
  visitor: Visitor,
  provider: IdentityProvider,
  agency: AgencyName,
  to = '',
): Promise<Answer> {
  return visitor.gets(await throughProvider(provider, await setsOut(visitor, agency, to)));
}

/** Somebody of whom the provider has verified the address, whichever letters it is written in. */
export const known = (email: string, sub: string = randomUUID()): ProviderPerson => ({
  sub,
  email,
  email_verified: true,
  name: 'Noor',
});

/** Connects the agency's provider to the account of whoever is signed in. */
export async function connects(own: Visitor, provider: IdentityProvider, person: ProviderPerson): Promise<void> {
  provider.signsIn(person);
  const { url } = (await own.posts<{ url: string }>('/api/account/single-sign-on')).body;
  const { headers, text } = await own.gets(await throughProvider(provider, url));
  if (headers.get('location') !== '/account') throw new Error(`no provider was connected: ${text}`);
}
