import { afterEach, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import type { FollowAnswer, SearchAnswer } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { anonymous, keeps, knownOf, notesCode, opensIdentity } from '../support/identity.js';
import { becomes } from '../support/acts.js';
import { ended } from '../support/at-the-door.js';
import type { Person } from '../support/person.js';
import { accessOf } from '../support/person-file.js';
import { gives, moves } from '../support/shares.js';
import { agencyId, personId } from '../support/table.js';

const board = useBoard({ WORKER_SWEEP_MS: '300', LOG_LEVEL: 'debug' });
afterEach(() => board.movesClock('0'));

const WHO = { name: 'Quillfeather Ostrander', born: '1990-03-26', phone: '+254 000 111222', documents: 'XQ 998877' };
const fieldsOf = async (person: Person, caseId: string, purpose?: string): Promise<object[] | undefined> => {
  const { body } = await opensIdentity(person, caseId, purpose);
  return body.error ? undefined : body.kept.map(({ fields }) => fields);
};
const erases = async (person: Person, caseId: string): Promise<string> =>
  (await person.http('DELETE', `/api/cases/${caseId}/identity`)).body.error?.code ?? 'done';
/** Everything that stands in the database, as text. */
async function everything(): Promise<string> {
  const tables = await board.looks<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('baraza', 'queue')`,
  );
  const texts = [];
  for (const { name } of tables)
    texts.push(
      (await board.looks<{ all: string | null }>(`select string_agg(t::text, E'\\n') as all from ${name} t`))[0]!.all,
    );
  return texts.join('\n');
}

describe('who somebody is', () => {
  it('is absent until an agency writes it, and is then shown to its own people who treat them, and to nobody else', async () => {
    const [ana, alexis, ben, bea, carla] = [
      await board.sits('ana'),
      await board.sits('alexis'),
      await board.sits('ben'),
      await board.sits('bea'),
      await board.sits('carla'),
    ];
    const caseId = await board.caseOf(ana, 'shelter');
    expect(await fieldsOf(ana, caseId)).toEqual([]);
    expect(await knownOf(ana, caseId)).toMatchObject({ kept: false });
    expect(await keeps(ana, caseId, WHO)).toBe('done');
    expect(await fieldsOf(alexis, caseId)).toEqual([WHO]);
    expect(await knownOf(ana, caseId)).toMatchObject({ kept: true });
    expect(await fieldsOf(ben, caseId)).toEqual([]);
    expect(await knownOf(ben, caseId)).toMatchObject({ kept: false });
    for (const who of [bea, carla]) expect((await opensIdentity(who, caseId)).status).toBe(404);
    expect((await bea.http('GET', `/api/cases/${caseId}/identity`)).status).toBe(404);
    // Another agency keeps its own, and neither is merged with the other.
    expect(await keeps(ben, caseId, { phone: '1' })).toBe('done');
    expect(await fieldsOf(ben, caseId)).toEqual([{ phone: '1' }]);
    expect(await fieldsOf(ana, caseId)).toEqual([WHO]);
    // What is said anew stands in place of all that was.
    expect(await keeps(ana, caseId, { name: 'Q.' })).toBe('done');
    expect(await fieldsOf(ana, caseId)).toEqual([{ name: 'Q.' }]);
  });

  it('stands nowhere: not in the database, the journal, a receipt, a list, a search or a log', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    const before = (await ana.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).body;
    await keeps(ana, caseId, WHO);
    await fieldsOf(ana, caseId);
    const after = (await ben.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).body;
    expect(after.view).toEqual(before.view);
    expect(after.head).toBe(before.head);
    const all = await everything();
    for (const words of Object.values(WHO)) {
      expect(all).not.toContain(words);
      expect(board.api.output()).not.toContain(words);
    }
    const { body } = await ana.http<SearchAnswer>('POST', '/api/search', { terms: ['quillfeather'] });
    expect(body.found).toEqual([]);
    for (const path of ['/api/cases', '/api/actions', '/api/referrals', '/api/reading'])
      expect(JSON.stringify((await ana.http('GET', path)).body)).not.toContain('Quillfeather');
  });

  it('is told to another agency by an agreement that says so, as long as it holds', async () => {
    const [ana, carla, admin] = [await board.sits('ana'), await board.sits('carla'), await board.sits('admin')];
    const caseId = await board.caseOf(ana);
    await keeps(ana, caseId, WHO);
    await gives(ana, caseId, 'legal', { labels: ['N', 'HIV'], purpose: 'COC' });
    expect((await opensIdentity(carla, caseId)).status).toBe(404);
    const shareId = await gives(ana, caseId, 'legal', { labels: ['X-IDENT'], purpose: 'COC' });
    const { body } = await opensIdentity(carla, caseId);
    expect(body).toMatchObject({
      purpose: 'COC',
      kept: [{ agencyId: agencyId('health'), fields: WHO, basis: { shareId } }],
    });
    expect((await opensIdentity(carla, caseId, 'TREAT')).status).toBe(404);
    await moves(ana, shareId, 'revoke');
    expect((await opensIdentity(carla, caseId)).status).toBe(404);
    // Each time is kept, also where nothing was shown.
    const act = becomes(personId('ana'), agencyId('health'), ['liaison', 'worker', 'privacy_lead']);
    expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
    const log = (await accessOf(await board.sits('ana'), `?caseId=${caseId}`)).filter(
      ({ agencyId: id }) => id === agencyId('legal'),
    );
    expect(log).toMatchObject([{ basis: 'share', shareId, labels: ['X-IDENT'], count: 1, personId: carla.id }]);
    const faults = await board.looks('select * from baraza.verify_access()');
    expect(faults).toEqual([]);
  });

  it('is destroyed by the agency that keeps it, also once it left; and for all when they want to be anonymous', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    expect(await erases(ana, caseId)).toBe('illegal_move');
    await keeps(ana, caseId, WHO);
    await keeps(ben, caseId, WHO);
    expect(await erases(ana, caseId)).toBe('done');
    expect(await fieldsOf(ana, caseId)).toEqual([]);
    expect(await fieldsOf(ben, caseId)).toEqual([WHO]);
    await ben.http('DELETE', `/api/cases/${caseId}/agencies/${agencyId('shelter')}`);
    expect((await opensIdentity(ben, caseId)).status).toBe(404);
    expect(await erases(ben, caseId)).toBe('done');
    await keeps(ana, caseId, WHO);
    await ana.letsIn(caseId, agencyId('shelter'));
    await keeps(ben, caseId, WHO);
    await anonymous(ana, caseId);
    const rows = await board.looks('select 1 from baraza.vault_record where episode_id = $1', [caseId]);
    expect(rows).toEqual([]);
    expect(await fieldsOf(ben, caseId)).toEqual([]);
  });

  it('is never kept of somebody anonymous, also where both are said at the same moment', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    for (let times = 0; times < 5; times++) {
      const caseId = await board.caseOf(ana, 'shelter');
      const [kept, noted, done] = await Promise.all([
        keeps(ben, caseId, WHO),
        notesCode(ben, caseId, 'RACE1234'),
        anonymous(ana, caseId),
      ]);
      expect(done).toBe('done');
      expect(['done', 'anonymous']).toContain(kept);
      expect([true, false, 'anonymous']).toContain(noted);
      const rows = await board.looks(
        `select 1 from baraza.vault_record where episode_id = $1 union all select 1 from baraza.uic where episode_id = $1`,
        [caseId],
      );
      expect(rows).toEqual([]);
    }
  });

  it('is refused where it is nonsense, and in a case that ended', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    for (const wrong of [
      {},
      { name: '' },
      { name: 'a\nb' },
      { name: 'a'.repeat(121) },
      { born: '26.3.1990' },
      { born: '1890-01-01' },
      { born: '2990-01-01' },
      { born: '1990-02-30' },
      { photo: 'x' },
    ])
      expect([wrong, await keeps(ana, caseId, wrong)]).toEqual([wrong, 'invalid_input']);
    await keeps(ana, caseId, WHO);
    await ana.closes(caseId);
    expect(await keeps(ana, caseId, WHO)).toBe('illegal_move');
    expect(await fieldsOf(ana, caseId)).toEqual([WHO]);
    expect(await erases(ana, caseId)).toBe('done');
  });

  it('does not open once what is sealed was changed in the database, or put in the place of another', async () => {
    const ana = await board.sits('ana');
    const [one, other] = [await board.caseOf(ana), await board.caseOf(ana)];
    await keeps(ana, one, WHO);
    await keeps(ana, other, { name: 'Somebody else' });
    await board.looks(
      `update baraza.vault_record v set sealed_key = o.sealed_key, sealed = o.sealed from baraza.vault_record o
        where v.episode_id = $1 and o.episode_id = $2`,
      [one, other],
    );
    board.expectErrors(1);
    expect((await opensIdentity(ana, one)).body.error?.code).toBe('failed');
    expect(await fieldsOf(ana, other)).toEqual([{ name: 'Somebody else' }]);
  });
});

describe('a code of another programme', () => {
  const heard = async (person: Person, caseId: string): Promise<number> =>
    (await person.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).body.events!.filter(
      ({ type }) => type === 'uic.met',
    ).length;

  it('tells the agency that writes it to ask, and the other case that another agency may know them; nobody which', async () => {
    const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    const [mine, bens] = [await board.caseOf(ana), await board.caseOf(ben, 'legal')];
    const code = `047-12-${v4().slice(0, 8)}`;
    expect(await notesCode(ana, mine, code)).toBe(false);
    expect(await notesCode(ana, mine, code)).toBe(false);
    expect(await notesCode(ben, bens, ` ${code.replaceAll('-', '/').toUpperCase()} `)).toBe(true);
    await until(async () => (await heard(ana, mine)) > 0, 'the other case to hear of it');
    const { events } = (await ana.http<FollowAnswer>('GET', `/api/cases/${mine}`)).body;
    expect(events!.find(({ type }) => type === 'uic.met')).toEqual({
      seq: expect.any(Number),
      at: expect.any(String),
      type: 'uic.met',
      by: null,
      data: {},
    });
    expect(await heard(carla, bens)).toBe(0);
    expect(await everything()).not.toContain(code);
    // At another table it is nobody's.
    const stranger = await board.sits('stranger');
    expect(await notesCode(stranger, await board.caseOf(stranger), code)).toBe(false);
  });

  it('needs a yes, and is neither kept nor asked for where somebody is anonymous', async () => {
    const [ana, ben, bea] = [await board.sits('ana'), await board.sits('ben'), await board.sits('bea')];
    const caseId = await board.caseOf(ana, 'shelter');
    const put = async (body: object): Promise<string | undefined> =>
      (await ana.http('PUT', `/api/cases/${caseId}/uic`, body)).body.error?.code;
    for (const wrong of [{ code: 'AB1234' }, { code: 'AB1234', agreed: false }, { code: 'A', agreed: true }])
      expect([wrong, await put(wrong)]).toEqual([wrong, 'invalid_input']);
    expect(await notesCode(bea, caseId, 'AB1234')).toBe('forbidden');
    expect(await notesCode(ana, caseId, 'AB1234')).toBe(false);
    expect(await knownOf(ana, caseId)).toMatchObject({ coded: true });
    expect(await knownOf(ben, caseId)).toMatchObject({ coded: false });
    const erase = async (): Promise<string> =>
      (await ana.http('DELETE', `/api/cases/${caseId}/uic`)).body.error?.code ?? 'done';
    expect([await erase(), await erase()]).toEqual(['done', 'illegal_move']);
    await notesCode(ana, caseId, 'AB1234');
    await anonymous(ana, caseId);
    expect(await board.looks('select 1 from baraza.uic where episode_id = $1', [caseId])).toEqual([]);
    expect(await notesCode(ana, caseId, 'AB1234')).toBe('anonymous');
  });

  it('is heard of at the other end also where whoever guessed takes it back at once', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const [mine, bens] = [await board.caseOf(ana), await board.caseOf(ben)];
    const code = v4();
    await notesCode(ana, mine, code);
    for (let times = 1; times <= 4; times++) {
      const takesBack = (): Promise<unknown> => ben.http('DELETE', `/api/cases/${bens}/uic`);
      const [known] = await Promise.all([notesCode(ben, bens, code), takesBack(), takesBack(), takesBack()]);
      expect(known).toBe(true);
      await takesBack();
      await until(async () => (await heard(ana, mine)) >= times, `the other case to hear of it ${times} times`);
    }
    // Once it was told, what it was compared with stands with no try.
    const waits = () => board.looks('select from baraza.uic_try where hash is not null');
    await until(async () => (await waits()).length === 0, 'the tries to be told');
  });

  it('is not gone through', async () => {
    const carla = await board.sits('carla');
    const caseId = await board.caseOf(carla);
    const answers = [];
    for (let tries = 0; tries < 21; tries++) answers.push(await notesCode(carla, caseId, `CODE${tries}`));
    expect(answers.slice(0, 20).every((answer) => answer === false)).toBe(true);
    expect(answers[20]).toBe('too_fast');
  });
});
