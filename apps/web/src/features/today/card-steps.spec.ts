import { expect, it } from '@jest/globals';
import type { ActionStep } from '../actions/action-steps.js';
import { answerKey, cardSteps, takingOn } from './card-steps.js';

const ALL: ActionStep[] = ['take', 'refuse', 'accept', 'finish', 'start', 'block', 'assure', 'hold', 'move', 'cancel'];
const stands = (status: 'assigned' | 'accepted', more: object = {}) => ({
  status,
  holderId: null,
  offeredToId: null,
  ...more,
});

it('an action is answered from its card: done, on track, late because; the rest is behind the dots', () => {
  const { answers, others } = cardSteps(stands('accepted'), ALL, 'us');
  expect(answers).toEqual(['finish', 'assure', 'move']);
  expect(others).toContain('block');
  expect(answers.map((step) => answerKey(step, 'accepted'))).toContain('today.lateBecause');
});

it('an offer is answered with yes or with the reason why not, whatever else could be done', () => {
  expect(cardSteps(stands('assigned', { offeredToId: 'us' }), ALL, 'us').answers).toEqual(['take', 'refuse']);
  expect(answerKey('refuse', 'assigned')).toBe('today.notForUs');
});

it('who may do none of the answers is offered what they may', () => {
  expect(cardSteps(stands('accepted'), ['cancel'], 'us')).toEqual({ answers: ['cancel'], others: [] });
  expect(cardSteps(stands('accepted'), [], 'us')).toEqual({ answers: [], others: [] });
});

it('what nobody does is taken on by a yes, or by saying that one does it', () => {
  expect(takingOn(stands('assigned'), ALL, 'us')).toBe('accept');
  expect(takingOn(stands('accepted'), ALL, 'us')).toBe('hold');
  expect(takingOn(stands('accepted', { holderId: 'ben' }), ALL, 'us')).toBeNull();
  expect(takingOn(stands('assigned'), ['cancel'], 'us')).toBeNull();
});
