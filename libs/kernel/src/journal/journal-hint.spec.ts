import { describe, expect, it } from '@jest/globals';
import { CONTROL_STREAM, type StreamName } from '#libs/domain';
import type { Log } from '../log/log.js';
import { JournalHint } from './journal-hint.js';

const CASE: StreamName = 'case/0199abcd-0000-4000-8000-00000000000f';

/** A hint that no database is behind: what it says to others is lost, which it must bear. */
function hintAlone(): { hint: JournalHint; warnings: unknown[] } {
  const warnings: unknown[] = [];
  const log = { warn: (facts: unknown) => void warnings.push(facts) } as unknown as Log;
  return { hint: new JournalHint({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }, log), warnings };
}

describe('a hint of streams that functions of the gate moved', () => {
  it('is heard in this process at once, by who follows heads and by who looks after such moves', async () => {
    const { hint } = hintAlone();
    const heard: [string, Map<StreamName, number>][] = [];
    hint.onHeads((heads) => void heard.push(['heads', heads]));
    hint.onMoved((heads) => void heard.push(['moved', heads]));
    hint.onCommit(() => void heard.push(['commit', new Map<StreamName, number>()]));
    const heads = new Map([
      [CASE, 7],
      [CONTROL_STREAM, 3],
    ]);
    hint.moved(heads);
    expect(heard).toEqual([
      ['heads', heads],
      ['moved', heads],
    ]);
    await hint.close();
  });

  it('that moved nothing is no hint', async () => {
    const { hint } = hintAlone();
    hint.onHeads(() => {
      throw new Error('it was heard');
    });
    hint.moved(new Map());
    await hint.close();
  });

  it('reaches the others though one who hears it fails', async () => {
    const { hint, warnings } = hintAlone();
    const heard: string[] = [];
    hint.onHeads(() => {
      throw new TypeError('a defect');
    });
    hint.onMoved(() => void heard.push('moved'));
    hint.moved(new Map([[CASE, 1]]));
    expect(heard).toEqual(['moved']);
    expect(warnings).toEqual([{ error: 'TypeError' }]);
    await hint.close();
  });

  it('that cannot be said to other processes costs nothing but a line in the log', async () => {
    const { hint, warnings } = hintAlone();
    hint.moved(new Map([[CASE, 1]]));
    for (let waited = 0; !warnings.length && waited < 100; waited++) await new Promise((go) => setTimeout(go, 20));
    expect(warnings).toEqual([{ reason: expect.any(String) }]);
    await hint.close();
  });
});
