import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { caseStream, type Standing } from '#libs/domain';
import { type ServerProcess, until } from '../support/api-process.js';
import { arrives, invited, PASSWORD, secretOf } from '../support/arrivals.js';
import { useBoard } from '../support/board.js';
import { atTheDoors, connectionsAfter, NOBODY } from '../support/connections.js';
import { journalFaults, journalOf } from '../support/journal.js';
import { MailServer } from '../support/mail-server.js';
import type { Person } from '../support/person.js';
import { agencyId, personId } from '../support/table.js';
import { highestIn, talking } from '../support/talk.js';
import type { Visitor } from '../support/visitor.js';

const mail = await MailServer.open();
const board = useBoard({ SMTP_URL: mail.url, MAIL_FROM: 'board@example.org', WORKER_SWEEP_MS: '300' });
let two: ServerProcess;
beforeAll(async () => (two = await board.anotherApi()));
afterAll(() => mail.close());

const refused = (code: string): object => expect.objectContaining({ error: expect.objectContaining({ code }) });

/** The secret of the newest link of a kind that a letter took to an address. */
async function linkIn(address: string, page: string): Promise<string> {
  const found = (): string | undefined =>
    mail.letters
      .filter(({ envelope }) => envelope.to.includes(address))
      .flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? [])
      .findLast((link) => new URL(link).pathname === page);
  await until(() => found() !== undefined, `a letter with a link to ${page}`, 10_000);
  return secretOf(found()!);
}

/** Gives somebody exactly these standings, by the administrator. */
async function becomes(admin: Person, person: string, agency: string, standings: Standing[]): Promise<void> {
  const { status, text } = await admin.http('PUT', `/api/people/${person}/standings`, { agencyId: agency, standings });
  if (status !== 200) throw new Error(`the standing was not changed: ${text}`);
}

describe('an administrator ends sessions', () => {
  it('N02 of one person: theirs close at every server within two seconds, and nobody else’s', async () => {
    const [admin, ana, bea] = [await board.sits('admin'), await board.sits('ana'), await board.sits('bea', two)];
    const bens = [await board.sits('ben'), await board.sits('ben', two), await board.sits('ben', two)];
    const caseId = await board.caseOf(ana, 'shelter');
    for (const person of [ana, bea, ...bens]) await person.follows(caseId);
    await admin.live.connected();
    const connections = {
      'ben at one': bens[0]!.live,
      'ben at two': bens[1]!.live,
      'ben on the phone': bens[2]!.live,
      'ana at one': ana.live,
      'bea at two': bea.live,
      'admin at one': admin.live,
    };
    const end = (): Promise<unknown> => admin.live.command(v7(), 'person.end-sessions', { personId: personId('ben') });
    const list = await connectionsAfter(connections, 3, end);
    expect(list).toEqual({
      'ben at one': 'closed',
      'ben at two': 'closed',
      'ben on the phone': 'closed',
      'ana at one': 'open',
      'bea at two': 'open',
      'admin at one': 'open',
    });
    await ana.says(caseId, 'Is he gone?');
    await bea.hears('Is he gone?');
    for (const ben of bens) {
      expect(ben.live.frames.join()).not.toContain('Is he gone?');
      for (const server of [board.api, two]) expect(await atTheDoors(server, ben.cookieHeader)).toEqual(NOBODY);
    }
    const again = await board.sits('ben', two);
    expect((await again.follows(caseId)).events.at(-1)).toMatchObject({ words: 'Is he gone?' });
  });

  it('N02 of everybody at the table: every line of it closes, the administrator’s too, and none of another table', async () => {
    const here = { admin: await board.sits('admin'), ana: await board.sits('ana'), ben: await board.sits('ben', two) };
    const elsewhere = { warden: await board.sits('warden'), stranger: await board.sits('stranger', two) };
    const people: Record<string, Person> = { ...here, ...elsewhere };
    for (const { live } of Object.values(people)) await live.connected();
    const connections = Object.fromEntries(Object.entries(people).map(([name, { live }]) => [name, live]));
    const foreign = await connectionsAfter(connections, 0, () =>
      elsewhere.warden.http('POST', `/api/people/${here.ben.id}/end-sessions`, {}),
    );
    expect(new Set(Object.values(foreign))).toEqual(new Set(['open']));
    const end = async (): Promise<void> => {
      expect(await here.admin.http('POST', '/api/sessions/end', {})).toMatchObject({ status: 200 });
    };
    expect(await connectionsAfter(connections, 3, end)).toEqual({
      admin: 'closed',
      ana: 'closed',
      ben: 'closed',
      warden: 'open',
      stranger: 'open',
    });
    for (const person of Object.values(here))
      for (const server of [board.api, two]) expect(await atTheDoors(server, person.cookieHeader)).toEqual(NOBODY);
    for (const person of Object.values(elsewhere)) expect((await person.http('GET', '/api/cases')).status).toBe(200);
  });
});

describe('somebody is shut out of the table while they are here', () => {
  it('N03 is cut off at every server, hears and says nothing more, and no door or link lets them in; let in again, they read on', async () => {
    const [admin, ana] = [await board.sits('admin'), await board.sits('ana')];
    const address = 'noor@example.org';
    const near = await arrives(board, address);
    const far = board.visitor(two);
    await far.signsIn(address, PASSWORD);
    const caseId = await board.caseOf(ana);
    const stream = caseStream(caseId);
    await ana.follows(caseId);
    const [atOne, atTwo] = [await near.live(), await far.live()];
    for (const live of [atOne, atTwo]) expect(await live.follow(stream)).toMatchObject({ head: 1 });
    const { personId: noor } = (await near.isWho())!;

    const invitation = await invited(board, address, { agency: 'shelter' });
    await board.visitor().posts('/api/recovery', { address });
    await near.posts('/api/account/address', { address: 'noor-new@example.org' });
    const recovery = await linkIn(address, '/recover');
    const newAddress = await linkIn('noor-new@example.org', '/address');

    const stops = talking(ana, caseId);
    await wait(200);
    const list = await connectionsAfter({ near: atOne, far: atTwo, ana: ana.live }, 2, () =>
      admin.http('POST', `/api/people/${noor}/disable`, {}),
    );
    await stops();
    await ana.sees('colleague.left');
    expect(list).toEqual({ near: 'closed', far: 'closed', ana: 'open' });
    const left = (await journalOf(board, caseId)).findLast(({ type }) => type === 'colleague.left')!;
    for (const { frames } of [atOne, atTwo]) expect(highestIn(frames, stream)).toBeLessThanOrEqual(left.seq);
    for (const visitor of [near, far])
      for (const server of [board.api, two]) expect(await atTheDoors(server, visitor.cookieHeader)).toEqual(NOBODY);

    await isRefusedLikeAGuess(address);
    const late = board.visitor();
    const before = mail.letters.length;
    expect((await late.posts('/api/recovery', { address })).text).toBe('{}');
    expect((await late.posts('/api/recovery/open', { secret: recovery })).body).toEqual(refused('link_over'));
    const password = { secret: recovery, password: 'another bench in another shade' };
    expect((await late.posts('/api/recovery/password', password)).body).toEqual(refused('link_over'));
    expect((await late.posts('/api/address/confirm', { secret: newAddress })).body).toEqual(refused('link_over'));
    expect((await late.posts('/api/invitation/open', { secret: invitation })).body).toEqual(refused('link_over'));
    const accept = { secret: invitation, name: 'Noor', password: PASSWORD };
    expect((await late.posts('/api/invitation/accept', accept)).body).toEqual(refused('link_over'));
    expect(late.isSignedIn).toBe(false);

    expect(await admin.http('POST', `/api/people/${noor}/enable`, {})).toMatchObject({ status: 200 });
    expect(await atTheDoors(board.api, near.cookieHeader)).toEqual(NOBODY);
    const again = board.visitor(two);
    expect((await again.signsIn(address, PASSWORD)).body).toMatchObject({ next: 'done' });
    const live = await again.live();
    const { head } = (await live.follow(stream)) as { head: number };
    expect(head).toBeGreaterThan(left.seq);
    await ana.says(caseId, 'Welcome back.');
    await until(() => live.unheard.some(({ event }) => event.words === 'Welcome back.'), 'noor to read on');
    expect(mail.letters.length).toBe(before);
    ana.takesNote();
    expect(await journalFaults(board)).toEqual([]);
  });
});

/** With the right password whoever was shut out is answered as with a wrong one, and as somebody whom nobody knows. */
async function isRefusedLikeAGuess(address: string): Promise<void> {
  const answers: unknown[] = [];
  for (const [as, password] of [
    [address, PASSWORD],
    [address, 'not the password, sorry'],
    ['nobody-at-all@example.org', PASSWORD],
  ] as const) {
    const visitor: Visitor = board.visitor();
    const { status, text, headers } = await visitor.signsIn(as, password);
    answers.push({ status, text, headers: [...headers].filter(([name]) => name !== 'date') });
    expect([...visitor.cookies]).toEqual([]);
  }
  expect(answers[0]).toMatchObject({ status: 401, text: expect.stringContaining('wrong_credentials') });
  expect(answers).toEqual([answers[0], answers[0], answers[0]]);
}

describe('somebody’s standing changes while they are here', () => {
  it('and they come back with the rights of now, by socket and by HTTP, at every server', async () => {
    const admin = await board.sits('admin');
    const bens = [await board.sits('ben'), await board.sits('ben', two)];
    const bea = await board.sits('bea');
    const caseId = await board.caseOf(bens[0]!);
    for (const person of [...bens, bea]) await person.follows(caseId);
    const connections = { one: bens[0]!.live, two: bens[1]!.live, bea: bea.live };
    const volunteers = (): Promise<void> => becomes(admin, personId('ben'), agencyId('shelter'), ['volunteer']);
    expect(await connectionsAfter(connections, 2, volunteers)).toEqual({ one: 'closed', two: 'closed', bea: 'open' });
    const legal = { caseId, agencyId: agencyId('legal') };
    for (const ben of bens) {
      await ben.comesBack();
      expect(await ben.follows(caseId)).toMatchObject({ epoch: 1 });
      expect(await ben.live.command(v7(), 'agency.admit', legal)).toEqual(refused('forbidden'));
      expect(await ben.admits(caseId, agencyId('legal'))).toEqual(refused('forbidden'));
      expect(await ben.says(caseId, 'I read on.')).toMatchObject({ result: {} });
    }
    await becomes(admin, personId('ben'), agencyId('shelter'), ['worker']);
    await until(() => bens.every(({ live }) => !live.socket.connected), 'both to be cut once more', 2000);
    await bens[1]!.comesBack();
    expect(await bens[1]!.live.command(v7(), 'agency.admit', legal)).toMatchObject({ result: {} });
    await until(() => bea.live.unheard.length === 3, 'bea to hear of it');
    bea.takesNote();
  });

  it('also when they were their agency’s contact until somebody else became it; and without any standing they are nobody', async () => {
    const admin = await board.sits('admin');
    const [dino, chair] = [await board.sits('dino', two), await board.sits('chair')];
    for (const { live } of [dino, chair]) await live.connected();
    const list = await connectionsAfter({ dino: dino.live, chair: chair.live }, 2, () =>
      becomes(admin, chair.id, agencyId('justice'), ['liaison']),
    );
    expect(list).toEqual({ dino: 'closed', chair: 'closed' });
    for (const server of [board.api, two]) expect(await atTheDoors(server, dino.cookieHeader)).toEqual(NOBODY);
    expect((await chair.http('GET', '/api/cases')).status).toBe(200);
  });

  it('N15 with a hundred words a second at each of two servers: nothing later than their leaving reaches them', async () => {
    const admin = await board.sits('admin');
    // At the table they stay, so that they can come back and ask.
    await becomes(admin, personId('ben'), agencyId('shelter'), ['worker', 'observer']);
    const [ana, carla] = [await board.sits('ana'), await board.sits('carla', two)];
    const bens = [await board.sits('ben'), await board.sits('ben', two)];
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    for (const person of [ana, carla, ...bens]) await person.follows(caseId);
    for (let round = 0; round < 3; round++) {
      const from = bens.map(({ live }) => live.frames.length);
      const stops = [ana, carla].map((person) => talking(person, caseId));
      let going = true;
      const asking = bens.map((ben) => keepsAsking(ben, caseId, () => going));
      const hears = ({ live }: Person, place: number): boolean =>
        highestIn(live.frames.slice(from[place]), caseStream(caseId)) > 0;
      await until(() => bens.every(hears), 'all of them to hear it');
      await becomes(admin, personId('ben'), agencyId('shelter'), ['observer']);
      await wait(400);
      await Promise.all(stops.map((stop) => stop()));
      going = false;
      const answers = await Promise.all(asking);
      const { seq: left } = (await journalOf(board, caseId)).findLast(({ type }) => type === 'colleague.left')!;
      for (const [place, ben] of bens.entries()) {
        const frames = ben.live.frames.slice(from[place]);
        expect(highestIn(frames, caseStream(caseId))).toBeGreaterThan(0);
        expect(highestIn([...frames, ...answers[place]!], caseStream(caseId))).toBeLessThanOrEqual(left);
        expect(await ben.says(caseId, 'Still here?')).toEqual(refused('not_found'));
        expect((await ben.http('GET', `/api/cases/${caseId}/events`)).body).toEqual(refused('not_found'));
        ben.takesNote();
      }
      await becomes(admin, personId('ben'), agencyId('shelter'), ['worker', 'observer']);
      await until(() => bens.every(({ live }) => !live.socket.connected), 'ben to be cut once more', 2000);
      for (const ben of bens) {
        await ben.comesBack();
        await ben.follows(caseId);
      }
    }
    await Promise.all(
      [ana, carla, ...bens].map(async (person) => person.reaches(caseId, (await journalOf(board, caseId)).length)),
    );
    for (const person of [ana, carla, ...bens]) person.takesNote();
    await becomes(admin, personId('ben'), agencyId('shelter'), ['worker']);
    expect(await journalFaults(board)).toEqual([]);
  });
});

/** Comes back whenever the line was cut and asks for the case again and again; answers what it was answered. */
async function keepsAsking(person: Person, caseId: string, goesOn: () => boolean): Promise<string[]> {
  const { live } = person;
  const answers: string[] = [];
  while (goesOn()) {
    if (live.socket.connected) {
      const asked = live.ask('follow', { stream: caseStream(caseId) });
      answers.push(JSON.stringify(await asked.catch(() => 'cut')));
    } else live.socket.connect();
    await wait(20);
  }
  await person.comesBack();
  return answers;
}
