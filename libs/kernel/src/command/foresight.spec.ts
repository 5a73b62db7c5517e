import { describe, expect, it } from '@jest/globals';
import type { WireEvent } from '#libs/domain';
import { Foresight } from './foresight.js';

const counts = { follows: (subject: unknown, events: readonly WireEvent[]) => (subject as number) + events.length };
const recorded = (...seqs: number[]) => [
  { stream: 'case/a' as const, events: seqs.map((seq) => ({ seq }) as WireEvent) },
];
const acted = (head: number, subject = head) => ({ head, epoch: 1, subject });

describe('what a process knows of what commands act on', () => {
  it('is nothing until it acted twice on a stream without anybody between', () => {
    const foresight = new Foresight();
    foresight.learn(counts, 'case/a', acted(3), recorded(4));
    expect(foresight.of(counts, 'case/a')).toBeUndefined();
    foresight.learn(counts, 'case/a', acted(4), recorded(5, 6));
    expect(foresight.of(counts, 'case/a')).toEqual({ head: 6, epoch: 1, subject: 6 });
    foresight.learn(counts, 'case/a', acted(6), []);
    expect(foresight.of(counts, 'case/a')).toEqual({ head: 6, epoch: 1, subject: 6 });
    expect(foresight.of(counts, 'case/b')).toBeUndefined();
  });

  it.each([
    ['somebody else acted meanwhile', counts, acted(8), recorded(9)],
    ['numbers were given anew', counts, { ...acted(6), epoch: 2 }, recorded(7)],
    ['more was recorded than it knows', counts, acted(6), recorded(8)],
    ['what was done says nothing of what follows', {}, acted(6), recorded(7)],
  ])('is nothing again when %s', (_, command, now, events) => {
    const foresight = new Foresight();
    for (const head of [4, 5]) foresight.learn(counts, 'case/a', acted(head), recorded(head + 1));
    foresight.learn(command, 'case/a', now, events);
    expect(foresight.of(counts, 'case/a')).toBeUndefined();
  });

  it('is not asked for by commands whose subject does not follow, and is forgotten', () => {
    const foresight = new Foresight();
    for (const head of [4, 5]) foresight.learn(counts, 'case/a', acted(head), recorded(head + 1));
    expect(foresight.of({}, 'case/a')).toBeUndefined();
    foresight.forget('case/a');
    expect(foresight.of(counts, 'case/a')).toBeUndefined();
  });

  it('is of the fifty streams on which something happened last', () => {
    const foresight = new Foresight();
    for (const head of [4, 5]) foresight.learn(counts, 'case/a', acted(head), recorded(head + 1));
    for (let n = 0; n < 50; n++) foresight.learn(counts, `case/${n}`, acted(0), []);
    expect(foresight.of(counts, 'case/a')).toBeUndefined();
  });
});
