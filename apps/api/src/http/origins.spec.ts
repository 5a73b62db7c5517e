import { describe, expect, it } from '@jest/globals';
import { allowedOrigins } from './origins.js';

const UNSET = { PUBLIC_URL: '', ORIGINS: '', PORT: 4100, TLS_CERT: '' };

describe('where pages may come from', () => {
  it("is this machine's own names at the port, unless an address is set", () => {
    expect([...allowedOrigins(UNSET)]).toEqual(['http://127.0.0.1:4100', 'http://localhost:4100']);
    expect([...allowedOrigins({ ...UNSET, TLS_CERT: '/cert.pem' })]).toEqual([
      'https://127.0.0.1:4100',
      'https://localhost:4100',
    ]);
  });

  it('is the address that people type and nothing else', () => {
    expect([...allowedOrigins({ ...UNSET, PUBLIC_URL: 'https://a.example' })]).toEqual(['https://a.example']);
  });

  it('is what is added, too', () => {
    const added = { ...UNSET, ORIGINS: 'https://b.example,https://c.example:8443' };
    expect([...allowedOrigins({ ...added, PUBLIC_URL: 'https://a.example' })]).toEqual([
      'https://a.example',
      'https://b.example',
      'https://c.example:8443',
    ]);
    expect([...allowedOrigins(added)]).toContain('http://localhost:4100');
  });

  it('is never empty, and never everywhere', () => {
    for (const config of [UNSET, { ...UNSET, PUBLIC_URL: 'https://a.example' }]) {
      expect(allowedOrigins(config).size).toBeGreaterThan(0);
      for (const origin of ['', 'null', '*', undefined as unknown as string])
        expect(allowedOrigins(config).has(origin)).toBe(false);
    }
  });

  it('is compared whole', () => {
    const origins = allowedOrigins({ ...UNSET, PUBLIC_URL: 'https://a.example' });
    for (const origin of [
      '',
      'null',
      'https://a.example/',
      'http://a.example',
      'https://a.example:443',
      'https://a.example.evil.example',
      'https://evil-a.example',
      'HTTPS://A.EXAMPLE',
      '*',
    ]) {
      expect(origins.has(origin)).toBe(false);
    }
  });
});
