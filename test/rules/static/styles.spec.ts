import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, sources } from '../support/sources.js';

const STYLES = join(ROOT, 'node_modules', '@mantine', 'core', 'styles');
const web = sources(['apps/web/src'], /\.(tsx?|css)$/);

/** What a part of the page takes from the library by name, without types. */
const taken = (text: string): string[] =>
  [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
    names.split(',').flatMap((name) => /^\s*(\w+)/.exec(name.replace(/\btype \w+/, ''))?.[1] ?? []),
  );

describe('the styles of the library', () => {
  it('come along with each part of it that a screen uses: without them a tick stands beside its box', () => {
    const brought = new Set(
      web.flatMap(({ text }) =>
        [...text.matchAll(/@mantine\/core\/styles\/(\w+)\.layer\.css/g)].map(([, name]) => name),
      ),
    );
    const used = new Set(web.flatMap(({ text }) => taken(text)));
    expect(used.has('Button')).toBe(true);
    const bare = [...used].filter((name) => existsSync(join(STYLES, `${name}.layer.css`)) && !brought.has(name));
    expect(bare).toEqual([]);
  });
});
