import { describe, expect, it } from '@jest/globals';
import { sources, withoutComments } from '../support/sources.js';

const LINES_MAX = 300;
const KERNEL_MAX = 1500;

const code = sources(['apps', 'libs', 'test', 'tools', 'database'], /\.(ts|tsx|mjs|js|css|sql)$/);
/** Dumped by a program, and as long as the database is large. */
const DUMPED = ['database/schema.sql'];
/** Names that say nothing: whatever is put into such a file has a better place. */
const SAYS_NOTHING = /(^|[-._])(util|utils|helper|helpers|manager|common|misc|base)([-._]|$)/i;
/** A style sheet's "base" is what the word means there: the styles of bare elements. */
const MEANT = ['apps/web/src/ui/base.css'];
/** Files whose tool wants a default export. */
const WANTS_DEFAULT = /(^|\/)([\w.-]*\.config\.(m?js|ts)|\.[\w-]+\.mjs)$/;

describe('the files', () => {
  it(`have at most ${LINES_MAX} lines`, () => {
    const long = code
      .filter(({ path }) => !DUMPED.includes(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LINES_MAX);
    expect(long).toEqual([]);
  });

  it('have names that say something', () => {
    const everything = sources(['apps', 'libs', 'test', 'tools', 'database', 'docs'], /./);
    const empty = everything
      .map(({ path }) => path)
      .filter((path) => path.split('/').some((part) => SAYS_NOTHING.test(part)));
    expect(empty.filter((path) => !MEANT.includes(path))).toEqual([]);
  });

  it('export by name', () => {
    const byDefault = code
      .filter(
        ({ path, text }) =>
          !WANTS_DEFAULT.test(path) && /^export default\b|\bas default\b/m.test(withoutComments(text)),
      )
      .map(({ path }) => path);
    expect(byDefault).toEqual([]);
  });

  it(`leave the kernel under ${KERNEL_MAX} lines without comments and blank ones`, () => {
    const lines = sources(['libs/kernel/src'], /\.ts$/)
      .filter(({ name }) => !name.endsWith('.spec.ts'))
      .flatMap(({ text }) => withoutComments(text).split('\n'))
      .filter((line) => line.trim() !== '').length;
    process.stderr.write(`the kernel has ${lines} lines\n`);
    expect(lines).toBeLessThan(KERNEL_MAX);
  });
});
