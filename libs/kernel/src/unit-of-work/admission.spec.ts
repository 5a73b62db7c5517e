import { describe, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { Refusal } from '#libs/domain';
import { Admission } from './admission.js';

/** Readings that end when they are told to, and in which order they began. */
class Readings {
  readonly begun: string[] = [];
  private readonly running: (() => void)[] = [];
  most = 0;

  of = (name: string) => (): Promise<string> => {
    this.begun.push(name);
    this.most = Math.max(this.most, this.running.length + 1);
    return new Promise((resolve) => this.running.push(() => resolve(name)));
  };

  /** Ends the one that runs longest, and lets what waits begin. */
  async ends(): Promise<void> {
    this.running.shift()?.();
    await turn();
  }
}

describe('the door before readings', () => {
  it('lets so many in at once, and the others one by one as those end', async () => {
    const [door, readings] = [new Admission(3), new Readings()];
    const answers = Array.from({ length: 10 }, (_, n) => door.run(`${n}`, readings.of(`${n}`)));
    await turn();
    expect(readings.begun).toEqual(['0', '1', '2']);
    expect(door.waiting).toBe(7);
    for (let n = 0; n < 10; n++) await readings.ends();
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 10 }, (_, n) => `${n}`));
    expect([readings.most, door.waiting]).toEqual([3, 0]);
  });

  it('is fair: whoever asks much does not keep out who asks little', async () => {
    const [door, readings] = [new Admission(1), new Readings()];
    const much = Array.from({ length: 50 }, () => door.run('much', readings.of('much')));
    const little = ['ana', 'ben'].map((name) => door.run(name, readings.of(name)));
    await turn();
    for (let n = 0; n < 52; n++) await readings.ends();
    await Promise.all([...much, ...little]);
    expect(readings.begun.slice(0, 5)).toEqual(['much', 'much', 'ana', 'ben', 'much']);
  });

  it('goes on when a reading fails, and hands its failure on', async () => {
    const [door, readings] = [new Admission(1), new Readings()];
    const failing = door.run('ana', () => Promise.reject(new Refusal('not_found')));
    const next = door.run('ana', readings.of('next'));
    await expect(failing).rejects.toThrow(new Refusal('not_found'));
    await turn();
    await readings.ends();
    expect(await next).toBe('next');
  });

  it('tells who waited too long to come again, without reading for them', async () => {
    let now = 0;
    const [door, readings] = [new Admission(1, () => now), new Readings()];
    const first = door.run('ana', readings.of('first'));
    const late = door.run('ben', readings.of('late')).catch((error: Refusal) => error.answer());
    await turn();
    now = 5001;
    await readings.ends();
    await first;
    expect(await late).toMatchObject({ error: { code: 'busy', retryAfter: 1 } });
    expect(readings.begun).toEqual(['first']);
  });

  it('tells at once when the line is so long that they would', async () => {
    let now = 0;
    const [door, readings] = [new Admission(1, () => now), new Readings()];
    for (let n = 0; n < 100; n++) {
      const asked = door.run('ana', readings.of('slow'));
      await turn();
      now += 1000;
      await readings.ends();
      await asked;
    }
    const waiting = Array.from({ length: 8 }, (_, n) => door.run(`${n}`, readings.of(`${n}`)));
    await turn();
    const refused = await door.run('late', readings.of('late')).catch((error: Refusal) => error.answer());
    expect(refused).toMatchObject({ error: { code: 'busy', retryAfter: 7 } });
    for (let n = 0; n < 8; n++) await readings.ends();
    await Promise.all(waiting);
  });
});
