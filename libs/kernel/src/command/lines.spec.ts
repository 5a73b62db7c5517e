import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal, type StreamName } from '#libs/domain';
import { Lines, type PostItem } from './lines.js';

const STREAM: StreamName = 'case/a';
const item = (words: string): PostItem => ({ personId: 'p', agencyId: 'a', commandId: words, words, body: '{}' });
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lines that write nothing: each batch waits until the test lets it go, and answers the words of each. */
function quietLines(): { lines: Lines<string>; batches: string[][]; letGo: (error?: Error) => Promise<void> } {
  const batches: string[][] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const lines = new Lines<string>(async (_, items) => {
    batches.push(items.map(({ words }) => words));
    const error = await new Promise<Error | undefined>((resolve) => waiting.push(resolve));
    if (error) throw error;
    return items.map(({ words }) => (words.startsWith('refused') ? new Refusal('not_found') : words));
  });
  const letGo = async (error?: Error): Promise<void> => {
    waiting.shift()!(error);
    await soon();
  };
  return { lines, batches, letGo };
}

describe('a line of posts', () => {
  it('writes the first at once and the others together, 64 at most, in the order in which they came', async () => {
    const { lines, batches, letGo } = quietLines();
    const said = Array.from({ length: 150 }, (_, place) => `${place}`);
    const answers = Promise.all(said.map((words) => lines.post(STREAM, item(words))));
    for (let batch = 0; batch < 4; batch++) await letGo();
    expect(await answers).toEqual(said);
    expect(batches.map((batch) => batch.length)).toEqual([1, 64, 64, 21]);
    expect(batches.flat()).toEqual(said);
  });

  it('writes one batch at a time to a stream, and does not make streams wait for each other', async () => {
    const { lines, batches, letGo } = quietLines();
    const answers = ['case/a', 'case/a', 'case/b'].map((stream, place) =>
      lines.post(stream as StreamName, item(`${place}`)),
    );
    expect(batches).toEqual([['0'], ['2']]);
    await letGo();
    expect(batches).toEqual([['0'], ['2'], ['1']]);
    await letGo();
    await letGo();
    expect(await Promise.all(answers)).toEqual(['0', '1', '2']);
  });

  it('answers each its own: a refusal goes to the one whom it is for', async () => {
    const { lines, letGo } = quietLines();
    const answers = Promise.allSettled(['a', 'b', 'refused', 'c'].map((words) => lines.post(STREAM, item(words))));
    await letGo();
    await letGo();
    expect(await answers).toEqual([
      { status: 'fulfilled', value: 'a' },
      { status: 'fulfilled', value: 'b' },
      { status: 'rejected', reason: new Refusal('not_found') },
      { status: 'fulfilled', value: 'c' },
    ]);
  });

  it('tells every one who waited for a batch when it failed, and goes on with the next', async () => {
    const { lines, letGo } = quietLines();
    const first = lines.post(STREAM, item('first'));
    const failing = Promise.allSettled(['a', 'b'].map((words) => lines.post(STREAM, item(words))));
    await letGo();
    const next = lines.post(STREAM, item('next'));
    await letGo(new Refusal('busy'));
    await letGo();
    expect(await first).toBe('first');
    expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await next).toBe('next');
  });

  it('sends away who would wait too long', async () => {
    const { lines, letGo } = quietLines();
    const answers = Array.from({ length: 2001 }, (_, place) => lines.post(STREAM, item(`${place}`)));
    await expect(lines.post(STREAM, item('too late'))).rejects.toEqual(new Refusal('busy'));
    await expect(lines.alone([STREAM], () => Promise.resolve())).rejects.toEqual(new Refusal('busy'));
    const all = Promise.all(answers);
    for (let batch = 0; batch < 1 + Math.ceil(2000 / 64); batch++) await letGo();
    expect(await all).toHaveLength(2001);
  });
});

describe('being alone with a stream', () => {
  it('waits for the posts before, and the posts after wait for it', async () => {
    const { lines, batches, letGo } = quietLines();
    let end!: () => void;
    const before = ['a', 'b', 'c'].map((words) => lines.post(STREAM, item(words)));
    const alone = lines.alone([STREAM], () =>
      new Promise<void>((resolve) => (end = resolve)).then(() => batches.push(['alone'])),
    );
    const after = ['d', 'e'].map((words) => lines.post(STREAM, item(words)));
    await letGo();
    await letGo();
    expect(batches).toEqual([['a'], ['b', 'c']]);
    end();
    await alone;
    await soon();
    await letGo();
    await Promise.all([...before, ...after]);
    expect(batches).toEqual([['a'], ['b', 'c'], ['alone'], ['d', 'e']]);
  });

  it('answers what the work answers, and its failure stops nobody', async () => {
    const { lines } = quietLines();
    await expect(lines.alone([STREAM], () => Promise.reject(new Refusal('forbidden')))).rejects.toEqual(
      new Refusal('forbidden'),
    );
    expect(await lines.alone([STREAM, STREAM], () => Promise.resolve(7))).toBe(7);
    expect(await lines.alone([], () => Promise.resolve(8))).toBe(8);
  });

  it('is true of every stream asked for, and nobody waits in a ring, in whichever order they ask', async () => {
    const streams = fc.uniqueArray(fc.constantFrom<StreamName>('case/a', 'case/b', 'case/c', 'case/d'), {
      minLength: 1,
      maxLength: 4,
    });
    const wishes = fc.array(fc.record({ streams, steps: fc.nat(3), post: fc.boolean() }), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(wishes, async (all) => {
        const held = new Set<StreamName>();
        const lines = new Lines<string>(async (stream, items) => {
          await during([stream], 1);
          return items.map(({ words }) => words);
        });
        const during = async (wanted: StreamName[], steps: number): Promise<void> => {
          for (const stream of wanted) {
            expect(held.has(stream)).toBe(false);
            held.add(stream);
          }
          for (let step = 0; step < steps; step++) await Promise.resolve();
          for (const stream of wanted) held.delete(stream);
        };
        const done = await Promise.all(
          all.map(({ streams: wanted, steps, post }) =>
            post
              ? lines.post(wanted[0]!, item('x')).then(() => 'done')
              : lines.alone(wanted, () => during(wanted, steps)).then(() => 'done'),
          ),
        );
        expect(done).toHaveLength(all.length);
      }),
      { numRuns: 100 },
    );
  });
});
