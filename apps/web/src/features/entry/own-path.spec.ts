import { describe, expect, it } from '@jest/globals';
import { inPieces, ownPath } from './own-path.js';

describe('where somebody is sent after signing in', () => {
  it('is a place of this app', () => {
    for (const to of [
      '/today',
      '/cases',
      '/actions/x',
      '/cases/01990000-0000-7000-8000-000000000011',
      '/account',
      '/agency',
      '/task-force',
    ])
      expect(ownPath(to)).toBe(to);
  });

  it('is the very message that a link led to', () => {
    const message = '/cases/01990000-0000-7000-8000-000000000011#part-01990000-0000-4000-8000-000000000012-3';
    expect(ownPath(message)).toBe(message);
    expect(inPieces('/cases/1#case-12')).toEqual({ to: '/cases/1', hash: 'case-12' });
    expect(inPieces('/account')).toEqual({ to: '/account' });
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
      '/invitation#a-secret',
      '/cases/1#//example.org',
      '/cases/1#a#b',
      `/cases/${'a'.repeat(300)}`,
      ['/cases'],
      null,
      undefined,
    ];
    for (const to of elsewhere) expect([to, ownPath(to)]).toEqual([to, undefined]);
  });
});
