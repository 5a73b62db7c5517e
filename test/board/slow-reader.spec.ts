import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { caseStream } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { figureOf } from '../support/figures.js';
import type { Person } from '../support/person.js';
import { SlowLine } from '../support/slow-line.js';

const line = await SlowLine.open();
const board = useBoard({ ORIGINS: line.origin });
afterAll(() => line.close());

const MEGABYTE = 1024 * 1024;
/** The longest message, of characters that take three bytes each. */
const LONG = 'を'.repeat(8000);
/** More of them than two kernels keep for a connection whose one end does not read. */
const COUNT = 600;
const AT_ONCE = 30;
/** What a server may hold for one who does not read: a megabyte, and what comes until it is looked at again. */
const HELD_MAX = 8 * MEGABYTE;

describe('somebody whose line stops reading in a busy case', () => {
  it('costs the server a bounded amount, holds nobody up, is told, and holds what everybody holds when it reads on', async () => {
    const [ana, carla] = [await board.sits('ana'), await board.sits('carla')];
    const ben = await board.sits('ben', line.to(board.api));
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    const stream = caseStream(caseId);
    for (const person of [ana, ben, carla]) await person.follows(caseId);
    line.stopsReading();
    const through = line.read;
    let held = 0;
    const lagging = (): Promise<number> => figureOf(board.api, 'baraza_lagging_total');
    let head = 0;
    for (let n = 0; n < COUNT; n += AT_ONCE) {
      const said = await Promise.all(Array.from({ length: AT_ONCE }, () => ana.says(caseId, LONG)));
      for (const answer of said) head = Math.max(head, 'seq' in answer ? answer.seq : 0);
      held = Math.max(held, await figureOf(board.api, 'baraza_waiting_bytes'));
    }
    await until(async () => (await lagging()) > 0, 'the server to notice');
    expect(held).toBeLessThan(HELD_MAX);
    await carla.reaches(caseId, head);
    await ana.says(caseId, 'Does everybody hear this?');
    await carla.hears('Does everybody hear this?');
    expect(line.read).toBe(through);
    expect(await figureOf(board.api, 'baraza_waiting_bytes')).toBeLessThan(HELD_MAX);

    line.readsOn();
    const last = carla.live.streams.get(stream)!.head;
    await ben.reaches(caseId, last);
    expect(ben.live.frames.filter((frame) => frame.startsWith('["lagging"'))).not.toEqual([]);
    await ana.says(caseId, 'Are you with us again?');
    await ben.reaches(caseId, last + 1);
    await carla.reaches(caseId, last + 1);
    const heldBy = ({ live }: Person, count: number) => live.streams.get(stream)!.events.slice(-count);
    expect(heldBy(ben, 50)).toEqual(heldBy(carla, 50));
    // That the two folds are the server's view is asked after every story.
    for (const person of [ana, ben, carla]) person.takesNote();
  }, 180_000);
});

describe('somebody who reads all that is said in a case', () => {
  it('is not taken for a slow one when much is said at once after a long silence', async () => {
    const [ana, carla] = [await board.sits('ana'), await board.sits('carla')];
    const caseId = await board.caseOf(ana, 'legal');
    for (const person of [ana, carla]) await person.follows(caseId);
    await board.movesClock('1 minute');
    // The server hears of the new time and looks once more, as it would have looked all through the silence.
    await wait(2000);
    const before = await figureOf(board.api, 'baraza_lagging_total');
    let head = 0;
    for (let n = 0; n < 10; n++) {
      const said = await Promise.all(Array.from({ length: 30 }, () => ana.says(caseId, `All at once, ${n}`)));
      for (const answer of said) head = Math.max(head, 'seq' in answer ? answer.seq : 0);
    }
    await carla.reaches(caseId, head);
    // Long enough for the server to have looked, and not for what was read to be said to it.
    await wait(1200);
    expect(await figureOf(board.api, 'baraza_lagging_total')).toBe(before);
    for (const person of [ana, carla]) person.takesNote();
    await board.movesClock('0');
  });
});
