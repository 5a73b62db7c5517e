import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ENTRY_KINDS, LABELS } from '#libs/domain';
import { connected } from '../rules/support/connection.js';
import { useBoard } from '../support/board.js';
import { placeOf } from '../support/on-the-board.js';
import type { Person } from '../support/person.js';
import { daysAgo, opens, writes } from '../support/person-file.js';
import { gives } from '../support/shares.js';

const board = useBoard();
afterEach(() => board.movesClock('0'));

const SUMMARIES = `select stream_id, stages, begun::text, lost::text, there::text, by_label::text, last_on::text, place_at
  from baraza.person_file order by stream_id`;
const migration = (name: string): string =>
  readFileSync(`database/migrations/1796300000018-${name}summaries.sql`, 'utf8');

/** What stands in the summaries; after it was made again by a statement, where one is given. That is taken back. */
const summaries = (again = 'select'): Promise<unknown[]> =>
  connected(board.database.superUrl, async (client) => {
    await client.query('begin');
    await client.query(again);
    const { rows } = await client.query(SUMMARIES);
    await client.query('rollback');
    return rows as unknown[];
  });

/** The stages that the board says of a case to somebody, and those that opening its file says. */
async function bothSay(person: Person, caseId: string): Promise<[unknown, unknown]> {
  const { body } = await opens(person, caseId);
  return [(await placeOf(person, caseId))?.stages, body.stages.map(({ stage }) => stage)];
}

describe('the summary of a file', () => {
  it('says after every entry and correction what its entries say, for the own agency and for another one', async () => {
    const [ana, ben] = await Promise.all([board.sits('ana'), board.sits('ben')]);
    const caseId = await board.caseOf(ana, 'shelter');
    await gives(ana, caseId, 'shelter', { purpose: 'COC', labels: ['N', 'HIV', 'X-LOC'] });
    await gives(ben, caseId, 'health', { purpose: 'COC', labels: ['R', 'PSY'] });
    const kinds = ['treatment_started', 'lost', 'back', 'dose', ...Object.keys(ENTRY_KINDS)];
    // Numbers that look drawn and are the same every time.
    let state = 1796300018;
    const draw = <T>(of: readonly T[]): T => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return of[(state >>> 8) % of.length]!;
    };
    const stand: { by: Person; id: string }[] = [];
    for (let entry = 0; entry < 40; entry++) {
      const earlier = entry > 3 && draw([0, 0, 1]) ? stand.splice(draw([0, 1, 2]), 1)[0] : undefined;
      const by = earlier?.by ?? draw([ana, ben]);
      const more = { kind: draw(kinds), label: draw(LABELS), on: daysAgo(draw([1, 2, 2, 29, 30])) };
      stand.push({ by, id: await writes(by, caseId, { ...more, ...(earlier && { replaces: earlier.id }) }) });
      for (const reader of [ana, ben]) {
        const [told, read] = await bothSay(reader, caseId);
        expect([entry, reader.key, told]).toEqual([entry, reader.key, read]);
      }
    }
    const kept = await summaries();
    expect(await summaries('select baraza.sum_up_file(stream_id) from baraza.person_file')).toEqual(kept);
    // As an installation has it that was there before.
    expect(await summaries(migration('no-') + migration(''))).toEqual(kept);
  });

  it('counts nothing of a day to come, should the clock have gone back', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await writes(ana, caseId, { kind: 'kit' });
    await board.movesClock('72 hours');
    await writes(ana, caseId, { kind: 'housing', on: daysAgo(-2) });
    expect(await bothSay(ana, caseId)).toEqual([
      ['harm_reduction', 'social_inclusion'],
      ['harm_reduction', 'social_inclusion'],
    ]);
    await board.movesClock('0');
    expect(await bothSay(ana, caseId)).toEqual([['harm_reduction'], ['harm_reduction']]);
  });

  it('leaves out where somebody can be found, which counts for 72 hours', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await writes(ana, caseId, { kind: 'food', label: 'X-LOC' });
    const wrong = await writes(ana, caseId, { kind: 'kit' });
    await writes(ana, caseId, { kind: 'test', label: 'X-LOC', replaces: wrong });
    expect(await bothSay(ana, caseId)).toEqual([
      ['contact', 'screening'],
      ['contact', 'screening'],
    ]);
    for (const hours of ['71 hours 55 minutes', '72 hours 5 minutes', '74 hours']) {
      await board.movesClock(hours);
      const stages = hours.startsWith('71') ? ['contact', 'screening'] : [];
      expect([hours, await bothSay(ana, caseId)]).toEqual([hours, [stages, stages]]);
    }
  });
});
