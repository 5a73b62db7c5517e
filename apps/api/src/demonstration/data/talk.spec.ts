import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { PARTS } from '#libs/domain';
import { whatIsWrong } from './check-talk.js';
import { CONVERSATIONS } from './conversations/index.js';
import type { Conversation, Line, Step } from './talk.js';

const line = (time: string, more: Partial<Line> = {}): Line => ({
  at: [1, time],
  by: 'stavros',
  words: 'We met at the kiosk.',
  ...more,
});

/** What is wrong with a case of the Red Cross branch in which these things happen. */
const wrongIn = (steps: Step[], parts: Conversation['parts'] = {}): string[] =>
  whatIsWrong({ handle: 'Kite', opened: { at: [1, '10:00'], by: 'stavros' }, parts, steps }).map(
    (sentence) => sentence.split(': ')[1]!,
  );

const comes: Step = { at: [1, '10:05'], by: 'stavros', admits: 'omonia' };
const ends: Step = { at: [1, '12:00'], by: 'stavros', closes: 'completed' };

describe('what cannot happen in a case', () => {
  it('is nothing where two agencies talk', () => {
    const told: Step = { at: [1, '10:05'], by: 'stavros', admits: 'omonia', before: true };
    const steps = [line('10:01', { ref: 'a' }), told, line('10:06', { by: 'eleni', replyTo: 'a' }), ends];
    expect(wrongIn(steps)).toEqual([]);
  });

  it.each<[string, Step[], string]>([
    ['time goes back', [line('10:02'), line('10:01')], 'comes before or with the step above'],
    ['somebody speaks after the end', [ends, line('12:01')], 'comes after the end'],
    ['a stranger speaks', [line('10:01', { by: 'eleni' })], 'speaks where they do not read'],
    [
      'a stranger is mentioned',
      [line('10:01', { words: 'Well, @Eleni V.?', mentions: ['eleni'] })],
      'mentions eleni, who does not read it',
    ],
    [
      'a mention stands in no words',
      [comes, line('10:06', { mentions: ['agency:omonia'] })],
      'mentions agency:omonia without the name',
    ],
    ['an @ calls nobody', [line('10:01', { words: 'Well, @Nobody?' })], 'has an @ that calls nobody'],
    ['an answer answers nothing', [line('10:01', { replyTo: 'a' })], 'answers a, which is not there'],
    [
      'a sign is a stranger’s',
      [line('10:01', { reactions: [['agree', 'eleni']] })],
      'has the sign agree of eleni, a stranger',
    ],
    [
      'a sign comes after the end',
      [line('11:59', { reactions: [['agree', 'yusuf']] }), ends],
      'has signs or changes after the end of the case',
    ],
    [
      'an agency admits for another',
      [comes, { at: [1, '10:06'], by: 'eleni', admits: 'peers' }],
      'is done by an agency that does not lead the case',
    ],
    ['a volunteer admits', [{ at: [1, '10:05'], by: 'ioanna', admits: 'peers' }], 'is not theirs to do'],
    ['a line is too long', [line('10:01', { words: 'a'.repeat(1201) })], 'is longer than 1200 characters'],
  ])('where %s', (_, steps, wrong) => {
    expect(wrongIn(steps)).toEqual([wrong]);
  });

  it('where a part is read by volunteers, by agencies that are not in the case, or by those who were not named', () => {
    const inPart = (time: string, more: Partial<Line>): Line => line(time, { part: 'health', ...more });
    expect(wrongIn([inPart('10:01', {})], { health: ['redcross', 'omonia'] })).toEqual([
      'opens health for omonia, who is not in the case',
    ]);
    expect(wrongIn([inPart('10:01', { by: 'ioanna' })], { health: ['redcross'] })).toEqual([
      'speaks where they do not read',
    ]);
    expect(wrongIn([comes, inPart('10:06', {}), inPart('10:07', { by: 'eleni' })], { health: ['redcross'] })).toEqual([
      'speaks where they do not read',
    ]);
  });

  it('where somebody answers in one part what was said in another', () => {
    const steps = [line('10:01', { ref: 'a' }), line('10:02', { part: 'place', replyTo: 'a' })];
    expect(wrongIn(steps, { place: ['redcross'] })).toEqual(['answers a, which is not there']);
  });
});

describe('the cases of Athens', () => {
  const lines = CONVERSATIONS.flatMap(({ steps }) => steps.filter((step): step is Line => 'words' in step));
  const share = (some: readonly Line[]): number => some.length / lines.length;

  it.each(CONVERSATIONS.map((told) => [told.handle, told] as const))('%s could have happened so', (_, told) => {
    expect(whatIsWrong(told)).toEqual([]);
  });

  it('say no line twice', () => {
    const words = lines.map((one) => one.words);
    expect(words.filter((one, place) => words.indexOf(one) !== place)).toEqual([]);
  });

  it('say about every seventh line in a restricted part, in many of the cases and in each of the eight parts', () => {
    const inParts = lines.filter(({ part }) => part !== undefined);
    expect(share(inParts)).toBeGreaterThan(0.12);
    expect(share(inParts)).toBeLessThan(0.18);
    expect(new Set(inParts.map(({ part }) => part))).toEqual(new Set(PARTS));
    const cases = CONVERSATIONS.filter(({ steps }) => steps.some((step) => 'words' in step && step.part));
    expect(cases.length).toBeGreaterThanOrEqual(8);
  });

  it('name the agencies of every part in which something is said, and of no other', () => {
    for (const { parts = {}, steps } of CONVERSATIONS)
      expect(Object.keys(parts).sort()).toEqual(
        [...new Set(steps.flatMap((step) => ('words' in step && step.part ? [step.part] : [])))].sort(),
      );
  });

  it('hold answers, mentions, signs, other wordings, words taken back and pins', () => {
    const having = (field: keyof Line): number => lines.filter((one) => one[field] !== undefined).length;
    expect(having('replyTo')).toBeGreaterThan(100);
    expect(having('reactions')).toBeGreaterThan(100);
    for (const field of ['mentions', 'edited', 'withdrawn', 'pinned'] as const)
      expect(having(field)).toBeGreaterThanOrEqual(4);
  });
});
