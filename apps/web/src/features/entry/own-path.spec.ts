import { describe, expect, it } from '@jest/globals';
import { ownPath } from './own-path.js';

describe('where somebody is sent after signing in', () => {
  it('is a place of this app', () => {
    for (const to of ['/cases', '/cases/01990000-0000-7000-8000-000000000011', '/account', '/agency', '/task-force'])
      expect(ownPath(to)).toBe(to);
  });

  it('is never another site, however it is written', () => {
    const elsewhere = [
      'https://example.org/cases',
      '//example.org/cases',
      '/\\example.org',
      '/cases//example.org',
      '/cases/../../example.org',
      '/cases\n//example.org',
      '/cases?to=//example.org',
      'javascript:alert(1)',
      '/door',
      '/nowhere',
      `/cases/${'a'.repeat(300)}`,
      ['/cases'],
      null,
      undefined,
    ];
    for (const to of elsewhere) expect([to, ownPath(to)]).toEqual([to, undefined]);
  });
});
