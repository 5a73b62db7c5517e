import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import type { WhoIsCalled } from '#libs/domain';
import { until } from '../support/api-process.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { killedAt } from '../support/killed-at.js';
import { MailServer } from '../support/mail-server.js';
import {
  aCode,
  aPlan,
  aSeries,
  changesSeries,
  type GatheredMeeting,
  plans,
  takeTheirSeats,
} from '../support/meetings.js';
import type { Person } from '../support/person.js';
import type { ReceivedLetter } from '../support/received-letter.js';
import { agencyId, type CastName, personId } from '../support/table.js';

const mail = await MailServer.open();
const board = useBoard({ SMTP_URL: mail.url, MAIL_FROM: 'board@example.org', WORKER_SWEEP_MS: '300' });
afterAll(() => mail.close());

/** Who confirmed an address and reads meetings. */
const CALLED = ['ana', 'ben', 'carla', 'chair'].map((name) => `${name}@example.org`);

/** Somebody has an account with an address, which they confirmed unless it is said otherwise. */
async function hasAddress(name: CastName, { proved = true, cameBack = false } = {}): Promise<void> {
  const account = v7();
  const address = `${name}@example.org`;
  await board.looks(
    `insert into baraza.account (id, address, made_at, proved_at, bounced_address)
       values ($1, $2, baraza.now(), case when $3 then baraza.now() end, case when $4 then $2 end)`,
    [account, address, proved, cameBack],
  );
  await board.looks('update baraza.person set account_id = $2 where id = $1', [personId(name), account]);
}

beforeAll(async () => {
  await takeTheirSeats(board);
  for (const name of ['ana', 'ben', 'carla', 'chair', 'bea', 'stranger'] as const) await hasAddress(name);
  // Reads meetings as well, at another table.
  const path = `/api/people/${personId('stranger')}/standings`;
  await (await board.sits('warden')).http('PUT', path, { agencyId: agencyId('elsewhere'), standings: ['liaison'] });
  await hasAddress('alexis', { proved: false });
  await hasAddress('dino', { cameBack: true });
});
afterEach(async () => {
  mail.isWellAgain();
  await board.movesClock('0');
});

let chair: Person;
/** A meeting of a Tuesday that is being prepared, at a place. */
async function prepared(original = '2027-03-09'): Promise<GatheredMeeting> {
  chair = await board.sits('chair');
  const meeting = await plans(chair, await aSeries(chair, { code: aCode() }, 'Tuesday round'), { original });
  await meeting.insists(chair, 'meeting.place', { place: 'Room 2, https://meet.example.org/room-2' });
  return meeting;
}

/** Waits for so many letters, and that there are no more of them. */
async function arrive(count: number): Promise<ReceivedLetter[]> {
  const letters: ReceivedLetter[] = [];
  while (letters.length < count) letters.push(await mail.next(`letter ${letters.length + 1} of ${count}`, 20_000));
  await nothingMore();
  return letters;
}
async function nothingMore(): Promise<void> {
  const before = mail.letters.length;
  await wait(900);
  expect(mail.letters.slice(before).map(({ subject, envelope }) => `${subject} ${envelope.to[0]}`)).toEqual([]);
}
const receivers = (letters: readonly ReceivedLetter[]): string[] =>
  letters.flatMap(({ envelope }) => envelope.to).sort();
const subjects = (letters: readonly ReceivedLetter[]): string[] => [...new Set(letters.map(({ subject }) => subject))];

/** How the letters about a meeting stand: `meeting_called waiting unreachable`, and `held` while a worker has one. */
const letterStates = async ({ id }: GatheredMeeting): Promise<string[]> =>
  (
    await board.looks<{ said: string }>(
      `select distinct concat_ws(' ', kind, state, reason, case when lease is not null then 'held' end) as said
         from baraza.letter where meeting_id = $1 order by 1`,
      [id],
    )
  ).map(({ said }) => said);
const become = (meeting: GatheredMeeting, ...states: string[]): Promise<void> =>
  until(
    async () => JSON.stringify(await letterStates(meeting)) === JSON.stringify(states),
    `the letters to become ${states.join(', ')}`,
    15_000,
  );
/** The mail server is away until the letters were tried in vain. */
async function callsInVain(meeting: GatheredMeeting): Promise<void> {
  await mail.close();
  await meeting.insists(chair, 'meeting.call');
  await become(meeting, 'meeting_called waiting unreachable');
}
async function isBackAgain(): Promise<void> {
  await mail.opens();
  await board.movesClock('61 seconds');
}
const at = (time: string) => ({ start: { date: '2027-03-09', time, zone: 'Europe/Athens' }, minutes: 60 });

describe('a meeting is called', () => {
  it('B1: whoever reads meetings at the table and has an address gets one letter, oneself too, and nobody else', async () => {
    const meeting = await prepared();
    const caseId = await board.caseOf(await board.sits('ana'), 'municipality');
    await meeting.hasItem(chair, 'Places for the night', { minutes: 15 });
    await meeting.hasItem(chair, 'Orange umbrella', { readerIds: [personId('ana')] });
    await meeting.hasItem(chair, 'Purple bicycle', { kind: 'case_review', caseIds: [caseId] });
    const reference = (await board.looks<{ reference: string }>('select reference from baraza.subject'))[0]!.reference;
    await meeting.hasItem(chair, `Back to ${reference}`);
    const key = v7();
    await Promise.all([key, key, v7(), v7()].map((id) => meeting.does(chair, 'meeting.call', {}, id)));

    const letters = await arrive(CALLED.length);
    expect(receivers(letters)).toEqual(CALLED);
    expect(subjects(letters)).toEqual(['You are called to a meeting']);
    const [{ text }] = letters as [ReceivedLetter];
    for (const told of [
      'The meeting: Tuesday round',
      'Tuesday, 9 March 2027 at 14:00 EET (Europe/Athens)',
      'By the clocks of your table that is Tuesday, 9 March 2027 at 12:00 UTC.',
      'may take 90 minutes',
      'Where: Room 2, https://meet.example.org/room-2',
      `${board.api.origin}/meetings/${meeting.id}`,
    ])
      expect(text).toContain(told);
    const lines = text.split(/\r?\n/).filter((line) => /^\d+\. /.test(line));
    expect(lines.map((line) => line.replace(/^\d+\. /, '').trim()).sort()).toEqual([
      'An item about a case (10 min)',
      'An item about a case (10 min)',
      'An item for named people',
      'Places for the night (15 min)',
    ]);
    for (const { raw, text: plain, html } of letters)
      expect(`${raw} ${plain} ${html}`).not.toMatch(new RegExp(`umbrella|bicycle|${reference}|shelter`, 'i'));
    // It lies nowhere before it is sent: the letter holds who and which meeting alone.
    expect(
      await board.looks(
        `select from baraza.letter l where l::text ~* 'umbrella|Places|Tuesday|@' and meeting_id is not null`,
      ),
    ).toEqual([]);
  });

  it('B1: whoever calls is told before whom a letter reaches, and whom they have to tell by hand', async () => {
    const meeting = await prepared();
    const asks = async (name: CastName) =>
      (await board.sits(name)).http<WhoIsCalled>('GET', `/api/meetings/${meeting.id}/calling`);
    const byHand = ['admin', 'alexis', 'dino'].map((name) => personId(name as CastName));
    expect((await asks('chair')).body).toEqual({ mails: true, letters: CALLED.length, byHandIds: byHand.sort() });
    expect(ended(await asks('ana'))).toBe('forbidden');
    for (const name of ['bea', 'stranger'] as const) expect(ended(await asks(name))).toBe('not_found');
    await nothingMore();
  });

  it('B1: in the moment in which a server is killed, before the commit or after it: everybody gets one all the same', async () => {
    for (const point of ['in transaction', 'after commit, before hint']) {
      const meeting = await prepared();
      const [key, before] = [v7(), mail.letters.length];
      await killedAt(board, point, [chair], () => meeting.does(chair, 'meeting.call', {}, key));
      if (point === 'in transaction') {
        await nothingMore();
        expect(mail.letters.length).toBe(before);
      }
      await meeting.does(chair, 'meeting.call', {}, key);
      expect(receivers(await arrive(CALLED.length))).toEqual(CALLED);
    }
  });

  it('B1: whoever is shut out, or reads meetings no longer, before their letter went gets none', async () => {
    const meeting = await prepared();
    await callsInVain(meeting);
    const admin = await board.sits('admin');
    await admin.http('POST', `/api/people/${personId('ben')}/disable`, {});
    const path = `/api/people/${personId('ana')}/standings`;
    await admin.http('PUT', path, { agencyId: agencyId('health'), standings: ['worker'] });
    await isBackAgain();
    expect(receivers(await arrive(2))).toEqual(['carla@example.org', 'chair@example.org']);
    await become(meeting, 'meeting_called given_up meeting_over', 'meeting_called sent');
    await admin.http('POST', `/api/people/${personId('ben')}/enable`, {});
    await admin.http('PUT', path, { agencyId: agencyId('health'), standings: ['worker', 'liaison'] });
  });
});

describe('a called meeting', () => {
  it('B1: that was taken off before the letter went calls nobody, and tells nobody that it was', async () => {
    const meeting = await prepared();
    await callsInVain(meeting);
    await meeting.insists(chair, 'meeting.cancel', { reason: 'A strike' });
    await isBackAgain();
    await nothingMore();
    expect(await letterStates(meeting)).toEqual(['meeting_called given_up meeting_over']);
  });

  it('B1: that was moved before the letter went is told of once, at its new time', async () => {
    const meeting = await prepared();
    await callsInVain(meeting);
    await meeting.insists(chair, 'meeting.move', at('16:30'));
    await isBackAgain();
    const letters = await arrive(CALLED.length);
    expect(subjects(letters)).toEqual(['You are called to a meeting']);
    for (const { text } of letters) expect([text.includes('16:30'), text.includes('14:00')]).toEqual([true, false]);
  });

  it('B1: that is moved or taken off afterwards is told of again, each time once, and called anew once it is back', async () => {
    const meeting = await prepared();
    await meeting.insists(chair, 'meeting.call');
    await arrive(CALLED.length);
    await meeting.insists(chair, 'meeting.move', { ...at('14:00'), minutes: 120 });
    await nothingMore();

    await meeting.insists(chair, 'meeting.move', at('17:00'));
    const moved = await arrive(CALLED.length);
    expect([receivers(moved), subjects(moved)]).toEqual([CALLED, ['A meeting is at another time']]);
    expect(moved[0]!.text).toContain('17:00');

    await meeting.insists(chair, 'meeting.cancel', { reason: 'A strike of the umbrella makers' });
    const off = await arrive(CALLED.length);
    expect([receivers(off), subjects(off)]).toEqual([CALLED, ['A meeting was taken off']]);
    expect(off[0]!.text).toContain('It was to begin on Tuesday, 9 March 2027 at 17:00');
    for (const { text, html } of off) expect(text + html).not.toMatch(/umbrella/);

    await meeting.insists(chair, 'meeting.restore');
    await nothingMore();
    await meeting.insists(chair, 'meeting.call');
    expect(subjects(await arrive(CALLED.length))).toEqual(['You are called to a meeting']);
  });

  it('B1: that moves with its series is told of; a draft that moves or is taken off is not', async () => {
    const [called, draft] = [await prepared(), await prepared('2027-03-16')];
    await called.insists(chair, 'meeting.call');
    await arrive(CALLED.length);
    await draft.insists(chair, 'meeting.move', { ...at('18:00'), start: { ...at('18:00').start, date: '2027-03-17' } });
    await draft.insists(chair, 'meeting.cancel', { reason: 'A strike' });
    await nothingMore();
    const plan = { ...aPlan({ code: aCode() }), time: '15:00' };
    await changesSeries(chair, called.seriesId, { name: 'Tuesday round', plan, moveIds: [called.id] });
    expect(subjects(await arrive(CALLED.length))).toEqual(['A meeting is at another time']);
  });

  it('B1: that began before the letter went calls nobody any more', async () => {
    const meeting = await prepared();
    await callsInVain(meeting);
    await meeting.insists(chair, 'meeting.open');
    await isBackAgain();
    await nothingMore();
    expect(await letterStates(meeting)).toEqual(['meeting_called given_up meeting_over']);
  });
});
