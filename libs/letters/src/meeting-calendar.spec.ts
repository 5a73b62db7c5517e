import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language, MEETING_LETTERS, type MeetingLetter } from '#libs/domain';
import { meetingCalendar } from './meeting-calendar.js';
import type { MeetingFacts } from './meeting-letter.js';
import { MEETING_WORDS } from './meeting.words.js';

const FACTS: MeetingFacts = {
  meetingId: '0199aabc-0def-7000-8000-000000000001',
  occasion: 7,
  start: { date: '2026-12-01', time: '14:00', zone: 'Europe/Athens' },
  minutes: 90,
  zone: 'Africa/Nairobi',
  series: 'Standing meeting',
  place: 'Room 2, first floor',
  agenda: [{ title: 'Places for the night', minutes: 15, papers: 2 }],
};
const PARTIES = {
  address: 'ana@example.org',
  from: 'board@example.org',
  publicUrl: 'https://baraza.example.org',
  now: new Date('2026-11-20T08:00:00Z'),
};

/** The lines of it, put together again. */
function linesOf(kind: MeetingLetter, more: Partial<MeetingFacts> = {}, language: Language = 'en'): string[] {
  const { content } = meetingCalendar(language, { kind, facts: { ...FACTS, ...more } }, PARTIES);
  return content.replace(/\r\n[ \t]/g, '').split('\r\n');
}
const after = (lines: string[], name: string): string[] =>
  lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));

describe('the part of a letter for calendars', () => {
  it.each(MEETING_LETTERS)('L6: is whole, in lines that calendars take: %s', (kind) => {
    const { method, content } = meetingCalendar(
      'el',
      { kind, facts: { ...FACTS, series: 'Σειρά'.repeat(30) } },
      PARTIES,
    );
    expect(method).toBe(kind === 'meeting_cancelled' ? 'CANCEL' : 'REQUEST');
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(content).not.toMatch(/[^\r]\n/);
    for (const part of ['VCALENDAR', 'VTIMEZONE', 'VEVENT'])
      expect(content.match(new RegExp(`(BEGIN|END):${part}\r?$`, 'gm'))).toHaveLength(2);
  });

  it('L6: says when in the zone of the meeting, and what the clocks there do around it', () => {
    const lines = linesOf('meeting_called');
    expect(after(lines, 'DTSTART;')).toEqual(['TZID=Europe/Athens:20261201T140000']);
    expect(after(lines, 'DTEND;')).toEqual(['TZID=Europe/Athens:20261201T153000']);
    expect(after(lines, 'DTSTAMP:')).toEqual(['20261120T080000Z']);
    expect(after(lines, 'DTSTART:')).toEqual(['20261025T040000', '20270328T030000']);
    expect(after(lines, 'BEGIN:')).toEqual(['VCALENDAR', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT', 'VEVENT']);
  });

  it('L6: counts every change of the clocks while it lasts, and none in a zone that has none', () => {
    const over = linesOf('meeting_called', { start: { date: '2027-03-28', time: '02:30', zone: 'Europe/Athens' } });
    expect(after(over, 'DTEND;')).toEqual(['TZID=Europe/Athens:20270328T050000']);
    expect(after(over, 'DTSTART:')).toEqual(['20261025T040000', '20270328T030000', '20271031T040000']);
    const none = linesOf('meeting_called', { start: { date: '2027-03-28', time: '02:30', zone: 'UTC' } });
    expect(after(none, 'DTSTART:')).toEqual(['20270328T023000Z']);
    const once = linesOf('meeting_called', { start: { date: '2027-03-28', time: '02:30', zone: 'Africa/Abidjan' } });
    expect([after(once, 'TZOFFSETFROM:'), after(once, 'TZOFFSETTO:')]).toEqual([['-0016'], ['+0000']]);
  });

  it('L6: has one name whatever letter it comes with, and the number of what the letter is about', () => {
    const names = MEETING_LETTERS.map((kind) => after(linesOf(kind, { occasion: 9 }), 'UID:'));
    expect(new Set(names.flat())).toEqual(new Set([`${FACTS.meetingId}@baraza.example.org`]));
    expect(after(linesOf('meeting_moved', { occasion: 9 }), 'SEQUENCE:')).toEqual(['9']);
  });

  it('L6: tells no place, no agenda, and of a name in which a case was named that it is a meeting', () => {
    for (const language of LANGUAGES) {
      const lines = linesOf('meeting_called', { series: 'About S-0000000000' }, language);
      expect(after(lines, 'SUMMARY:')).toEqual([MEETING_WORDS[language].calendar]);
      expect(lines.join('\n')).not.toMatch(/Room|Places|S-0000/);
    }
    expect(after(linesOf('meeting_called'), 'SUMMARY:')).toEqual(['Standing meeting']);
  });

  it('L6: is not bent by what is typed, and shows who is called alone, without asking for an answer', () => {
    const evil = 'One\r\nATTENDEE:mailto:ben@example.org\nEND:VEVENT;X=1,2';
    const lines = linesOf('meeting_called', { series: evil });
    expect(after(lines, 'SUMMARY:')).toHaveLength(1);
    expect(lines.filter((line) => /^ATTENDEE/.test(line))).toEqual([
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:MAILTO:ana@example.org',
    ]);
    expect(after(lines, 'END:VEVENT')).toEqual(['']);
  });
});
