import { describe, expect, it } from '@jest/globals';
import { caseStream, CATCH_UP_MAX, type FollowAnswer, PAGE, type RangeAnswer, type WireEvent } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { journalOf } from '../support/journal.js';
import type { Person } from '../support/person.js';

const board = useBoard();

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);
const saysMany = (person: Person, caseId: string, name: string, count: number): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, (_, n) => person.says(caseId, `${name} ${n}`)));

describe('somebody comes back', () => {
  it('after an hour, and misses nothing and hears nothing twice', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    await saysMany(ana, caseId, 'before', 10);
    await ben.reaches(caseId, 12);
    ben.goesOffline();
    await saysMany(ana, caseId, 'away', 200);
    await board.movesClock('1 hour');
    await saysMany(ana, caseId, 'an hour later', 200);
    await ben.comesBack();
    await ben.reaches(caseId, 412);
    await ana.says(caseId, 'Welcome back.');
    await ben.reaches(caseId, 413);
    const held = ben.live.streams.get(caseStream(caseId))!.events;
    expect(held.map(({ seq }) => seq)).toEqual(numbers(1, 413));
    expect(ben.live.gaps).toBe(0);
    expect(Date.parse(held.at(-1)!.at) - Date.parse(held[11]!.at)).toBeGreaterThan(3_600_000);
    expect(held.map(({ words }) => words ?? null)).toEqual((await journalOf(board, caseId)).map(({ words }) => words));
    ben.takesNote();
    await board.movesClock('0');
  });

  it('after exactly as much as is caught up with, and is sent just that', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    const { epoch } = await ben.follows(caseId);
    ben.goesOffline();
    await saysMany(ana, caseId, 'away', CATCH_UP_MAX);
    await ana.live.connected();
    const answer = (await ana.live.ask('follow', { stream: caseStream(caseId), epoch, after: 2 })) as FollowAnswer;
    expect(answer.view).toBeUndefined();
    expect(answer.events.map(({ seq }) => seq)).toEqual(numbers(3, CATCH_UP_MAX + 2));
  });

  it('after more than that, takes a fresh view and pages the rest', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    const { epoch } = await ben.follows(caseId);
    ben.goesOffline();
    await saysMany(ana, caseId, 'away', CATCH_UP_MAX + 1);
    const head = CATCH_UP_MAX + 3;
    await ben.comesBack();
    await ben.reaches(caseId, head);
    const stream = caseStream(caseId);
    const answer = (await ben.live.ask('follow', { stream, epoch, after: 2 })) as FollowAnswer;
    expect(answer.view).toMatchObject({ id: caseId, status: 'open' });
    expect(answer.events.map(({ seq }) => seq)).toEqual(numbers(head - PAGE + 1, head));
    const held: WireEvent[] = [...answer.events];
    while (held[0]!.seq > 1) {
      const page = (await ben.live.range({ stream, before: held[0]!.seq, limit: 120 })) as RangeAnswer;
      held.unshift(...page.events);
    }
    expect(held.map(({ seq }) => seq)).toEqual(numbers(1, head));
    expect(held.map(({ words }) => words ?? null)).toEqual((await journalOf(board, caseId)).map(({ words }) => words));
  });

  it('after ten thousand, and is there in one step, with all the rest to page back to', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    ben.goesOffline();
    for (let said = 0; said < 10_000; said += 1000)
      await board.looks(
        `select count(*) from baraza.post($1, array_fill($2::uuid, array[1000]), array_fill($3::uuid, array[1000]),
          (select array_agg(gen_random_uuid()) from generate_series(1, 1000)), (select array_agg('Word ' || n) from generate_series(1, 1000) n),
          array_fill('{}'::text, array[1000]))`,
        [caseStream(caseId), ana.id, ana.agencyId],
      );
    const frames = ben.live.frames.length;
    await ben.comesBack();
    await ben.reaches(caseId, 10_002);
    await ana.says(caseId, 'Welcome back.');
    await ben.reaches(caseId, 10_003);
    const { events } = ben.live.streams.get(caseStream(caseId))!;
    expect(events.map(({ seq }) => seq)).toEqual(numbers(10_003 - PAGE, 10_003));
    // Nothing of the ten thousand was pushed: the view came with the answer.
    expect(ben.live.frames.slice(frames).filter((frame) => frame.startsWith('["events"'))).toHaveLength(1);
    const page = (await ben.live.range({ stream: caseStream(caseId), before: 5000 })) as RangeAnswer;
    expect(page.events.map(({ seq }) => seq)).toEqual(numbers(5000 - PAGE, 4999));
    ben.takesNote();
  });

  it('with numbers of another epoch or of the future, and takes a fresh view', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const { epoch, head } = await ana.follows(caseId);
    const stream = caseStream(caseId);
    for (const known of [
      { epoch: epoch + 1, after: 1 },
      { epoch, after: head + 1 },
      { epoch, after: Number.MAX_SAFE_INTEGER },
      { after: 1 },
    ]) {
      expect(await ana.live.ask('follow', { stream, ...known })).toMatchObject({
        epoch,
        head,
        view: { id: caseId },
        events: [{ seq: 1 }],
      });
    }
    expect(await ana.live.ask('follow', { stream, epoch, after: head })).toEqual({
      stream,
      epoch,
      head,
      floor: 0,
      events: [],
      seen: {},
      presence: expect.anything(),
    });
  });
});
