import { describe, expect, it } from '@jest/globals';
import { BadRequestException, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { Refusal } from '#libs/domain';
import type { Log } from '#libs/kernel';
import { toRefusal } from './refusal.filter.js';

function listening(): { log: Log; heard: unknown[] } {
  const heard: unknown[] = [];
  return { heard, log: { error: (...said: unknown[]) => heard.push(said) } as unknown as Log };
}

describe('whatever was thrown', () => {
  it('is the refusal that it is', () => {
    const { log, heard } = listening();
    const refusal = new Refusal('forbidden');
    expect(toRefusal(refusal, log)).toBe(refusal);
    expect(heard).toEqual([]);
  });

  it.each([
    [new BadRequestException(), 'invalid_input'],
    [new NotFoundException(), 'not_found'],
    [new PayloadTooLargeException(), 'too_large'],
    [Object.assign(new Error(), { statusCode: 413 }), 'too_large'],
    [Object.assign(new Error(), { statusCode: 415 }), 'invalid_input'],
    [Object.assign(new Error(), { code: 'ECONNRESET' }), 'busy'],
  ])('is what the web server or the database meant: %s', (error, code) => {
    const { log, heard } = listening();
    expect(toRefusal(error, log).code).toBe(code);
    expect(heard).toEqual([]);
  });

  it.each([new TypeError('words of somebody'), 'words of somebody', null, undefined, { words: 'of somebody' }, 7])(
    'is else a defect, logged without what it says: %p',
    (error) => {
      const { log, heard } = listening();
      expect(toRefusal(error, log).answer()).toEqual(new Refusal('failed').answer());
      expect(heard).toHaveLength(1);
      expect(JSON.stringify(heard)).not.toContain('of somebody');
    },
  );
});
