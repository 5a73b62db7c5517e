import { describe, expect, it } from '@jest/globals';
import { v4, v7 } from 'uuid';
import { type CommandAnswer, type FollowAnswer, type PartRow, partStream, type PartView } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { beginsPart } from '../support/parts.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';

const board = useBoard();

const partsOf = async (person: Person, caseId: string): Promise<PartRow[]> =>
  (await person.http<PartRow[]>('GET', `/api/cases/${caseId}/parts`)).body;

describe('a restricted part of a case', () => {
  it('begins with its first message, for the agencies that are named, and is talked in by them alone', async () => {
    const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    const partId = await beginsPart(ana, caseId, 'health', 'He would like the test on Thursday.', 'shelter');

    expect(await partsOf(ana, caseId)).toEqual([
      { id: partId, caseId, part: 'health', agencyIds: [agencyId('health'), agencyId('shelter')].sort(), readers: 3 },
    ]);
    expect(await partsOf(carla, caseId)).toEqual([]);
    expect((await carla.http('GET', `/api/parts/${partId}`)).text).toBe(
      (await carla.http('GET', `/api/parts/${v4()}`)).text,
    );

    await ben.live.connected();
    const followed = (await ben.live.follow(partStream(partId))) as FollowAnswer;
    expect((followed.view as PartView).part).toBe('health');
    expect(followed.events.map(({ type, words }) => [type, words])).toEqual([
      ['part.opened', undefined],
      ['message.posted', 'He would like the test on Thursday.'],
    ]);
    expect(await ana.http('POST', `/api/parts/${partId}/messages`, { words: 'Nine is fine.' })).toMatchObject({
      status: 201,
      body: { seq: 3 },
    });
    await ben.hears('Nine is fine.');
    expect((await ana.http<FollowAnswer>('GET', `/api/parts/${partId}`)).body.events.at(-1)).toMatchObject({
      anchor: 3,
    });
    expect((await carla.http('POST', `/api/parts/${partId}/messages`, { words: 'And me?' })).body.error?.code).toBe(
      'not_found',
    );
  });

  it('is left by an agency that leaves the case, whoever released it', async () => {
    const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    const partId = await beginsPart(carla, caseId, 'justice', 'The hearing was moved.', 'shelter');
    await ben.live.connected();
    await ben.live.follow(partStream(partId));
    expect(await ana.releases(caseId, agencyId('shelter'))).toMatchObject({ seq: 4 });
    expect((await ben.http('GET', `/api/parts/${partId}`)).status).toBe(404);
    const left = (await carla.http<FollowAnswer>('GET', `/api/parts/${partId}`)).body;
    expect(left.events.map(({ type }) => type)).toEqual(['part.opened', 'message.posted', 'agency.released']);
    expect((left.view as PartView).seats.map((seat) => seat.agencyId)).toEqual([agencyId('legal')]);
    await ben.sees('agency.released');
  });
});

describe('what becomes of a message', () => {
  it('is told to everybody who reads it: written anew, answered with a sign, pinned, and taken back with its words', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    const said = await ana.http<CommandAnswer>('POST', `/api/cases/${caseId}/messages`, {
      words: 'Tomorow at nine, @ben?',
      mentions: [{ person: ben.id }],
    });
    const { seq } = said.body;
    await ben.hears('Tomorow at nine, @ben?');
    const of = `/api/cases/${caseId}/messages/${seq}`;
    expect((await ben.http('PATCH', of, { words: 'No.' })).body.error?.code).toBe('forbidden');
    expect(
      (await ana.http('PATCH', of, { words: 'Tomorrow at nine, @ben?', mentions: [{ person: ben.id }] })).status,
    ).toBe(200);
    expect(await ben.sees('message.edited')).toMatchObject({ words: 'Tomorrow at nine, @ben?', data: { seq } });
    expect((await ben.http('PUT', `${of}/signs/agree`)).status).toBe(200);
    expect((await ben.http('PUT', `${of}/signs/agree`)).body.error?.code).toBe('illegal_move');
    expect((await ben.http('PUT', `${of}/pin`)).status).toBe(200);
    expect((await ana.http('DELETE', of)).status).toBe(200);
    const gone = await ben.sees('message.withdrawn');
    expect(gone.data).toEqual({ seq, erased: [seq, seq + 1] });
    const again = (await ben.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).body;
    expect(again.events.filter((event) => 'words' in event).map(({ words }) => words)).toEqual(['Nikos', null, null]);
    expect(again.view).toMatchObject({ pins: [] });
    expect(await board.looks('select * from baraza.verify_chains()')).toEqual([]);
  });

  it('reaches no stranger: whoever is mentioned reads the place, and an answer is to a message there', async () => {
    const [ana, carla] = [await board.sits('ana'), await board.sits('carla')];
    const caseId = await board.caseOf(ana, 'shelter');
    const post = async (more: object): Promise<unknown> =>
      (await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'Look.', ...more })).body.error?.fields;
    expect(await post({ mentions: [{ person: carla.id }] })).toHaveProperty('mentions');
    expect(await post({ mentions: [{ agency: agencyId('legal') }] })).toHaveProperty('mentions');
    expect(await post({ replyTo: 1 })).toHaveProperty('replyTo');
    expect(await post({ replyTo: 3 })).toHaveProperty('replyTo');
    expect(await post({ mentions: [{ agency: agencyId('shelter') }] })).toBeUndefined();
    expect(await post({ replyTo: 3 })).toBeUndefined();
  });
});

describe('how far somebody has read', () => {
  it('is theirs; the others see how far the agency has', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'One.' });
    await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'Two.', mentions: [{ person: ben.id }] });
    const rows = async (): Promise<unknown[]> =>
      (await ben.http<{ caseId: string }[]>('GET', '/api/reading')).body.filter((row) => row.caseId === caseId);
    expect(await rows()).toMatchObject([
      { part: null, read: 1, head: 4, unread: 2, mentions: 1, first: 3, level: 'all' },
    ]);
    await ana.follows(caseId);
    await ben.live.connected();
    expect(await ben.live.command(v7(), 'reading.mark', { caseId, seq: 4 })).toMatchObject({ result: {} });
    expect(await rows()).toMatchObject([{ read: 4, unread: 0, mentions: 0, first: null }]);
    const again = (await ana.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).body;
    expect(again.seen).toEqual({ [agencyId('shelter')]: 4 });
  });
});
