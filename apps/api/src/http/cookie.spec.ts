import { describe, expect, it } from '@jest/globals';
import { endedCookie, readSessionCookie, SESSION_COOKIE, sessionCookie } from './cookie.js';

const SECRET = 'a'.repeat(43);

describe("the session's cookie", () => {
  it('is bound to this host, to TLS and to the whole path, and out of reach of scripts and other sites', () => {
    const [pair, ...attributes] = sessionCookie(SECRET).split('; ');
    expect(pair).toBe(`__Host-baraza=${SECRET}`);
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']));
    expect(attributes.join()).not.toMatch(/domain/i);
  });

  it('is read back from what the browser sends, beside others', () => {
    for (const header of [
      `${SESSION_COOKIE}=${SECRET}`,
      `a=b; ${SESSION_COOKIE}=${SECRET}`,
      `a=b;${SESSION_COOKIE}=${SECRET};c=d`,
      `a=b;   ${SESSION_COOKIE}=${SECRET}`,
    ]) {
      expect(readSessionCookie(header)).toBe(SECRET);
    }
  });

  it.each([
    undefined,
    '',
    'a=b',
    `${SESSION_COOKIE}=`,
    `${SESSION_COOKIE}`,
    `${SESSION_COOKIE}=${SECRET}x`,
    `${SESSION_COOKIE}=${SECRET.slice(1)}`,
    `${SESSION_COOKIE}="${SECRET}"`,
    `${SESSION_COOKIE}=${SECRET.slice(1)}%41`,
    `${SESSION_COOKIE}=${SECRET.slice(1)}'`,
    `${SESSION_COOKIE}=${SECRET.slice(1)}\0`,
    `__host-baraza=${SECRET}`,
    `baraza=${SECRET}`,
    `x${SESSION_COOKIE}=${SECRET}`,
    `__Secure-baraza=${SECRET}`,
    `a=${SESSION_COOKIE}=${SECRET}`,
  ])('is not in %j', (header) => {
    expect(readSessionCookie(header)).toBeUndefined();
  });

  it('is taken away by one that is as narrow and has ended', () => {
    expect(endedCookie()).toBe(`${SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`);
  });
});
