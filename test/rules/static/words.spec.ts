import { describe, expect, it } from '@jest/globals';
import { ROOT, type SourceFile, sources, withoutComments } from '../support/sources.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is written in the project's own folder, without its folders and without what a program wrote. */
const atTheTop: SourceFile[] = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'package-lock.json' && !entry.name.endsWith('.log'))
  .map(({ name }) => ({ path: name, name, text: readFileSync(join(ROOT, name), 'utf8') }));

const TEXT = /\.(ts|tsx|mjs|js|css|sql|md|json|html|svg|ya?ml|sh|txt)$/;
const everything = [...sources(['apps', 'libs', 'test', 'tools', 'database', 'docs', 'deploy'], TEXT), ...atTheTop];

const found = (pattern: RegExp, files = everything): string[] =>
  files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, place) => (pattern.test(line) ? [`${path}:${place + 1}: ${line.trim().slice(0, 160)}`] : [])),
  );

/** Put together here, so that this list is not found by itself. */
const anyOf = (...words: [string, string][]): RegExp => new RegExp(words.map((parts) => parts.join('')).join('|'), 'i');

describe('the words', () => {
  it('name no folder of the machine that something was written on', () => {
    expect(
      found(
        anyOf(
          ['(?<![\\w.])/wo', 'rk/'],
          ['(?<![\\w.])/home/', '\\w'],
          ['/Us', 'ers/\\w'],
          ['\\.\\./sha', 'red\\b'],
          ['(?<![\\w.])/ro', 'ot/'],
        ),
      ),
    ).toEqual([]);
    expect(found(anyOf(['(?<![\\w.])/t', 'mp/']))).toEqual([]);
  });

  it('name no program that writes programs', () => {
    expect(
      found(
        anyOf(
          ['\\bcla', 'ude\\b'],
          ['anth', 'ropic'],
          ['chat', 'gpt'],
          ['\\bcop', 'ilot\\b'],
          ['\\bll', 'ms?\\b'],
          ['\\bopen', 'ai\\b'],
          ['\\bcode', 'x\\b'],
        ),
      ),
    ).toEqual([]);
  });

  it('number no task of another place, and leave none undone', () => {
    const written = everything.filter(({ name }) => /\.(ts|tsx|mjs|sql|md)$/.test(name));
    expect(
      found(anyOf(['\\biss', 'ue #?\\d'], ['\\bto', 'do\\b:'], ['\\bfix', 'me\\b'], ['\\bx', 'xx\\b']), written),
    ).toEqual([]);
  });

  it('never reduce a person to a word', () => {
    const judging = anyOf(
      ['\\bjunk', 'ies?\\b'],
      ['\\badd', 'icts?\\b'],
      ['\\bdrug ab', 'use'],
      ['\\babus', 'ers?\\b'],
      ['\\bhome', 'less people\\b'],
      ['\\bclean and so', 'ber\\b'],
      ['\\bille', 'gals\\b'],
    );
    // The demonstration's own test looks for such words, and names their beginnings; what suggests others must know them.
    const mayName = (path: string): boolean =>
      path === 'apps/api/src/demonstration/data/data.spec.ts' ||
      /^libs\/domain\/src\/words\/(suggestions\.(en|it|el|sw|fr)|proper-names|titles|[\w.-]+\.spec)\.ts$/.test(path);
    const files = everything.filter(({ path }) => !mayName(path));
    expect(found(judging, files)).toEqual([]);
  });

  it('stand in code that carries no address of a person', () => {
    const address = /[\w.+-]+@(?!example\.)[\w-]+\.(com|org|net|gr|eu|de|ke|it|io)\b/i;
    const files = everything
      .filter(({ name }) => /\.(ts|tsx|sql|md)$/.test(name))
      .map((file) => ({ ...file, text: withoutComments(file.text) }));
    expect(found(address, files)).toEqual([]);
  });
});
