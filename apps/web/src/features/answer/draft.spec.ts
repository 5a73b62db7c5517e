import { describe, expect, it } from '@jest/globals';
import { answerOf, type Draft, lacks } from './draft.js';

const NOW = Date.parse('2026-12-01T08:00Z');
const draft = (more: Partial<Draft>): Draft => ({ act: 'assure', words: '', day: '', ...more });

describe('an answer by the link in a letter', () => {
  it('needs a line for what is done, and a line and a day ahead for what will be late', () => {
    expect(lacks(draft({ act: 'accept' }), NOW)).toEqual([]);
    expect(lacks(draft({ act: 'assure' }), NOW)).toEqual([]);
    expect(lacks(draft({ act: 'finish', words: '  ' }), NOW)).toEqual(['words']);
    expect(lacks(draft({ act: 'move' }), NOW)).toEqual(['words', 'day']);
    expect(lacks(draft({ act: 'move', words: 'Closed', day: '2026-11-30' }), NOW)).toEqual(['day']);
    expect(lacks(draft({ act: 'move', words: 'Closed', day: '2026-12-01' }), NOW)).toEqual([]);
  });

  it('sends what goes with it, and nothing that was typed for another', () => {
    const typed = { words: ' Closed ', day: '2026-12-09' };
    expect(answerOf(draft({ act: 'accept', ...typed }), 'UTC')).toEqual({ act: 'accept' });
    expect(answerOf(draft({ act: 'finish', ...typed }), 'UTC')).toEqual({ act: 'finish', words: 'Closed' });
    expect(answerOf(draft({ act: 'assure', words: ' ' }), 'UTC')).toEqual({ act: 'assure' });
    expect(answerOf(draft({ act: 'move', ...typed }), 'Europe/Athens')).toEqual({
      act: 'move',
      words: 'Closed',
      due: { date: '2026-12-09', zone: 'Europe/Athens' },
    });
  });
});
