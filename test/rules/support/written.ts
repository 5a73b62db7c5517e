import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.js';

/** With this set, what is written down is written anew instead of compared: for whoever changed it on purpose. */
const WRITES = process.env['BARAZA_WRITE'] === '1';

/**
 * Holds a file, or the part of it between `<!-- name -->` and `<!-- /name -->`, against what it must say.
 * Throws with the text that is expected when they differ.
 */
export function holdWritten(path: string, expected: string, part?: string): void {
  const file = join(ROOT, path);
  const whole = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [found, replaced] = part === undefined ? [whole, expected] : cut(path, whole, part, expected);
  if (found === expected) return;
  if (WRITES) return writeFileSync(file, replaced);
  throw new Error(
    `${path} does not say what it must. If the change is meant, run this test with BARAZA_WRITE=1 and look at what it wrote.\n\n` +
      `${firstDifference(found, expected)}\n\nExpected${part ? ` between the marks of "${part}"` : ''}:\n\n${expected}`,
  );
}

function cut(path: string, whole: string, part: string, expected: string): [string, string] {
  const [begin, end] = [`<!-- ${part} -->\n`, `<!-- /${part} -->`];
  const from = whole.indexOf(begin);
  const to = whole.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${path} has no lines "${begin.trim()}" and "${end}" for its part "${part}".`);
  return [whole.slice(from + begin.length, to), whole.slice(0, from + begin.length) + expected + whole.slice(to)];
}

function firstDifference(found: string, expected: string): string {
  const [there, wanted] = [found.split('\n'), expected.split('\n')];
  const line = wanted.findIndex((text, place) => text !== there[place]);
  const at = line < 0 ? wanted.length : line;
  return `First difference in line ${at + 1}:\n- ${there[at] ?? '(nothing)'}\n+ ${wanted[at] ?? '(nothing)'}`;
}
