import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { forecastQuorum, meetingStream } from '#libs/domain';
import { until } from '../support/api-process.js';
import { ended, endedLive } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { at, CALLED, Calls, secretIn, TUESDAY } from '../support/calls.js';
import { journalFaults } from '../support/journal.js';
import { MailServer } from '../support/mail-server.js';
import { agencyId, personId } from '../support/table.js';

const mail = await MailServer.open();
const board = useBoard({
  LOG_LEVEL: 'debug',
  SMTP_URL: mail.url,
  MAIL_FROM: 'board@example.org',
  WORKER_SWEEP_MS: '300',
  MISS_RATE: '40',
});
afterAll(() => mail.close());
const calls = new Calls(board, mail);
afterEach(async () => {
  mail.isWellAgain();
  await board.movesClock('0');
});

describe('whoever answers by the link in the letter', () => {
  it('L6 says that they come, as in the app: the forecast and every screen that is open have it at once', async () => {
    const { meeting, ana } = await calls.called();
    await calls.chair.live.connected();
    await calls.chair.live.follow(meetingStream(meeting.id));
    expect((await calls.says(ana, 'comes')).body).toEqual({
      start: TUESDAY,
      state: 'answered',
      reply: 'comes',
      standIn: null,
      undo: expect.any(String),
    });
    await calls.chair.sees('meeting.replied');
    const view = await meeting.seenBy(calls.chair);
    expect(view.replies).toEqual([
      { personId: personId('ana'), agencyId: agencyId('health'), reply: 'comes', byLink: true, at: expect.any(Number) },
    ]);
    expect(forecastQuorum(view).present).toBe(1);
    expect(await calls.repliesTo(meeting)).toHaveLength(1);
  });

  it('L6 is answered once: of two at the same moment one counts, and a later one changes nothing', async () => {
    const { meeting, ana } = await calls.called();
    const all = await Promise.all(['comes', 'apologies', 'comes', 'apologies'].map((reply) => calls.says(ana, reply)));
    expect(all.map(ended)).toEqual(['done', 'done', 'done', 'done']);
    const [first] = await calls.repliesTo(meeting);
    for (const { body } of all) expect(body).toMatchObject({ state: 'answered', reply: first!.reply });
    expect((await calls.says(ana, first!.reply === 'comes' ? 'apologies' : 'comes')).body).toMatchObject({
      reply: first!.reply,
    });
    expect(await calls.repliesTo(meeting)).toEqual([first]);
    const events = await board.looks(`select from baraza.event where stream_id = $1 and type = 'meeting.replied'`, [
      meetingStream(meeting.id),
    ]);
    expect(events).toHaveLength(1);
  });

  it('L6 names who comes in their place, of those of their agency who may fill its seat', async () => {
    const { meeting, ana, ben } = await calls.called();
    for (const deputyId of [undefined, personId('ben'), personId('ana'), v7()])
      expect(ended(await calls.says(ana, 'stand_in', deputyId ? { deputyId } : {}))).toBe('invalid_input');
    expect(ended(await calls.says(ben, 'stand_in', { deputyId: personId('alexis') }))).toBe('invalid_input');
    expect((await calls.says(ana, 'stand_in', { deputyId: personId('alexis') })).body).toMatchObject({
      reply: 'stand_in',
      standIn: 'alexis',
    });
    expect(await calls.answerOf(meeting, 'ana')).toMatchObject({ reply: 'stand_in', deputyId: personId('alexis') });
  });

  it('L6 takes it back within a day: what was said before counts again, and the link is as it was', async () => {
    const { meeting, ana } = await calls.called();
    const person = await board.sits('ana');
    expect(ended(await calls.takesBack(ana))).toBe('illegal_move');
    await calls.says(ana, 'comes');
    expect((await calls.takesBack(ana)).body).toMatchObject({ state: 'open', reply: null });
    expect(await calls.repliesTo(meeting)).toEqual([]);

    await meeting.insists(person, 'meeting.reply', { reply: 'comes' });
    await calls.says(ana, 'apologies');
    expect(await calls.answerOf(meeting, 'ana')).toMatchObject({ reply: 'apologies', byLink: true });
    expect(endedLive(await meeting.does(await board.sits('ben'), 'reply.undo'))).toBe('illegal_move');
    await meeting.insists(person, 'reply.undo');
    expect(await calls.answerOf(meeting, 'ana')).toMatchObject({ reply: 'comes' });
    expect((await calls.opens(ana)).body).toMatchObject({ state: 'answered', reply: 'comes', undo: null });
    expect(ended(await calls.takesBack(ana))).toBe('illegal_move');

    const other = await calls.called();
    await calls.says(other.ana, 'comes');
    await board.movesClock('24 hours 1 minute');
    expect((await calls.opens(other.ana)).body).toMatchObject({ state: 'answered', undo: null });
    expect(ended(await calls.takesBack(other.ana))).not.toBe('done');
    expect(await calls.answerOf(other.meeting, 'ana')).toMatchObject({ reply: 'comes' });
  });

  it('L6 does nothing but answer, to that meeting, for themselves: no session, and nobody else’s link by a changed letter', async () => {
    const { meeting, ana, ben } = await calls.called();
    const other = await calls.called();
    for (const reply of ['cancel', '', null])
      expect(ended(await calls.says(ana, reply as string))).toBe('invalid_input');
    for (const more of [{ meetingId: other.meeting.id }, { personId: personId('ben') }])
      expect(ended(await calls.says(ana, 'comes', more))).toBe('invalid_input');
    const changed = (ana.startsWith('A') ? 'B' : 'A') + ana.slice(1);
    await calls.isOver(changed);
    await calls.isOver(ana.slice(0, 20) + ben.slice(20));
    expect(ended(await calls.says(`${ana}x`, 'comes'))).toBe('invalid_input');
    expect(ended(await board.visitor().posts('/api/answer', { secret: ana, act: 'accept' }))).toBe('link_over');
    expect(ended(await board.visitor().posts('/api/guest/open', { secret: ana }))).toBe('link_over');
    const visitor = board.visitor();
    const foreign = { origin: 'https://elsewhere.example' };
    expect(ended(await visitor.asks('POST', '/api/reply', { secret: ana, reply: 'comes' }, foreign))).toBe(
      'foreign_origin',
    );
    expect(await calls.repliesTo(meeting)).toEqual([]);
    await visitor.posts('/api/reply', { secret: ana, reply: 'comes' });
    expect([visitor.isSignedIn, await visitor.isWho(), visitor.cookies.size]).toEqual([false, null, 0]);
    expect(await calls.repliesTo(other.meeting)).toEqual([]);
  });
});

describe('the link in the letter is over, N03 N06', () => {
  it('L6 once the meeting was moved: the letter that says so has another', async () => {
    const { meeting, ana, ben } = await calls.called();
    await calls.says(ben, 'comes');
    const moved = await calls.letters(meeting, 'meeting.move', at('16:00'));
    await calls.isOver(ana);
    await calls.isOver(ben);
    expect((await calls.opens(secretIn(moved.ana))).body).toMatchObject({ state: 'open', start: { time: '16:00' } });
    expect((await calls.opens(secretIn(moved.ben))).body).toMatchObject({ state: 'open', reply: 'comes' });
    expect(ended(await calls.says(secretIn(moved.ana), 'apologies'))).toBe('done');
    // Back at the time before it is another letter again.
    const back = await calls.letters(meeting, 'meeting.move', at('14:00'));
    await calls.isOver(ana);
    expect((await calls.opens(secretIn(back.ana))).body).toMatchObject({ state: 'open', reply: 'apologies' });
  });

  it('L6 once it was moved before the letter came through: what it tells in the end is what its link is for', async () => {
    const meeting = await calls.prepared();
    mail.saysNo('letter', 451);
    await meeting.insists(calls.chair, 'meeting.call');
    // Each was refused and is put back: one that is still in hand goes out beside the one that tells the new time.
    const putBack = 'select from baraza.letter where meeting_id = $1 and tries > 0 and lease is null';
    const waits = async (): Promise<boolean> => (await board.looks(putBack, [meeting.id])).length === CALLED.length;
    await until(waits, 'the letters to be tried', 20_000);
    await meeting.insists(calls.chair, 'meeting.move', at('16:00'));
    mail.isWellAgain();
    const letters = await calls.lettersOf(() => board.movesClock('61 seconds'));
    expect((await calls.opens(secretIn(letters.ana))).body).toMatchObject({ state: 'open', start: { time: '16:00' } });
  });

  it('L6 once the meeting was taken off, has begun, or its time has come', async () => {
    const [off, begun, late] = [await calls.called(), await calls.called(), await calls.called()];
    await calls.letters(off.meeting, 'meeting.cancel', { reason: 'A strike' });
    await calls.isOver(off.ana);
    await off.meeting.insists(calls.chair, 'meeting.restore');
    await calls.isOver(off.ana);
    await begun.meeting.insists(calls.chair, 'meeting.open');
    await calls.isOver(begun.ana);
    const [{ ahead }] = (await board.looks<{ ahead: string }>(
      `select (starts_at - baraza.now())::text as ahead from baraza.meeting where id = $1`,
      [late.meeting.id],
    )) as [{ ahead: string }];
    await board.looks("update baraza.reply_link set expires_at = starts_at + interval '1 year'");
    await board.movesClock(`${ahead}`);
    await calls.isOver(late.ana);
  });

  it('L6 after fourteen days, used or not', async () => {
    const { ana, ben } = await calls.called();
    await calls.says(ben, 'comes');
    await board.movesClock('13 days 23 hours');
    expect(ended(await calls.opens(ana))).toBe('done');
    await board.movesClock('14 days 1 minute');
    await calls.isOver(ana);
    await calls.isOver(ben);
  });

  it('L6 once its person is shut out, reads meetings no longer, takes no part in them, or has another address', async () => {
    const { meeting, ana, ben } = await calls.called();
    const admin = await board.sits('admin');
    await admin.http('POST', `/api/people/${personId('ben')}/disable`, {});
    await calls.isOver(ben);
    await admin.http('POST', `/api/people/${personId('ben')}/enable`, {});
    for (const standing of ['worker', 'observer']) {
      await calls.becomes('ana', 'health', standing);
      await calls.isOver(ana);
    }
    await calls.becomes('ana', 'health', 'worker', 'liaison');
    expect(ended(await calls.opens(ana))).toBe('done');
    await board.looks(
      `update baraza.account set proved_at = baraza.now() + interval '1 second' where address = 'ana@example.org'`,
    );
    await calls.isOver(ana);
    await board.looks(
      `update baraza.account set proved_at = baraza.now() - interval '1 hour' where address = 'ana@example.org'`,
    );
    expect(await calls.repliesTo(meeting)).toEqual([]);
  });
});

describe('after all this', () => {
  it('L6 no secret stands in the log, in the database or in the queue, whoever guesses is stopped, and the journal is sound', async () => {
    expect(calls.secrets.length).toBeGreaterThan(30);
    const tables = await board.looks<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('baraza', 'queue')`,
    );
    const rows = await Promise.all(
      tables.map(({ name }) =>
        board.looks<{ all: string | null }>(`select string_agg(t::text, ' ') as all from ${name} t`),
      ),
    );
    const kept = rows.map(([row]) => row?.all ?? '').join('\n') + board.api.output();
    expect(kept.length).toBeGreaterThan(10_000);
    expect(calls.secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    const codes = new Set<string>();
    for (let n = 0; n < 200 && !codes.has('too_fast'); n++)
      codes.add(ended(await calls.says(randomBytes(32).toString('base64url'), 'comes')));
    expect([...codes]).toEqual(['link_over', 'too_fast']);
    expect(await journalFaults(board)).toEqual([]);
  });
});
