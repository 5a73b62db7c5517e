import { describe, expect, it } from '@jest/globals';
import { caseStream, partStream } from '#libs/domain';
import { answerIn, type Composing } from './composing.js';

const CASE = caseStream('00000000-0000-4000-8000-000000000001');
const PART_ID = '00000000-0000-4000-8000-000000000003';
const PART = partStream(PART_ID);
const common = { key: 'common', stream: CASE };
const inPart = { key: `part.${PART_ID}`, stream: PART };
const composing = (changes: Partial<Composing>): Composing => ({
  where: { kind: 'common' },
  replyTo: null,
  editing: null,
  ...changes,
});

describe('what a message answers', () => {
  it('is the message that was chosen, in its own place', () => {
    expect(answerIn(composing({}), common)).toEqual({ replyTo: undefined });
    expect(answerIn(composing({ replyTo: { stream: CASE, seq: 3 } }), common)).toEqual({ replyTo: 3 });
    const answering = composing({ where: { kind: 'part', partId: PART_ID }, replyTo: { stream: PART, seq: 2 } });
    expect(answerIn(answering, inPart)).toEqual({ replyTo: 2 });
  });

  it('is never left out: sent too early, it is not sent at all, and least of all to others', () => {
    const answering = composing({ where: { kind: 'part', partId: PART_ID }, replyTo: { stream: PART, seq: 2 } });
    expect(answerIn(answering, common)).toBeNull();
    expect(answerIn(composing({ replyTo: { stream: PART, seq: 2 } }), common)).toBeNull();
    expect(answerIn(composing({ where: { kind: 'part', partId: PART_ID } }), common)).toBeNull();
  });
});
