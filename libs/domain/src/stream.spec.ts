import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseStream, parseStream, personStream, STREAM_KINDS, taskForceStream } from './stream.js';

const ID = '0199abcd-0000-4000-8000-00000000000f';

describe("a stream's name", () => {
  it('is taken apart into what it was made of', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(caseStream, personStream, taskForceStream), (id, make) => {
        const name = make(id);
        const parsed = parseStream(name);
        expect(parsed?.id).toBe(id);
        expect(STREAM_KINDS).toContain(parsed?.kind);
        expect(`${parsed?.kind}/${parsed?.id}`).toBe(name);
      }),
    );
  });

  it.each([
    `case/${ID.toUpperCase()}`,
    `case/${ID}\n`,
    `\ncase/${ID}`,
    ` case/${ID}`,
    `case/${ID}/part`,
    `case/${ID}%00`,
    `case/${ID}\0`,
    `case//${ID}`,
    `case\\${ID}`,
    `../case/${ID}`,
    `CASE/${ID}`,
    `room/${ID}`,
    `minutes/${ID}`,
    `__proto__/${ID}`,
    `case/${ID.slice(1)}`,
    `case/${ID}0`,
    `case/${ID.replaceAll('-', '')}`,
    `case/{${ID}}`,
    'case/',
    'case',
    '/',
    '',
    'case/%',
    `case/${'0'.repeat(36)}`,
    `case/${'-'.repeat(36)}`,
    `case/${ID.replace('f', 'ｆ')}`,
    `сase/${ID}`,
  ])('is not %j', (name) => {
    expect(parseStream(name)).toBeNull();
  });

  it('is nothing but a string', () => {
    const name = `case/${ID}`;
    for (const given of [
      undefined,
      null,
      1,
      true,
      [name],
      { toString: () => name },
      new String(name),
      Symbol('case'),
      () => name,
      new Proxy({}, {}),
    ]) {
      expect(parseStream(given)).toBeNull();
    }
  });

  it('is looked for in anything without an exception, however long it takes to say', () => {
    fc.assert(fc.property(fc.anything(), (given) => void parseStream(given)));
    expect(parseStream(`case/${'0'.repeat(5_000_000)}`)).toBeNull();
  });
});
