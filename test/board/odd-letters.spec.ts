import { describe, expect, it } from '@jest/globals';
import { type CommandAnswer, MESSAGE_MAX } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { journalFaults, journalOf } from '../support/journal.js';
import { agencyId } from '../support/table.js';

const board = useBoard();

describe('an id is the same id in capitals', () => {
  it('finds the case by every route that names it', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const path = `/api/cases/${caseId.toUpperCase()}`;
    expect((await ana.http('GET', path)).status).toBe(200);
    expect((await ana.http('GET', `${path}/events`)).status).toBe(200);
    expect((await ana.http('POST', `${path}/messages`, { words: 'Said to capitals.' })).body).toMatchObject({ seq: 2 });
    expect((await ana.http('POST', `${path}/agencies`, { agencyId: agencyId('shelter') })).body).toMatchObject({
      seq: 3,
    });
    expect((await ana.http('DELETE', `${path}/agencies/${agencyId('shelter')}`)).body).toMatchObject({ seq: 4 });
    expect((await ana.http('POST', `${path}/close`, { outcome: 'completed' })).body).toMatchObject({ seq: 5 });
  });

  it('names an agency once, however it was written, in the journal and in every view', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await ana.follows(caseId);
    expect(await ana.admits(caseId, agencyId('shelter').toUpperCase())).toMatchObject({ seq: 2 });
    const [, admitted] = await board.looks<{ body: string }>(
      'select body from baraza.event where stream_id = $1 order by seq',
      [`case/${caseId}`],
    );
    expect(JSON.parse(admitted!.body)).toMatchObject({ agencyId: agencyId('shelter') });
    expect(await ana.admits(caseId, agencyId('shelter'))).toMatchObject({ error: { code: 'illegal_move' } });
    expect(await ana.admits(caseId, agencyId('shelter').toUpperCase())).toMatchObject({
      error: { code: 'illegal_move' },
    });
    expect(await ana.releases(caseId, agencyId('health').toUpperCase())).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await ana.releases(caseId, agencyId('shelter').toUpperCase())).toMatchObject({ seq: 3 });
  });
});

describe('words are kept as they were typed', () => {
  it('brings the same letters live, by page and by receipt, whatever was typed', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    const typed = [
      'Ψωμί και τσάι',
      'a\tb\nc\n',
      ' \u00a0x\u00a0 ',
      '👩🏽‍⚕️ é e\u0301',
      '\u202e\u2066x',
      '\ufeffx\ufffe\uffff',
      "'; drop table x; --",
      '\\u0000',
      '{{x}} <b>',
    ];
    for (const words of typed) expect(await ana.says(caseId, words)).toMatchObject({ result: {} });
    for (const words of typed) await ben.hears(words);
    const { body } = await ben.http<{ events: { words?: string }[] }>('GET', `/api/cases/${caseId}/events?after=2`);
    expect(body.events.map(({ words }) => words)).toEqual(typed);
  });

  it('refuses half a character, or keeps the same of it everywhere', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    const { body: answer } = await ana.http<CommandAnswer>('POST', `/api/cases/${caseId}/messages`, {
      words: 'half \ud83d of it',
    });
    if (answer.error) return expect(answer.error.code).toBe('invalid_input');
    await ben.reaches(caseId, answer.seq);
    const live = ben.takesNote().at(-1)!.words;
    expect((await journalOf(board, caseId)).at(-1)!.words).toBe(live);
  });

  it('takes a message of 8,000 characters as the browser counts them, and not one more', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const post = async (words: string): Promise<unknown> => {
      const { body } = await ana.http('POST', `/api/cases/${caseId}/messages`, { words });
      return body.error?.code ?? 'posted';
    };
    expect(await post('x'.repeat(MESSAGE_MAX))).toBe('posted');
    expect(await post('x'.repeat(MESSAGE_MAX + 1))).toBe('invalid_input');
    expect(await post('😀'.repeat(MESSAGE_MAX / 2))).toBe('posted');
    expect(await post('😀'.repeat(MESSAGE_MAX / 2 + 1))).toBe('invalid_input');
    expect(await post('☺\ufe0f'.repeat(MESSAGE_MAX / 2 + 1))).toBe('invalid_input');
    expect(await journalFaults(board)).toEqual([]);
  });

  it('refuses control characters, and words that are nothing but space', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    for (const words of ['', ' \n\t ', '\u00a0', 'a\u0000b', 'a\u0007b', 'a\u001bb', 'a\u007fb', 'a\u0085b']) {
      expect([words, await ana.says(caseId, words)]).toEqual([
        words,
        expect.objectContaining({
          error: expect.objectContaining({ code: 'invalid_input', fields: { words: expect.any(Array) } }),
        }),
      ]);
    }
    expect(await journalOf(board, caseId)).toHaveLength(1);
  });
});
