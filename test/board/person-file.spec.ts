import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { v4, v5, v7 } from 'uuid';
import { fileStream, type FollowAnswer, type SearchAnswer } from '#libs/domain';
import { becomes } from '../support/acts.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { anEntry, daysAgo, entriesOf, idsOf, opens, triesToWrite, writes } from '../support/person-file.js';
import { goesTo, refers } from '../support/referrals.js';
import { gives, moves } from '../support/shares.js';
import { agencyId, personId } from '../support/table.js';

const board = useBoard();
afterEach(() => board.movesClock('0'));

/** Whoever has the chair coordinates the table as well. */
beforeAll(async () => {
  const admin = await board.sits('admin');
  const act = becomes(personId('chair'), agencyId('municipality'), ['chair', 'coordinator']);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
});

const people = async (...names: Parameters<typeof board.sits>[0][]): Promise<Person[]> =>
  Promise.all(names.map((name) => board.sits(name)));
const errorOf = async (answer: ReturnType<typeof triesToWrite>): Promise<string | undefined> =>
  (await answer).body.error?.code;
const wrongIn = async (answer: ReturnType<typeof triesToWrite>): Promise<string[]> =>
  Object.keys((await answer).body.error?.fields ?? {}).sort();

describe("a person's file", () => {
  it('shows each agency what it wrote itself, with whose it is, and nothing of another', async () => {
    const [ana, alexis, ben, carla] = (await people('ana', 'alexis', 'ben', 'carla')) as [
      Person,
      Person,
      Person,
      Person,
    ];
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    const wound = await writes(ana, caseId, { kind: 'wound_care', label: 'ETH', words: 'Left foot, cleaned.' });
    const bed = await writes(ben, caseId, { kind: 'housing', service: 'shelter' });
    expect(await entriesOf(alexis, caseId)).toEqual([
      {
        id: wound,
        agencyId: agencyId('health'),
        authorId: ana.id,
        at: expect.any(String),
        on: daysAgo(1),
        kind: 'wound_care',
        label: 'ETH',
        service: null,
        words: 'Left foot, cleaned.',
        replaces: null,
        replacedBy: null,
        basis: 'own',
      },
    ]);
    expect(await entriesOf(ben, caseId)).toMatchObject([{ id: bed, label: 'N', service: 'shelter', words: null }]);
    expect(await entriesOf(carla, caseId)).toEqual([]);
  });

  it('shows a receiver what was agreed, and no receiver what another one wrote', async () => {
    const [ana, ben, carla] = (await people('ana', 'ben', 'carla')) as [Person, Person, Person];
    const caseId = await board.caseOf(ana);
    const mine = await writes(ana, caseId, { kind: 'test', label: 'HIV' });
    const { referralId: toBen, shareId } = await refers(ana, caseId, 'shelter');
    const { referralId: toCarla } = await refers(ana, caseId, 'legal', { service: 'papers' });
    await goesTo(ben, toBen, 'accepted');
    await goesTo(carla, toCarla, 'accepted');
    const bens = await writes(ben, caseId, { kind: 'housing' });
    const carlas = await writes(carla, caseId, { kind: 'papers' });
    expect(await entriesOf(ben, caseId, 'TREAT')).toMatchObject([
      { id: mine, basis: { shareId } },
      { id: bens, basis: 'own' },
    ]);
    expect(await idsOf(carla, caseId, 'TREAT')).toEqual([mine, carlas]);
    // What comes back to whoever refers is agreed as well, and was not.
    expect(await idsOf(ana, caseId, 'TREAT')).toEqual([mine]);
  });

  it('shows what the labels of an agreement cover, for its purpose, while it is active at that moment', async () => {
    const [ana, ben] = (await people('ana', 'ben')) as [Person, Person];
    const caseId = await board.caseOf(ana, 'shelter');
    const plain = await writes(ana, caseId);
    const hiv = await writes(ana, caseId, { kind: 'test', label: 'HIV' });
    await writes(ana, caseId, { kind: 'psychosocial_session', label: 'PSY' });
    const shareId = await gives(ana, caseId, 'shelter', { until: { date: daysAgo(-1), zone: 'UTC' } });
    expect(await idsOf(ben, caseId, 'TREAT')).toEqual([plain, hiv]);
    expect(await idsOf(ben, caseId, 'PUBHLTH')).toEqual([]);
    expect(await idsOf(ben, caseId)).toEqual([]);
    expect(await moves(ana, shareId, 'suspend')).toBe('done');
    expect(await idsOf(ben, caseId, 'TREAT')).toEqual([]);
    expect(await moves(ana, shareId, 'resume')).toBe('done');
    expect(await idsOf(ben, caseId, 'TREAT')).toEqual([plain, hiv]);
    await board.movesClock('49 hours');
    expect(await idsOf(ben, caseId, 'TREAT')).toEqual([]);
    await board.movesClock('0');
    expect(await moves(ben, shareId, 'revoke')).toBe('done');
    expect(await idsOf(ben, caseId, 'TREAT')).toEqual([]);
  });

  it('is over for an agency outside the case with its agreement: what was there is answered like what never was', async () => {
    const [ana, carla] = (await people('ana', 'carla')) as [Person, Person];
    const caseId = await board.caseOf(ana);
    const shareId = await gives(ana, caseId, 'legal');
    expect(await entriesOf(carla, caseId, 'TREAT')).toEqual([]);
    const told = await writes(ana, caseId);
    expect(await idsOf(carla, caseId, 'TREAT')).toEqual([told]);
    expect(await moves(ana, shareId, 'revoke')).toBe('done');
    const gone = await opens(carla, caseId, 'TREAT');
    expect(gone).toMatchObject({ status: 404, text: (await opens(carla, v4(), 'TREAT')).text });
  });

  it('is nothing to volunteers, justice, whoever coordinates or administers, and another table: the same bytes for all', async () => {
    const [ana, bea, dino, chair, admin, stranger] = (await people(
      'ana',
      'bea',
      'dino',
      'chair',
      'admin',
      'stranger',
    )) as [Person, Person, Person, Person, Person, Person];
    const caseId = await board.caseOf(ana, 'shelter', 'justice', 'municipality');
    await writes(ana, caseId);
    await gives(ana, caseId, 'shelter');
    await gives(ana, caseId, 'justice', { purpose: 'X-DEFLECT', labels: ['N'] });
    await refers(ana, caseId, 'legal');
    const nothing = (await opens(dino, v4())).text;
    for (const outsider of [bea, dino, chair, admin, stranger]) {
      for (const [id, purpose] of [[caseId], [caseId, 'TREAT'], [v4()], [v4(), 'TREAT']] as const)
        expect(await opens(outsider, id, purpose)).toMatchObject({ status: 404, text: nothing });
      expect((await triesToWrite(outsider, caseId, anEntry())).text).toBe(nothing);
      expect((await triesToWrite(outsider, v4(), anEntry())).text).toBe(nothing);
    }
    for (const purpose of ['X-DEFLECT', 'BTG', 'ETREAT', 'HLEGAL', ''])
      expect(await opens(dino, caseId, purpose)).toMatchObject({ status: 400 });
    expect(
      await board.looks(`select from baraza.access_log where person_id = any ($1)`, [[bea.id, dino.id, chair.id]]),
    ).toEqual([]);
  });

  it('is corrected by saying it again, once; other agencies see what stands', async () => {
    const [ana, ben] = (await people('ana', 'ben')) as [Person, Person];
    const caseId = await board.caseOf(ana, 'shelter');
    await gives(ana, caseId, 'shelter');
    const wrong = await writes(ana, caseId, { kind: 'test', words: 'The second test.' });
    const bens = await writes(ben, caseId);
    const right = await writes(ana, caseId, { kind: 'test', label: 'PSY', replaces: wrong });
    expect(await entriesOf(ana, caseId)).toMatchObject([
      { id: wrong, replaces: null, replacedBy: right, words: 'The second test.' },
      { id: right, replaces: wrong, replacedBy: null },
    ]);
    // What was wrong is told nobody, also where what is right is not theirs to read.
    expect(await idsOf(ben, caseId, 'TREAT')).toEqual([bens]);
    const other = await board.caseOf(ana);
    const elsewhere = await writes(ana, other);
    for (const replaces of [wrong, bens, elsewhere, v4()])
      expect(await wrongIn(triesToWrite(ana, caseId, anEntry({ replaces })))).toEqual(['replaces']);
    expect(await idsOf(ana, caseId)).toEqual([wrong, right]);
    await ana.closes(caseId);
    expect(await errorOf(triesToWrite(ana, caseId, anEntry()))).toBe('illegal_move');
    const better = await writes(ana, caseId, { kind: 'test', replaces: right });
    expect(await idsOf(ben, caseId, 'TREAT')).toEqual([bens, better]);
  });

  it('says for 72 hours where somebody can be found, and to nobody after that', async () => {
    const [ana, ben] = (await people('ana', 'ben')) as [Person, Person];
    const caseId = await board.caseOf(ana, 'shelter');
    await gives(ana, caseId, 'shelter', { labels: ['N', 'X-LOC'] });
    const place = await writes(ana, caseId, {
      kind: 'note',
      label: 'X-LOC',
      words: 'By the fountain, in the evening.',
    });
    await board.movesClock('71 hours 55 minutes');
    expect([await idsOf(ana, caseId), await idsOf(ben, caseId, 'TREAT')]).toEqual([[place], [place]]);
    await board.movesClock('72 hours 1 minute');
    expect([await idsOf(ana, caseId), await idsOf(ben, caseId, 'TREAT')]).toEqual([[], []]);
  });

  it('is refused field by field where something does not fit, and written once however often it is sent', async () => {
    const [ana, stranger] = (await people('ana', 'stranger')) as [Person, Person];
    const caseId = await board.caseOf(ana);
    const wrong = (more: object): Promise<string[]> => wrongIn(triesToWrite(ana, caseId, anEntry(more)));
    expect(await wrong({ entryId: 'x' })).toEqual(['entryId']);
    expect(await wrong({ kind: 'arrest' })).toEqual(['kind']);
    expect(await wrong({ kind: 'toString' })).toEqual(['kind']);
    expect(await wrong({ label: 'SECRET' })).toEqual(['label']);
    for (const on of ['2026-02-30', 'yesterday', '1999-01-01', daysAgo(-3), 5])
      expect(await wrong({ on })).toEqual(['on']);
    expect(await wrong({ service: 'prison' })).toEqual(['service']);
    expect(await wrong({ words: '' })).toEqual(['words']);
    expect(await wrong({ words: `a\u0000b` })).toEqual(['words']);
    expect(await wrong({ replaces: 'x' })).toEqual(['replaces']);
    expect(await wrong({ quantity: '2 g', offence: 'x' })).toEqual(['offence', 'quantity']);
    expect(await ana.http('POST', '/api/cases/none/file/read', {})).toMatchObject({ status: 400 });
    const [input, id] = [anEntry(), v7()];
    for (const _ of [1, 2])
      expect(await ana.http('POST', `/api/cases/${caseId}/file`, input, { 'idempotency-key': id })).toMatchObject({
        status: 201,
        body: { seq: 1 },
      });
    expect(await errorOf(triesToWrite(ana, caseId, input))).toBe('illegal_move');
    const theirs = await board.caseOf(stranger);
    expect(await errorOf(triesToWrite(stranger, theirs, input))).toBe('illegal_move');
    expect(await wrongIn(triesToWrite(stranger, theirs, anEntry({ replaces: input['entryId'] })))).toEqual([
      'replaces',
    ]);
    expect(await idsOf(ana, caseId)).toEqual([input['entryId']]);
    expect(await journalFaults(board)).toEqual([]);
  });

  it('is followed, searched, listed and told by nobody: not even by whoever wrote it', async () => {
    const [ana, ben] = (await people('ana', 'ben')) as [Person, Person];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.follows(caseId);
    await writes(ana, caseId, { kind: 'note', words: 'Kaleidoscope.' });
    const stream = fileStream(v5(caseId, ana.agencyId));
    expect(await board.looks('select id from baraza.stream where id = $1', [stream])).toHaveLength(1);
    for (const person of [ana, ben]) {
      await person.live.connected();
      expect(await person.live.follow(stream)).toMatchObject({ error: { code: 'not_found' } });
      const found = await person.http<SearchAnswer>('POST', '/api/search', { terms: ['Kaleidoscope'] });
      expect(found.body.found).toEqual([]);
      for (const path of [
        '/api/actions',
        '/api/actions/export',
        '/api/account/told',
        '/api/reading',
        '/api/cases',
        `/api/cases/${caseId}`,
      ])
        expect((await raw(person, path)).includes('Kaleidoscope')).toBe(false);
    }
    // Nothing of it is kept with the receipt of the command, or of reading.
    await entriesOf(ana, caseId);
    expect(
      await board.looks(
        `select from baraza.receipt where result like '%Kaleidoscope%' union all select from baraza.word_leaf where words like '%kaleidoscope%'`,
      ),
    ).toEqual([]);
    expect((await ana.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).body.events.map(({ type }) => type)).toEqual([
      'case.opened',
      'agency.admitted',
    ]);
  });

  it('stays with the agency that wrote it when it leaves the case, and its agreements end there', async () => {
    const [ana, ben, carla] = (await people('ana', 'ben', 'carla')) as [Person, Person, Person];
    const caseId = await board.caseOf(carla, 'shelter', 'health');
    const mine = await writes(ana, caseId);
    await gives(ana, caseId, 'shelter');
    expect(await idsOf(ben, caseId, 'TREAT')).toEqual([mine]);
    await carla.releases(caseId, agencyId('health'));
    expect(await idsOf(ana, caseId)).toEqual([mine]);
    expect(await idsOf(ben, caseId, 'TREAT')).toEqual([]);
    expect(await errorOf(triesToWrite(ana, caseId, anEntry()))).toBe('not_found');
  });

  it('says where the person stands by what its reader may read, going back included', async () => {
    const [ana, ben] = (await people('ana', 'ben')) as [Person, Person];
    const caseId = await board.caseOf(ana);
    const stages = async (who: Person, purpose?: string): Promise<string[]> =>
      (await opens(who, caseId, purpose)).body.stages.map(({ stage }) => stage);
    await writes(ana, caseId, { on: daysAgo(60) });
    await writes(ana, caseId, { kind: 'treatment_started', label: 'OPIOIDUD', on: daysAgo(40) });
    expect(await stages(ana)).toEqual(['contact', 'treatment_start', 'treatment_stay']);
    const { referralId } = await refers(ana, caseId, 'shelter');
    await goesTo(ben, referralId, 'accepted');
    expect(await stages(ana)).toEqual(['contact', 'linkage', 'treatment_start', 'treatment_stay']);
    // Of the treatment the receiver was not told.
    expect(await stages(ben, 'TREAT')).toEqual(['contact', 'linkage']);
    await writes(ana, caseId, { kind: 'lost', on: daysAgo(3) });
    expect(await stages(ana)).toEqual(['contact', 'linkage', 'treatment_start']);
    await writes(ana, caseId, { kind: 'back', on: daysAgo(2) });
    await writes(ana, caseId, { kind: 'kit', on: daysAgo(1) });
    expect(await stages(ana)).toEqual(['contact', 'harm_reduction', 'linkage', 'treatment_start', 'treatment_stay']);
  });
});

/** The text that a path answers, whatever it is. */
async function raw(person: Person, path: string): Promise<string> {
  const answer = await fetch(`${person.origin}${path}`, { headers: { cookie: person.cookieHeader } });
  return answer.text();
}
