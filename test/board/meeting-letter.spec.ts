import { afterAll, describe, expect, it } from '@jest/globals';
import { useBoard } from '../support/board.js';
import { at, Calls, repliesIn, TUESDAY } from '../support/calls.js';
import { MailServer } from '../support/mail-server.js';
import type { ReceivedLetter } from '../support/received-letter.js';
import { personId } from '../support/table.js';

const mail = await MailServer.open();
const board = useBoard({ SMTP_URL: mail.url, MAIL_FROM: 'board@example.org', WORKER_SWEEP_MS: '300' });
afterAll(() => mail.close());
const calls = new Calls(board, mail);

/** The lines of a calendar's part of a letter that begin with one of these names. */
const calendarLines = ({ calendar }: ReceivedLetter, ...names: string[]): string[] =>
  calendar.text.split('\r\n').filter((line) => names.includes(/^[\w-]+/.exec(line)?.[0] ?? ''));
const sequenceOf = (letter: ReceivedLetter): number => Number(calendarLines(letter, 'SEQUENCE')[0]!.split(':')[1]);

describe('a letter that calls to a meeting', () => {
  it('L6 has a part for calendars: the day and the time with its zone, the name of the series, and nothing that was typed beside', async () => {
    const meeting = await calls.prepared();
    const { ana } = await calls.letters(meeting);
    expect(ana.raw).toMatch(/content-type: text\/calendar; charset=utf-8;\s+method=REQUEST/i);
    const uid = `${meeting.id}@${new URL(board.api.origin).hostname}`;
    expect(calendarLines(ana, 'METHOD', 'UID', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS', 'CLASS')).toEqual([
      'METHOD:REQUEST',
      'DTSTART:20261025T040000',
      'DTSTART:20270328T030000',
      `UID:${uid}`,
      'DTSTART;TZID=Europe/Athens:20270309T140000',
      'DTEND;TZID=Europe/Athens:20270309T153000',
      'SUMMARY:Tuesday round',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
    ]);
    expect(calendarLines(ana, 'TZOFFSETFROM', 'TZOFFSETTO')).toEqual([
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0200',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
    ]);
    expect(calendarLines(ana, 'DTSTAMP')[0]).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/);
    expect(ana.calendar.text.match(/mailto:[^\r]+/gi)).toEqual(['mailto:board@example.org', 'MAILTO:ana@example.org']);
    expect(calendarLines(ana, 'ATTENDEE')[0]).toContain('RSVP=FALSE');
    expect(ana.calendar.text).toContain(`${board.api.origin}/meetings/${meeting.id}`);
    expect(ana.calendar.text).not.toMatch(/Orange|bicycle|reply#|\bana\b(?!@)/i);
  });

  it('L6 moves in a calendar with the letter that says so, goes with the one that takes it off, and comes back', async () => {
    const meeting = await calls.prepared();
    const steps: [what: string, input: object][] = [
      ['meeting.call', {}],
      ['meeting.move', at('17:00')],
      ['meeting.cancel', { reason: 'A strike' }],
    ];
    const letters: ReceivedLetter[] = [];
    for (const [what, input] of steps) letters.push((await calls.letters(meeting, what, input)).ben);
    await meeting.insists(calls.chair, 'meeting.restore');
    letters.push((await calls.letters(meeting)).ben);
    expect(letters.map(({ calendar }) => calendar.method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL', 'REQUEST']);
    expect(new Set(letters.flatMap((letter) => calendarLines(letter, 'UID'))).size).toBe(1);
    const numbers = letters.map(sequenceOf);
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(numbers);
    const starts = letters.map((letter) => calendarLines(letter, 'DTSTART').at(-1)!.split('T').at(-1));
    expect(starts).toEqual(['140000', '170000', '170000', '170000']);
    expect(letters.flatMap((letter) => calendarLines(letter, 'STATUS'))).toEqual([
      'STATUS:CONFIRMED',
      'STATUS:CONFIRMED',
      'STATUS:CANCELLED',
      'STATUS:CONFIRMED',
    ]);
    expect(repliesIn(letters[2]!)).toEqual([]);
  });

  it('L6 offers answers by one secret of its own to whoever takes part, and none to whoever only watches', async () => {
    const { letters } = await calls.called();
    expect(repliesIn(letters.ana).map(([, , reply]) => reply)).toEqual(['comes', 'stand_in', 'apologies']);
    expect(repliesIn(letters.carla).map(([, , reply]) => reply)).toEqual(['comes', 'apologies']);
    expect(repliesIn(letters.bea)).toEqual([]);
    const all = Object.values(letters).flatMap(repliesIn);
    expect(new Set(all.map(([, secret]) => secret)).size).toBe(4);
    for (const [link] of repliesIn(letters.ana)) expect(letters.ana.html).toContain(link);
  });

  it('L6 is opened by whatever looks through mail, and nothing happens', async () => {
    const { meeting, letters, ana } = await calls.called();
    for (const [link] of repliesIn(letters.ana)) {
      const { headers, text } = await board.visitor().gets(link.replace(/#.*/, ''));
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(text).not.toMatch(/Tuesday|Orange|bicycle|alexis/i);
    }
    for (const path of ['', `?secret=${ana}&reply=comes`, '/open', '/undo'])
      expect((await board.visitor().gets(`/api/reply${path}`)).status).toBe(404);
    for (let n = 0; n < 3; n++)
      expect((await calls.opens(ana)).body).toEqual({
        start: TUESDAY,
        state: 'open',
        replies: ['comes', 'stand_in', 'apologies'],
        standIns: [{ personId: personId('alexis'), name: 'alexis' }],
        reply: null,
      });
    expect(await calls.repliesTo(meeting)).toEqual([]);
  });
});
