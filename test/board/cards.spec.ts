import { afterEach, describe, expect, it } from '@jest/globals';
import { v4, v7 } from 'uuid';
import { spacedCardCode } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import {
  anonymous,
  asksOf,
  cameOf,
  givesCard,
  isShown,
  keeps,
  knownOf,
  triesToGiveCard,
  viewOf,
} from '../support/identity.js';
import type { Person } from '../support/person.js';
import { goesTo, refers, standsFor } from '../support/referrals.js';
import { agencyId } from '../support/table.js';

const board = useBoard({ WORKER_SWEEP_MS: '300' });
afterEach(() => board.movesClock('0'));

/** A code of the right form that nobody was given. */
const NOBODYS = '7K2M-9QX4-TD0B-H3VN-5RW5';

const asked = async (person: Person, caseId: string): Promise<string[]> =>
  (await viewOf(person, caseId)).asks.map(({ agencyId: id }) => id);
/** Waits until everything that was shown was looked up. */
const lookedUp = (): Promise<void> =>
  until(
    async () =>
      (
        await board.looks<{ n: number }>('select count(*)::int as n from baraza.card_showing where hash is not null')
      )[0]!.n === 0,
    'the cards to be looked up',
  );

describe('the card of a person', () => {
  it('is given once, and again where it was lost: the one before opens nothing at once', async () => {
    const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    const caseId = await board.caseOf(ana, 'shelter');
    expect((await knownOf(ana, caseId)).card).toBeNull();
    const lost = await givesCard(ana, caseId);
    expect((await knownOf(ben, caseId)).card).toMatchObject({ agencyId: agencyId('health') });
    const found = await givesCard(ben, caseId);
    expect(found).not.toBe(lost);
    expect((await knownOf(ana, caseId)).card).toMatchObject({ agencyId: agencyId('shelter') });
    await isShown(carla, lost);
    await lookedUp();
    expect(await asked(ana, caseId)).toEqual([]);
    await isShown(carla, found);
    await until(async () => (await asked(ana, caseId)).length > 0, 'the ask');
    expect(await asked(ana, caseId)).toEqual([agencyId('legal')]);
  });

  it('is the same where its command is given again, and nobody finds it in the database', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const [id, input] = [v7(), { chance: v4() }];
    const give = () =>
      ana.http<{ result: { code: string } }>('POST', `/api/cases/${caseId}/card`, input, { 'idempotency-key': id });
    const [one, again] = [(await give()).body.result.code, (await give()).body.result.code];
    expect(again).toBe(one);
    const [row] = await board.looks<{ n: number }>('select count(*)::int as n from baraza.card where ended_at is null');
    expect(row!.n).toBeGreaterThan(0);
    const dump = await board.looks<{ everything: string }>(
      `select (select string_agg(r::text, '') from baraza.receipt r) || (select string_agg(e::text, '') from baraza.event e)
           || (select string_agg(c::text, '') from baraza.card c) as everything`,
    );
    expect(dump[0]!.everything).not.toContain(one);
    expect(dump[0]!.everything).not.toContain(input.chance);
  });

  it('is one, also where several are given at the same moment', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    const codes = await Promise.all([ana, ben, ana, ben, ana, ben].map((who) => givesCard(who, caseId)));
    expect(new Set(codes).size).toBe(6);
    const [row] = await board.looks<{ all: number; good: number }>(
      `select count(*)::int as all, count(*) filter (where c.ended_at is null)::int as good
         from baraza.card c join baraza.episode e on e.subject_id = c.subject_id where e.id = $1`,
      [caseId],
    );
    expect(row).toEqual({ all: 6, good: 1 });
  });

  it('is given by who treats the person there, and by nobody else', async () => {
    const [ana, bea, carla, dino] = [
      await board.sits('ana'),
      await board.sits('bea'),
      await board.sits('carla'),
      await board.sits('dino'),
    ];
    const caseId = await board.caseOf(ana, 'shelter', 'justice');
    const codes = [bea, carla, dino].map(async (who) => (await triesToGiveCard(who, caseId)).body.error?.code);
    expect(await Promise.all(codes)).toEqual(['forbidden', 'not_found', 'forbidden']);
    await ana.closes(caseId);
    expect(await givesCard(ana, caseId)).toHaveLength(20);
  });

  it('answers alike whatever it is: known, dead, never given, and of another table', async () => {
    const [ana, carla, stranger] = [await board.sits('ana'), await board.sits('carla'), await board.sits('stranger')];
    const caseId = await board.caseOf(ana);
    const dead = await givesCard(ana, caseId);
    const good = await givesCard(ana, caseId);
    const foreign = await givesCard(stranger, await board.caseOf(stranger));
    const answers = [];
    for (const code of [good, dead, foreign, NOBODYS]) {
      const showingId = v4();
      const { status, body } = await isShown(carla, code, showingId);
      await lookedUp();
      answers.push({ status, result: body.result, came: await cameOf(carla, showingId) });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ status: 201, result: {}, came: { caseId: null } })]),
    );
    expect((await carla.http('GET', `/api/cases/${caseId}`)).status).toBe(404);
    // All of them are kept: who was shown something, and when; of what it was only where it was a card of the table.
    const rows = await board.looks<{ known: boolean }>(
      `select card_id is not null as known from baraza.card_showing where person_id = $1 order by at desc limit 4`,
      [carla.id],
    );
    expect(rows.map(({ known }) => known).reverse()).toEqual([true, false, false, false]);
    expect(
      (
        await isShown(
          carla,
          good.replace(/.$/, (last) => (last === '7' ? '8' : '7')),
        )
      ).body.error?.code,
    ).toBe('invalid_input');
    // What another was shown is nobody else's to ask.
    const showingId = v4();
    await isShown(ana, good, showingId);
    await lookedUp();
    expect(await cameOf(ana, showingId)).toEqual({ caseId });
    expect(await cameOf(carla, showingId)).toEqual({ caseId: null });
  });

  it('lets another agency ask, and those who lead let it in or decline; who is declined may be shown it again', async () => {
    const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    const caseId = await board.caseOf(ana, 'shelter');
    const code = spacedCardCode(await givesCard(ana, caseId)).toLowerCase();
    await isShown(carla, code);
    await isShown(carla, code);
    await until(async () => (await asked(ben, caseId)).length > 0, 'the ask');
    await lookedUp();
    const [ask] = (await viewOf(ana, caseId)).asks;
    expect(await asked(ana, caseId)).toEqual([agencyId('legal')]);
    const decline = async (who: Person): Promise<string> =>
      (await who.http('POST', `/api/cases/${caseId}/asks/${ask!.id}/decline`, {})).body.error?.code ?? 'done';
    expect(await decline(carla)).toBe('not_found');
    expect(await decline(ben)).toBe('forbidden');
    expect(await decline(ana)).toBe('done');
    expect(await decline(ana)).toBe('illegal_move');
    expect(await asked(ana, caseId)).toEqual([]);
    await isShown(carla, code);
    await until(async () => (await asked(ana, caseId)).length > 0, 'the ask');
    await ana.letsIn(caseId, agencyId('legal'));
    expect(await asked(ana, caseId)).toEqual([]);
    expect((await viewOf(carla, caseId)).id).toBe(caseId);
    await ana.follows(caseId);
  });

  it('tells those who lead at once that an agency asks, wherever they look; and nobody else', async () => {
    const [ana, ben, carla, bea] = [
      await board.sits('ana'),
      await board.sits('ben'),
      await board.sits('carla'),
      await board.sits('bea'),
    ];
    await ana.live.connected();
    const hints = (): number => ana.live.changed.filter(({ list }) => list === 'cards').length;
    const here = async (person: Person): Promise<object[]> =>
      (await asksOf(person)).filter((ask) => ask.caseId === caseId);
    const caseId = await board.caseOf(ana, 'shelter');
    await isShown(carla, await givesCard(ana, caseId));
    await until(() => hints() === 1, 'her lists to be told');
    expect(await here(ana)).toMatchObject([{ agencyId: agencyId('legal'), handle: 'Nikos' }]);
    for (const other of [ben, bea, carla]) expect(await here(other)).toEqual([]);
    const [ask] = await asksOf(ana);
    await ana.http('POST', `/api/cases/${caseId}/asks/${ask!.id}/decline`, {});
    await until(() => hints() === 2, 'her lists to be told that it was answered');
    expect(await here(ana)).toEqual([]);
  });

  it('opens nothing for justice, and those who go through codes are stopped', async () => {
    const [ana, dino, carla] = [await board.sits('ana'), await board.sits('dino'), await board.sits('carla')];
    const caseId = await board.caseOf(ana);
    const code = await givesCard(ana, caseId);
    expect((await isShown(dino, code)).status).toBe(201);
    await lookedUp();
    expect(await asked(ana, caseId)).toEqual([]);
    await board.movesClock('1 hour');
    const codes: (string | undefined)[] = [];
    for (let tries = 0; tries < 11; tries++) codes.push((await isShown(carla, NOBODYS)).body.error?.code);
    expect(codes).toEqual([...Array<undefined>(10).fill(undefined), 'too_fast']);
    expect((await isShown(carla, code)).body.error?.code).toBe('too_fast');
    await board.movesClock('2 hours');
    expect((await isShown(carla, code)).status).toBe(201);
    await lookedUp();
  });
});

describe('somebody who wants to be anonymous', () => {
  it('is so at their word: who they are is refused, and a referral goes on by card', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana);
    expect(await anonymous(ana, caseId)).toBe('done');
    expect((await viewOf(ana, caseId)).anonymous).toBe(true);
    expect(await keeps(ana, caseId, { name: 'Nobody here' })).toBe('anonymous');
    const code = await givesCard(ana, caseId);
    const { referralId } = await refers(ana, caseId, 'shelter');
    await goesTo(ben, referralId, 'acknowledged');
    await goesTo(ben, referralId, 'accepted');
    // The person comes, and shows the card: that is how Ben knows whom this is about.
    const showingId = v4();
    await isShown(ben, code, showingId);
    await until(async () => (await cameOf(ben, showingId)).caseId !== null, 'the card to be looked up');
    expect(await cameOf(ben, showingId)).toEqual({ caseId });
    expect(await asked(ana, caseId)).toEqual([]);
    await goesTo(ben, referralId, 'met');
    await goesTo(ben, referralId, 'in_service');
    await goesTo(ben, referralId, 'completed', { given: 'shelter' });
    expect((await standsFor(ana, referralId))?.state).toBe('completed');
    expect((await viewOf(ana, caseId)).anonymous).toBe(true);
  });

  it('is so no longer only at their word as well, written down with who heard it', async () => {
    const [ana, bea, carla] = [await board.sits('ana'), await board.sits('bea'), await board.sits('carla')];
    const caseId = await board.caseOf(ana, 'shelter');
    expect(await anonymous(ana, caseId, false, 'She said so to us both.')).toBe('illegal_move');
    expect(await anonymous(bea, caseId)).toBe('forbidden');
    expect(await anonymous(carla, caseId)).toBe('not_found');
    expect(await anonymous(ana, caseId)).toBe('done');
    expect(await anonymous(ana, caseId)).toBe('illegal_move');
    expect(await anonymous(ana, caseId, false)).toBe('invalid_input');
    expect(await anonymous(ana, caseId, false, '   ')).toBe('invalid_input');
    expect(await anonymous(ana, caseId, false, 'She said so to us both.')).toBe('done');
    expect((await viewOf(ana, caseId)).anonymous).toBe(false);
    await ana.follows(caseId);
  });

  it('is so when they come back', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await anonymous(ana, caseId);
    await ana.closes(caseId);
    expect(await anonymous(ana, caseId, false, 'Too late.')).toBe('illegal_move');
    const again = v4();
    await ana.http('POST', `/api/cases/${caseId}/return`, { caseId: again });
    expect((await viewOf(ana, again)).anonymous).toBe(true);
    expect(await keeps(ana, again, { name: 'Nobody here' })).toBe('anonymous');
    await ana.follows(again);
  });

  it('is as they said last, also when they come back after a case that ended before', async () => {
    const ana = await board.sits('ana');
    const first = await board.caseOf(ana);
    const [second, third, fourth] = [v4(), v4(), v4()];
    const returns = (fromCaseId: string, caseId: string) =>
      ana.http('POST', `/api/cases/${fromCaseId}/return`, { caseId });
    await ana.closes(first);
    await returns(first, second);
    await anonymous(ana, second);
    await ana.closes(second);
    await returns(first, third);
    expect((await viewOf(ana, third)).anonymous).toBe(true);
    expect(await anonymous(ana, third, false, 'She said so to us both.')).toBe('done');
    await ana.closes(third);
    await returns(second, fourth);
    expect((await viewOf(ana, fourth)).anonymous).toBe(false);
  });
});
