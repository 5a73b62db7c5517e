import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { RefusalAnswer } from '#libs/domain';
import { useBoard } from '../support/board.js';

const board = useBoard();

describe('N36 ids of cases', () => {
  it('are guessed at in vain, with one answer for all, until whoever guesses is stopped; others go on', async () => {
    const [ana, dino] = [await board.sits('ana'), await board.sits('dino')];
    const caseId = await board.caseOf(ana);
    const answers = new Set<string>();
    for (let n = 0; n < 10; n++) {
      const tries = Array.from({ length: 100 }, (_, place) =>
        dino.http('GET', `/api/cases/${place === 50 ? caseId : randomUUID()}`),
      );
      for (const { text } of await Promise.all(tries)) answers.add((JSON.parse(text) as RefusalAnswer).error.code);
    }
    expect([...answers].sort()).toEqual(['not_found', 'too_fast']);
    expect((await dino.http('GET', `/api/cases/${caseId}`)).status).toBe(429);
    expect((await ana.http('GET', `/api/cases/${caseId}`)).status).toBe(200);
  });
});
