import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { REFUSALS } from '#libs/domain';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { unsentDrafts, unsentEntries } from './unsent.js';

const CASE = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const PART = 'part/00000000-0000-4000-8000-000000000003';

/** Stands for the words of a language in which every refusal is said as the server says it. */
const t = ((_key: string, { defaultValue }: { defaultValue: string }) => defaultValue) as unknown as TFunction;
const inCase = (entries: OutboxEntry[]) => unsentEntries(CASE, entries, t);

let made = 0;
const entry = (lane: string, name: string, input: object, more: Partial<OutboxEntry> = {}) =>
  ({ id: `e${++made}`, lane, name, input, state: 'waiting', ...more }) as OutboxEntry;

describe('what somebody left unsent in a case', () => {
  it('is everything they typed in it, in whatever part, also in one that they no longer read', () => {
    const found = inCase([
      entry(`case/${CASE}`, 'message.post', { caseId: CASE, words: 'For everybody.' }),
      entry(PART, 'part.open', { caseId: CASE, partId: 'p', words: 'It begins.' }),
      entry(PART, 'message.post', { partId: 'p', words: 'For two of us.' }, { caseId: CASE, state: 'refused' }),
      entry(PART, 'message.edit', { partId: 'p', seq: 2, words: 'Said otherwise.' }, { caseId: CASE }),
      entry(`case/${OTHER}`, 'message.post', { caseId: OTHER, words: 'Elsewhere.' }),
      entry(PART, 'message.post', { partId: 'q', words: 'Elsewhere.' }, { caseId: OTHER }),
      entry(`case/${CASE}`, 'message.post', { caseId: CASE, words: 'They have it.' }, { state: 'sent' }),
    ]);
    expect(found.map(({ words, inPart }) => [words, inPart])).toEqual([
      ['For everybody.', false],
      ['It begins.', true],
      ['For two of us.', true],
      ['Said otherwise.', true],
    ]);
  });

  it('is also what hangs on it, with words or without, as far as it still hangs on it', () => {
    const [picture, paper] = [
      { id: 'f1', kind: 'picture', type: 'image/jpeg', bytes: 9 },
      { id: 'f2', kind: 'document', type: 'application/pdf', bytes: 2 },
    ] as const;
    const own = { caseId: CASE, files: [picture, paper] };
    const found = inCase([
      entry(PART, 'message.post', { partId: 'p', words: '', files: ['f2', 'f1'] }, own),
      entry(PART, 'message.post', { partId: 'p', words: 'Without them.' }, own),
    ]);
    expect(found.map(({ words, files }) => [words, files])).toEqual([
      ['', [paper, picture]],
      ['Without them.', []],
    ]);
  });

  it('is of an act without words why it was not done, and nothing while it waits', () => {
    const { status, sentence } = REFUSALS.not_found;
    const refused = { state: 'refused', refusal: { code: 'not_found', status, sentence } } as const;
    const found = inCase([
      entry(`case/${CASE}`, 'agency.admit', { caseId: CASE }),
      entry(`case/${CASE}`, 'case.close', { caseId: CASE }, refused),
    ]);
    expect(found.map(({ words }) => words)).toEqual([sentence]);
  });

  it('is every draft in which something stands, by its place', () => {
    const drafts = [
      ['common', ' '],
      ['part.p', 'For two of us.'],
      ['new.health', 'It begins.'],
      ['edit.case/1.3', 'Anew.'],
    ] as const;
    expect(unsentDrafts(drafts).map(({ key, inPart }) => [key, inPart])).toEqual([
      ['part.p', true],
      ['new.health', true],
      ['edit.case/1.3', false],
    ]);
  });
});
