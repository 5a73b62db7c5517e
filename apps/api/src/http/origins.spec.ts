import { describe, expect, it } from '@jest/globals';
import { allowedOrigins } from './origins.js';

describe('where pages may come from', () => {
  it("is this machine's own names at the port, unless it is set", () => {
    expect([...allowedOrigins({ ORIGINS: '', PORT: 4100 })]).toEqual([
      'http://localhost:4100',
      'http://127.0.0.1:4100',
    ]);
  });

  it('is what is set and nothing else', () => {
    expect([...allowedOrigins({ ORIGINS: 'https://a.example,https://b.example:8443', PORT: 4100 })]).toEqual([
      'https://a.example',
      'https://b.example:8443',
    ]);
  });

  it('is compared whole', () => {
    const origins = allowedOrigins({ ORIGINS: 'https://a.example', PORT: 4100 });
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
