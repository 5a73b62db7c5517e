import { describe, expect, it } from '@jest/globals';
import { caseStream, TYPING_MS } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { agencyId } from '../support/table.js';

const board = useBoard({ HEADS_MS: '25000' });

describe('somebody follows what they follow already', () => {
  it('answers both and goes on telling them, when they ask twice in one breath', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.all([ben.follows(caseId), ben.follows(caseId), ben.follows(caseId)]);
      expect(answers.map(({ stream }) => stream)).toEqual(Array(3).fill(caseStream(caseId)));
      await ana.says(caseId, `Round ${round}`);
      await ben.hears(`Round ${round}`);
    }
  });

  it('leaves them out when they ask to follow and to leave in one breath', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.live.connected();
    const stream = caseStream(caseId);
    const [, left] = await Promise.all([ben.live.ask('follow', { stream }), ben.live.ask('unfollow', { stream })]);
    expect(left).toEqual({});
    await ana.says(caseId, 'Is anybody there?');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(ben.live.frames.filter((frame) => frame.startsWith('["events"'))).toEqual([]);
  });
});

describe('somebody opens a case at the moment when another agency comes or goes', () => {
  it('and is let in, and not taken for one who went', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    await ana.live.connected();
    await ben.live.connected();
    const refused: string[] = [];
    const caseId = await board.caseOf(ana, 'shelter');
    const stream = caseStream(caseId);
    await ana.follows(caseId);
    const opens = async (): Promise<void> => {
      const answer = await ben.live.follow(stream);
      if ('error' in answer) refused.push(answer.error.code);
      await ben.live.unfollow(stream);
    };
    for (let round = 0; round < 60; round++) {
      await ana.admits(caseId, agencyId('legal'));
      await opens();
      await ana.releases(caseId, agencyId('legal'));
      await opens();
    }
    ben.takesNote();
    expect(refused).toEqual([]);
    expect(ben.live.frames.filter((frame) => frame.startsWith('["left"'))).toEqual([]);
  });
});

describe('who is here', () => {
  it('is no longer anybody whose agency was released, nor who left, nor who went away', async () => {
    const [ana, ben, bea, carla] = [
      await board.sits('ana'),
      await board.sits('ben'),
      await board.sits('bea'),
      await board.sits('carla'),
    ];
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    for (const person of [ana, ben, bea, carla]) await person.follows(caseId);
    await until(() => ana.live.present.size === 4, 'everybody to be seen');
    await carla.live.unfollow(caseStream(caseId));
    await until(() => !ana.live.present.has(carla.id), 'carla to be gone');
    bea.goesOffline();
    await until(() => !ana.live.present.has(bea.id), 'bea to be gone');
    await ana.releases(caseId, agencyId('shelter'));
    await until(() => ben.live.streams.get(caseStream(caseId))!.left, 'ben to be put out');
    await ben.sees('agency.released');
    ben.goesOffline();
    await until(() => !ana.live.present.has(ben.id), 'ben to be gone', 20_000);
    const { presence } = await ana.follows(caseId);
    expect(presence).toEqual([{ person: ana.id, typing: false }]);
  });

  it('says who types, and that it ended', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.follows(caseId);
    await ben.follows(caseId);
    await ben.live.ask('presence', { stream: caseStream(caseId), typing: true });
    await until(() => ana.live.present.get(ben.id) === true, 'ben to type');
    await ben.live.ask('presence', { stream: caseStream(caseId), typing: false });
    // Sooner than it runs out by itself.
    await until(() => ana.live.present.get(ben.id) === false, 'ben to have stopped', TYPING_MS - 1000);
    await ben.live.ask('presence', { stream: caseStream(caseId), typing: true });
    await until(() => ana.live.present.get(ben.id) === true, 'ben to type again');
    await until(() => ana.live.present.get(ben.id) === false, 'it to run out by itself');
  });
});
