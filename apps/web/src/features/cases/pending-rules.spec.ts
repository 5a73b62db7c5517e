import { describe, expect, it } from '@jest/globals';
import { type CaseView, type PartRow, REFUSALS, type RefusalCode } from '#libs/domain';
import { type OutboxEntry, rewritten } from '../../live/outbox-rules.js';
import { draftOf, pendingTrouble, remedyFor } from './pending-rules.js';

const view = { status: 'open', seats: [{ agencyId: 'clinic', people: [] }] } as unknown as CaseView;
const closed = { ...view, status: 'closed' } as CaseView;

const entry = (
  name: string,
  input: object,
  code?: RefusalCode,
  fields?: Record<string, string[]>,
  lane = 'part/new',
): OutboxEntry => ({
  id: name,
  person: 'eleni',
  lane,
  place: 1,
  name,
  input,
  at: '',
  state: code ? 'refused' : 'waiting',
  unsure: false,
  failures: 0,
  ...(code ? { refusal: { code, ...REFUSALS[code], ...(fields ? { fields } : {}) } } : {}),
});
const begins = entry(
  'part.open',
  { partId: 'new', caseId: 'case', part: 'health', agencyIds: ['clinic', 'shelter'], words: 'First.' },
  'illegal_move',
);
const health: PartRow = { id: 'there', caseId: 'case', part: 'health', agencyIds: ['clinic'], readers: 2 };

describe('what did not arrive', () => {
  it('goes where such a part is already, with everything that was said behind it, in its order', () => {
    const behind = entry('message.post', { partId: 'new', words: 'Second.' });
    const trouble = pendingTrouble(begins, { view, parts: [health] })!;
    expect(trouble).toEqual({ kind: 'partThere', partId: 'there' });
    const changes = remedyFor(begins, trouble, { entries: [begins, behind], view })!;
    expect(changes.map(({ change }) => change)).toEqual([
      { lane: 'part/there', name: 'message.post', input: { partId: 'there', words: 'First.' } },
      { lane: 'part/there', input: { partId: 'there', words: 'Second.' } },
    ]);
    expect(rewritten(begins, changes[0]!.change, () => 'fresh')).toMatchObject({ id: 'part.open', state: 'waiting' });
  });

  it('goes there with its files, which were put up for the case', () => {
    const shows = entry('part.open', { ...(begins.input as object), words: '', files: ['f'] }, 'illegal_move');
    const trouble = pendingTrouble(shows, { view, parts: [health] })!;
    expect(remedyFor(shows, trouble, { entries: [shows], view })?.[0]!.change).toEqual({
      lane: 'part/there',
      name: 'message.post',
      input: { partId: 'there', words: '', files: ['f'] },
    });
  });

  it('was for a case that is closed now, whatever else it was', () => {
    expect(pendingTrouble(begins, { view: closed, parts: [health] })).toEqual({ kind: 'caseClosed' });
  });

  it('never goes to everybody because its part is gone', () => {
    const said = entry('message.post', { partId: 'new', words: 'For a few.' }, 'not_found');
    const trouble = pendingTrouble(said, { view, parts: [] })!;
    expect(trouble).toEqual({ kind: 'partGone' });
    expect(remedyFor(said, trouble, { entries: [said], view })).toBeNull();
    expect(draftOf(said)).toBe('part.new');
    expect(draftOf(begins)).toBe('new.health');
  });

  it('goes without what is no longer possible: a call, an answer, files, an agency that left', () => {
    const sentAs = (said: OutboxEntry) =>
      remedyFor(said, pendingTrouble(said, { view, parts: [] })!, { entries: [said], view })?.[0]!.change.input;
    const input = { caseId: 'case', words: 'Look.', mentions: [{ person: 'x' }], replyTo: 3, files: ['f'] };
    const said = (field: string, more = {}) =>
      entry('message.post', { ...input, ...more }, 'invalid_input', { [field]: ['no'] }, 'case/case');
    expect(sentAs(said('mentions'))).not.toHaveProperty('mentions');
    expect(sentAs(said('replyTo'))).not.toHaveProperty('replyTo');
    expect(sentAs(said('files'))).not.toHaveProperty('files');
    expect(sentAs(said('files', { words: '' }))).toBeUndefined();
    const fewer = entry('part.open', begins.input as object, 'invalid_input', { agencyIds: ['no'] });
    expect(sentAs(fewer)).toMatchObject({ agencyIds: ['clinic'] });
  });
});
