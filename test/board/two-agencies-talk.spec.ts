import { describe, expect, it } from '@jest/globals';
import { caseStream } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { agencyId } from '../support/table.js';

const board = useBoard();

describe('two agencies talk', () => {
  it('brings what one says to the other, once and in order', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.follows(caseId);
    await ben.follows(caseId);
    await ana.says(caseId, 'He would like a bed where his dog may come along.');
    await ben.says(caseId, 'Tonight we have one. Tell him to ask for me.');
    await ben.hears('He would like a bed where his dog may come along.');
    await ana.hears('Tonight we have one. Tell him to ask for me.');
    expect(ana.words(caseId)).toEqual(ben.words(caseId));
  });

  it('lets an agency that comes later read what was said before', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana);
    await ana.follows(caseId);
    await ana.says(caseId, 'She is well and asks for her papers.');
    await ana.admits(caseId, agencyId('shelter'));
    await ben.follows(caseId);
    expect(ben.words(caseId)).toEqual(['She is well and asks for her papers.']);
  });

  it('tells the lists of those whom it concerns, and nobody else', async () => {
    const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    await Promise.all([ana, ben, carla].map((person) => person.live.connected()));
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    await until(() => ben.live.changed.some(({ ids }) => ids.includes(caseId)), 'the list of the shelter to change');
    expect(carla.live.changed).toEqual([]);
    expect(ben.live.streams.get(caseStream(caseId))?.view?.seats.map((seat) => seat.agencyId)).toEqual([
      agencyId('health'),
      agencyId('shelter'),
    ]);
  });
});
