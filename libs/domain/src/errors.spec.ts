import { describe, expect, it } from '@jest/globals';
import { Refusal, type RefusalCode, REFUSALS } from './errors.js';

const codes = Object.keys(REFUSALS) as RefusalCode[];

describe('a refusal', () => {
  it.each(codes)('%s answers its code, status and sentence, and nothing of where it was thrown', (code) => {
    const { retryAfter, ...error } = new Refusal(code).answer().error;
    expect(error).toEqual({ code, ...REFUSALS[code] });
    expect(Object.keys(error)).toEqual(['code', 'status', 'sentence']);
    expect(retryAfter).toBe(code === 'busy' ? 2 : undefined);
  });

  it('says when to come again, where that is known better', () => {
    expect(new Refusal('busy', undefined, 7).answer().error.retryAfter).toBe(7);
  });

  it('says which fields are wrong, where that is known', () => {
    const fields = { words: ['must hold something readable'] };
    expect(new Refusal('invalid_input', fields).answer().error.fields).toEqual(fields);
  });

  it('has a code for programs, a status that refuses, and a sentence of its own for people', () => {
    for (const code of codes) expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    for (const { status } of Object.values(REFUSALS)) expect(status).toBeGreaterThanOrEqual(400);
    const sentences = Object.values(REFUSALS).map(({ sentence }) => sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('is told from a defect', () => {
    expect(new Refusal('busy')).toBeInstanceOf(Error);
    expect(new Refusal('busy')).toMatchObject({ name: 'Refusal', message: REFUSALS.busy.sentence });
  });
});
