import { describe, expect, it } from '@jest/globals';
import type { ActionHistory } from '#libs/domain';
import { Agreement, becomesDue, inDays, noticesOf, stepsOf } from '../support/actions.js';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';

// No mail: what is told stands in the app, and that nobody was written to stands beside it.
const board = useBoard({ WORKER_SWEEP_MS: '300' });

/** An action of Ana's agency, held by Alexis, in a case of theirs; due in three weeks, so that no step is due yet. */
async function anAction(
  agreed: object = {},
): Promise<{ ana: Person; alexis: Person; caseId: string; action: Agreement }> {
  const [ana, alexis] = [await board.sits('ana'), await board.sits('alexis')];
  const caseId = await board.caseOf(ana);
  const action = new Agreement({ caseId });
  await action.isAgreedBy(ana, { personId: alexis.id, due: inDays(21), ...agreed });
  return { ana, alexis, caseId, action };
}

const settles = (action: Agreement, ...steps: string[]): Promise<void> =>
  until(
    async () => (await stepsOf(board, action)).slice(0, steps.length).join() === steps.join(),
    `the steps to become ${steps.join(', ')}`,
    15_000,
  );
const toldInApp = async (action: Agreement): Promise<string[]> =>
  (await noticesOf(board, action)).filter((line) => line.endsWith(' app sent'));
const onAgenda = async ({ id }: Agreement): Promise<boolean> =>
  (
    await board.looks<{ on: boolean }>(
      'select on_agenda_at is not null as on from baraza.reminder where subject_id = $1',
      [id],
    )
  )[0]!.on;

describe('a reminder that nobody answers', () => {
  it('climbs from who holds it to the contact, the lead and the chair, and stands on the agenda in the end', async () => {
    const { ana, action } = await anAction();
    await board.looks(
      `insert into baraza.standing (task_force_id, agency_id, person_id, standing)
        select task_force_id, agency_id, person_id, 'lead' from baraza.standing where person_id = $1 limit 1`,
      [ana.id],
    );
    for (const [step, told] of [
      [1, '1 alexis app sent'],
      [2, '2 ana app sent'],
      [3, '3 ana app sent'],
      [4, '4 chair app sent'],
    ] as const) {
      expect(await onAgenda(action)).toBe(false);
      await becomesDue(board, action, step);
      await settles(action, ...Array.from({ length: step }, (_, place) => `${place + 1} fired`));
      expect(await toldInApp(action)).toContain(told);
    }
    expect(await toldInApp(action)).toEqual([
      '1 alexis app sent',
      '2 alexis app sent',
      '2 ana app sent',
      '3 ana app sent',
      '4 chair app sent',
    ]);
    expect(await onAgenda(action)).toBe(true);
    expect(await noticesOf(board, action)).toContain('1 alexis mail failed way_off');
    const { body } = await ana.http<ActionHistory>('GET', `/api/actions/${action.id}`);
    expect(body.events.map(({ type }) => type)).toEqual([
      'action.assigned',
      ...Array<string>(4).fill('reminder.climbed'),
    ]);
    expect(body.rungs.map(({ state }) => state)).toEqual(Array(4).fill('fired'));
  });

  it('tells the chair that something is late, and shows the chair nothing of it', async () => {
    const { action } = await anAction();
    await becomesDue(board, action, 4);
    await settles(action, '1 superseded higher_step_came');
    const chair = await board.sits('chair');
    expect((await chair.http('GET', `/api/actions/${action.id}`)).body.error?.code).toBe('not_found');
  });

  it('after an outage is said once, by the highest step that came meanwhile', async () => {
    const { action } = await anAction();
    await becomesDue(board, action, 3);
    await settles(action, '1 superseded higher_step_came', '2 superseded higher_step_came', '3 fired', '4 planned');
    expect(await toldInApp(action)).toEqual(['3 ana app sent']);
  });

  it('is not said any more when it is too late for it, unless a later step is not', async () => {
    const { action } = await anAction();
    await board.looks(
      `update baraza.rung set fire_at = baraza.now() - interval '40 days' where subject_id = $1 and number <= 2`,
      [action.id],
    );
    await settles(action, '1 obsolete too_late', '2 obsolete too_late', '3 planned');
    expect(await toldInApp(action)).toEqual([]);
  });

  it('goes up at once where a step finds nobody, and says so', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const action = new Agreement({ caseId: await board.caseOf(ana, 'shelter') });
    // Nobody of the shelter holds it, is on duty, is its contact or leads it.
    await action.isAgreedBy(ana, { agencyId: agencyId('shelter'), due: inDays(21) });
    await becomesDue(board, action, 1);
    await settles(action, '1 fired nobody_there', '2 fired nobody_there', '3 fired nobody_there', '4 fired');
    expect(await toldInApp(action)).toEqual(['4 chair app sent']);
    expect(await onAgenda(action)).toBe(true);
    const { body } = await ben.http<ActionHistory>('GET', `/api/actions/${action.id}`);
    expect(body.events.at(-1)!.data).toMatchObject({ number: 4, nobody: [1, 2, 3], onAgenda: true });
  });

  it('of somebody who was shut out meanwhile speaks to who is there for the agency', async () => {
    const { action, alexis } = await anAction();
    await board.looks('update baraza.person set disabled_at = baraza.now() where id = $1', [alexis.id]);
    await becomesDue(board, action, 1);
    await settles(action, '1 fired');
    await board.looks('update baraza.person set disabled_at = null where id = $1', [alexis.id]);
    expect(await toldInApp(action)).toEqual(['1 ana app sent']);
  });
});

describe('a reminder that somebody answers', () => {
  it('is planned anew when the date moves: what was planned before never comes', async () => {
    const { ana, action } = await anAction();
    await becomesDue(board, action, 1);
    await settles(action, '1 fired');
    await action.does(ana, 'move', { due: inDays(40), words: 'The court closes for a month' });
    expect(await stepsOf(board, action)).toEqual([1, 2, 3, 4].map((step) => `${step} planned`));
    const before = await board.looks<{ state: string }>(
      `select state from baraza.rung where subject_id = $1 and revision = 1 order by number`,
      [action.id],
    );
    expect(before.map(({ state }) => state)).toEqual(['fired', 'cancelled', 'cancelled', 'cancelled']);
  });

  it('leaves the agenda when what was late is done', async () => {
    const { alexis, action } = await anAction();
    await becomesDue(board, action, 4);
    await settles(action, '1 superseded higher_step_came');
    await until(() => onAgenda(action), 'it to stand on the agenda');
    await action.does(alexis, 'finish', { words: 'Done yesterday' });
    expect(await onAgenda(action)).toBe(false);
  });

  it('speaks to who holds it from then on', async () => {
    const { ana, action } = await anAction();
    await action.does(ana, 'hold', { personId: ana.id });
    await becomesDue(board, action, 1);
    await settles(action, '1 fired');
    expect(await toldInApp(action)).toEqual(['1 ana app sent']);
  });
});

describe('one reminder that cannot be fired', () => {
  it('does not keep the others from it', async () => {
    const { action: broken } = await anAction();
    const { action } = await anAction();
    await board.looks(`update baraza.reminder set ladder = 'null' where subject_id = $1`, [broken.id]);
    await becomesDue(board, broken, 1);
    await becomesDue(board, action, 1);
    await settles(action, '1 fired');
    expect(await stepsOf(board, broken)).toEqual([1, 2, 3, 4].map((step) => `${step} planned`));
    await until(() => board.api.errors.length > 0, 'it to be set aside', 15_000);
    board.expectErrors(1);
  });
});
