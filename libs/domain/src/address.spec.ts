import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { ADDRESS_MAX, canonicalAddress, IsAddress } from './address.js';

class Letter {
  @IsAddress()
  to: string;
}

const read = (to: unknown): Letter => plainToInstance(Letter, { to });
const wrong = (to: unknown): string[] => validateSync(read(to)).map(({ property }) => property);

describe('an address', () => {
  it.each([
    ['ana@example.org', 'ana@example.org'],
    ['  Ana@Example.ORG\n', 'ana@example.org'],
    ['ＡＮＡ@example.org', 'ana@example.org'],
    ['ana＠example.org', 'ana@example.org'],
    ['ana+table@example.org', 'ana+table@example.org'],
  ])('%j is kept as %s, however it was written', (given, kept) => {
    expect(canonicalAddress(given)).toBe(kept);
    expect([read(given).to, wrong(given)]).toEqual([kept, []]);
  });

  it('has one form only: what is kept is not changed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const once = canonicalAddress(given);
        expect(canonicalAddress(once)).toBe(once);
      }),
    );
  });

  it.each([
    '',
    ' ',
    'ana',
    'ana@',
    '@example.org',
    'ana@example',
    'ana@exam ple.org',
    'ana@example.org, ben@example.org',
    'Ana <ana@example.org>',
    'ana@example.org\nbcc: ben@example.org',
    'άνα@example.org',
    `${'x'.repeat(ADDRESS_MAX)}@example.org`,
  ])('is not %j', (given) => {
    expect(wrong(given)).toEqual(['to']);
  });

  it.each([undefined, null, 5, true, {}, ['ana@example.org'], { toString: () => 'ana@example.org' }])(
    'is text, not %p',
    (given) => {
      expect(wrong(given)).toEqual(['to']);
    },
  );
});
