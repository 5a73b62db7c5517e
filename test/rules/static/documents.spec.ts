import { describe, expect, it } from '@jest/globals';
import {
  type CommandName,
  DATA_OF,
  LABELS,
  POLICY,
  type Reader,
  READERS,
  REFUSALS,
  type Relation,
  RELATIONS,
  SEEN_DATA,
  type SeenData,
  type Standing,
  STANDINGS,
  WHO_SEES_WHAT,
} from '#libs/domain';
import { SETTINGS } from '#libs/config';
import { holdWritten } from '../support/written.js';

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |\n`;
const table = (head: string[], rows: string[][]): string =>
  `\n${row(...head)}${row(...head.map(() => '---'))}${rows.map((cells) => row(...cells.map((cell) => cell.replaceAll('|', '\\|')))).join('')}\n`;
const code = (text: string): string => `\`${text}\``;

describe('what is written for people', () => {
  it('docs/errors.md lists every refusal with its status and its sentence', () => {
    const refusals = Object.entries(REFUSALS).map(([name, { status, sentence }]) => [
      code(name),
      String(status),
      sentence,
    ]);
    holdWritten('docs/errors.md', table(['code', 'status', 'sentence'], refusals), 'refusals');
  });

  it('docs/operations.md lists every setting with what it may be and what it is without being set', () => {
    const settings = Object.entries(SETTINGS).map(([name, { range, fallback, means }]) => [
      code(name),
      means,
      range,
      fallback === undefined ? 'must be set' : fallback === '' ? 'nothing' : code(String(fallback)),
    ]);
    holdWritten(
      'docs/operations.md',
      table(['setting', 'what it is', 'what it may be', 'without it'], settings),
      'settings',
    );
  });

  it('docs/permissions.md says of every command and every role where it may be given', () => {
    const cell = (command: CommandName, standing: Standing): string =>
      (POLICY[command] as readonly { holds: readonly Standing[]; when: Relation }[])
        .filter(({ holds }) => holds.includes(standing))
        .map(({ when }) => RELATIONS[when])
        .join('; ');
    const rows = (Object.keys(POLICY) as CommandName[]).map((command) => [
      code(command),
      ...STANDINGS.map((standing) => cell(command, standing)),
    ]);
    holdWritten('docs/permissions.md', table(['command', ...STANDINGS.map(code)], rows), 'policy');
  });

  it('docs/privacy.md says who sees what, and what of that a label is', () => {
    const readers = Object.keys(READERS) as Reader[];
    const rows = (Object.keys(WHO_SEES_WHAT) as SeenData[]).map((data) => [
      SEEN_DATA[data],
      ...readers.map((reader) => WHO_SEES_WHAT[data][reader]),
    ]);
    holdWritten('docs/privacy.md', table(['', ...readers.map((reader) => READERS[reader])], rows), 'who-sees-what');
    const labels = LABELS.map((label) => [code(label), SEEN_DATA[DATA_OF[label]]]);
    holdWritten('docs/privacy.md', table(['label', 'what it is in the table'], labels), 'labels');
  });

  it('says of every refusal what to do next, in whole sentences', () => {
    for (const { sentence } of Object.values(REFUSALS)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});
