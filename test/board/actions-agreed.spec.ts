import { describe, expect, it } from '@jest/globals';
import type { ActionHistory, ActionRow, RefusalAnswer } from '#libs/domain';
import { Agreement, inDays, stepsOf } from '../support/actions.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';

const board = useBoard();

const codeOf = (answer: object): string => (answer as Partial<RefusalAnswer>).error?.code ?? 'done';
const fieldsOf = (answer: object): string[] => Object.keys((answer as Partial<RefusalAnswer>).error?.fields ?? {});
const rowOf = async (person: Person, { id }: Agreement): Promise<ActionRow> =>
  (await person.http<ActionHistory>('GET', `/api/actions/${id}`)).body.action;
const listOf = async (person: Person, whose: 'mine' | 'agency'): Promise<string[]> =>
  ((await person.http('GET', `/api/actions?whose=${whose}`)).body as unknown as ActionRow[]).map(({ id }) => id);

/** A case of Ana's agency with Ben's and Carla's, in which Ben's is to make a call. */
async function aCall() {
  const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
  const caseId = await board.caseOf(ana, 'shelter', 'legal');
  const action = new Agreement({ caseId });
  await action.isAgreedBy(ana, { agencyId: agencyId('shelter') });
  return { ana, ben, carla, caseId, action };
}

describe('an action', () => {
  it('goes from being agreed to being verified, seen by everybody in the case as it happens', async () => {
    const { ana, ben, caseId, action } = await aCall();
    await ana.follows(caseId);
    expect(await listOf(ben, 'agency')).toEqual([action.id]);
    expect(await listOf(ben, 'mine')).toEqual([]);
    expect(codeOf(await action.does(ben, 'accept'))).toBe('done');
    expect(await listOf(ben, 'mine')).toEqual([action.id]);
    expect(codeOf(await action.does(ben, 'start'))).toBe('done');
    expect(codeOf(await action.does(ben, 'finish', { words: 'They take her on Monday' }))).toBe('done');
    expect(codeOf(await action.does(ben, 'verify'))).toBe('forbidden');
    expect(codeOf(await action.does(ana, 'return', { words: 'At what time?' }))).toBe('done');
    expect(codeOf(await action.does(ben, 'finish', { words: 'On Monday at nine' }))).toBe('done');
    expect(codeOf(await action.does(ana, 'verify'))).toBe('done');
    for (const type of ['accepted', 'started', 'finished', 'finished'] as const) await ana.sees(`action.${type}`);
    expect(await listOf(ben, 'agency')).toEqual([]);
    expect(codeOf(await action.does(ana, 'cancel', { words: 'Too late' }))).toBe('illegal_move');
    const { body } = await ana.http<ActionHistory>('GET', `/api/actions/${action.id}`);
    expect(body.events.map(({ type, words }) => [type, words])).toEqual([
      ['action.assigned', 'Call the clinic'],
      ['action.accepted', undefined],
      ['action.started', undefined],
      ['action.finished', 'They take her on Monday'],
      ['action.returned', 'At what time?'],
      ['action.finished', 'On Monday at nine'],
      ['action.verified', undefined],
    ]);
  });

  it('that its agency declines goes back to who asked, and its reminders stop until it is somebody’s again', async () => {
    const { ana, ben, carla, action } = await aCall();
    expect(codeOf(await action.does(carla, 'decline', { words: 'Not ours' }))).toBe('forbidden');
    expect(codeOf(await action.does(ben, 'decline', { words: 'Nobody is on duty' }))).toBe('done');
    expect(await stepsOf(board, action)).toEqual([1, 2, 3, 4].map((step) => `${step} cancelled declined`));
    expect(codeOf(await action.does(ana, 'assign'))).toBe('done');
    expect(await stepsOf(board, action)).toEqual([1, 2, 3, 4].map((step) => `${step} planned`));
  });

  it('stays with whose it is until the other agency takes it, also one that came later and never heard of it', async () => {
    const { ana, ben, caseId, action } = await aCall();
    const dino = await board.sits('dino');
    await ana.admits(caseId, agencyId('justice'), false);
    expect((await dino.http('GET', `/api/actions/${action.id}`)).body.error?.code).toBe('not_found');
    expect(codeOf(await action.does(dino, 'take'))).toBe('not_found');
    expect(codeOf(await action.does(ben, 'offer', { agencyId: agencyId('justice') }))).toBe('done');
    expect((await rowOf(dino, action)).title).toBe('Call the clinic');
    expect((await rowOf(ana, action)).ownerAgencyId).toBe(agencyId('shelter'));
    expect(codeOf(await action.does(ana, 'take'))).toBe('forbidden');
    expect(codeOf(await action.does(dino, 'take'))).toBe('done');
    expect(await rowOf(ana, action)).toMatchObject({
      ownerAgencyId: agencyId('justice'),
      holderId: dino.id,
      offeredToId: null,
      status: 'accepted',
    });
    expect(codeOf(await action.does(ben, 'start'))).toBe('forbidden');
  });

  it('that was offered and is no longer wanted is nobody’s to take', async () => {
    const { ana, ben, carla, action } = await aCall();
    await action.does(ben, 'offer', { agencyId: agencyId('legal') });
    await action.does(ana, 'cancel', { words: 'Not needed' });
    expect(codeOf(await action.does(carla, 'take'))).toBe('illegal_move');
    expect(codeOf(await action.does(carla, 'refuse', { words: 'Too late' }))).toBe('illegal_move');
  });

  it('stands with who asked for it while they are to answer', async () => {
    const { ana, ben, action } = await aCall();
    expect(await listOf(ana, 'agency')).not.toContain(action.id);
    await action.does(ben, 'finish', { words: 'They called back' });
    expect(await listOf(ana, 'agency')).toContain(action.id);
    await action.does(ana, 'verify');
    expect(await listOf(ana, 'agency')).not.toContain(action.id);
  });

  it('has its date moved with a reason only, and says how often', async () => {
    const { ben, action } = await aCall();
    expect(fieldsOf(await action.does(ben, 'move', { due: inDays(9) }))).toEqual(['words']);
    for (const days of [9, 12]) {
      const moved = await action.does(ben, 'move', { due: inDays(days), words: 'They answer next week' });
      expect(codeOf(moved)).toBe('done');
    }
    expect(await rowOf(ben, action)).toMatchObject({ moves: 2, due: inDays(12), revision: 3 });
    expect(await stepsOf(board, action)).toEqual([1, 2, 3, 4].map((step) => `${step} planned`));
  });

  it('is refused where its date has passed, its zone is nowhere, its agency not there, its holder not theirs', async () => {
    const { ana, ben, caseId } = await aCall();
    const refused = async (agreed: object): Promise<string[]> =>
      fieldsOf(await new Agreement({ caseId }).isAgreedBy(ana, agreed));
    expect(await refused({ due: { date: '2026-01-01', zone: 'Europe/Athens' } })).toEqual(['due']);
    expect(await refused({ due: { ...inDays(3), zone: 'Europe/Atlantis' } })).toEqual(['due.zone']);
    expect(await refused({ due: { ...inDays(3), time: '25:00' } })).toEqual(['due.time']);
    expect(await refused({ agencyId: agencyId('justice') })).toEqual(['agencyId']);
    expect(await refused({ personId: ben.id })).toEqual(['personId']);
    expect(await refused({ words: ' ' })).toEqual(['words']);
    expect(await refused({ words: 'x'.repeat(301) })).toEqual(['words']);
  });

  it('is not changed by who decided on what it no longer is', async () => {
    const { ana, ben, action } = await aCall();
    expect(codeOf(await action.does(ben, 'accept', { revision: 1 }))).toBe('done');
    expect(codeOf(await action.does(ana, 'cancel', { revision: 1, words: 'Not needed' }))).toBe('illegal_move');
    expect(codeOf(await action.does(ana, 'cancel', { revision: 2, words: 'Not needed' }))).toBe('done');
  });

  it('is proposed by a volunteer, and nobody’s to do before it is assigned', async () => {
    const { ana, caseId } = await aCall();
    const bea = await board.sits('bea');
    const wish = new Agreement({ caseId });
    expect(codeOf(await wish.isAgreedBy(bea, { words: 'Bring a blanket' }))).toBe('forbidden');
    expect(codeOf(await wish.isAgreedBy(bea, { words: 'Bring a blanket' }, true))).toBe('done');
    expect(await stepsOf(board, wish)).toEqual([]);
    expect(codeOf(await wish.does(bea, 'accept'))).toBe('forbidden');
    expect(codeOf(await wish.does(ana, 'assign'))).toBe('done');
    expect(await stepsOf(board, wish)).toHaveLength(4);
  });

  it('is nowhere for who is not in the case, whatever they ask', async () => {
    const { caseId, action } = await aCall();
    for (const who of ['dino', 'stranger', 'chair'] as const) {
      const person = await board.sits(who);
      expect((await person.http('GET', `/api/actions/${action.id}`)).body.error?.code).toBe('not_found');
      for (const verb of ['accept', 'take', 'verify', 'unheard-of'])
        expect(codeOf(await action.does(person, verb))).toBe('not_found');
      expect(codeOf(await new Agreement({ caseId }).isAgreedBy(person))).toBe('not_found');
      expect(await listOf(person, 'agency')).not.toContain(action.id);
    }
  });

  it('keeps a case from being closed until it is settled', async () => {
    const { ana, ben, caseId, action } = await aCall();
    expect(codeOf(await ana.closes(caseId))).toBe('illegal_move');
    await action.does(ben, 'finish', { words: 'They called back' });
    await action.does(ana, 'verify');
    expect(codeOf(await ana.closes(caseId))).toBe('done');
    expect(codeOf(await new Agreement({ caseId }).isAgreedBy(ana))).toBe('illegal_move');
  });
});
