import { describe, expect, it } from '@jest/globals';
import { LinkifyIt } from 'linkify-it';
import { AGENDA_ORDER, LANGUAGES, type Language, MEETING_LETTERS, type MeetingLetter } from '#libs/domain';
import { escapeHtml, type LetterContent, letterHtml, letterText } from '#libs/delivery';
import type { MeetingFacts } from './meeting-letter.js';
import { writeMeetingLetter } from './meeting-letter.content.js';
import { MEETING_WORDS } from './meeting.words.js';

const OPENS = 'https://baraza.example.org/meetings/0199aabc-0def-7000-8000-000000000001';
const REPLY = 'https://baraza.example.org/reply#aSecret-of_43-letters-aSecret-of_43-letters-x';
const FACTS: MeetingFacts = {
  meetingId: '0199aabc-0def-7000-8000-000000000001',
  occasion: 7,
  start: { date: '2026-12-01', time: '14:00', zone: 'Europe/Athens' },
  minutes: 90,
  zone: 'Europe/Athens',
  series: 'Standing meeting',
  place: 'Room 2, first floor',
  agenda: [
    { part: 'minutes', minutes: 5 },
    { title: 'Places for the night', minutes: 15, papers: 2 },
    { apart: 'named' },
    { apart: 'case', minutes: 20 },
  ],
};

const every = LANGUAGES.flatMap((language) => MEETING_LETTERS.map((kind) => [language, kind] as const));
const written = (language: Language, kind: MeetingLetter, more: Partial<MeetingFacts> = {}): LetterContent =>
  writeMeetingLetter(
    language,
    { kind, facts: { ...FACTS, ...(kind === 'meeting_called' ? {} : { agenda: [] }), ...more } },
    OPENS,
  );
const called = (more: Partial<MeetingFacts>): string => letterText(written('en', 'meeting_called', more));
const linksIn = (text: string): string[] => (new LinkifyIt().match(text) ?? []).map(({ url }) => url);

describe.each(every)('a letter in %s of the kind %s', (language, kind) => {
  const content = written(language, kind);
  const [text, html] = [letterText(content), letterHtml(content)];

  it('B1: says nothing of the meeting in its subject, nor in what a locked phone shows of it', () => {
    const other = written(language, kind, { series: 'Another', place: 'Elsewhere', minutes: 30, agenda: [] });
    expect([other.subject, other.paragraphs[0]]).toEqual([content.subject, content.paragraphs[0]]);
    expect(content.subject).toMatch(/^[^\p{Cc}{}<>]{5,60}$/u);
    const preview = `${content.greeting} ${content.paragraphs[0]}`;
    expect(preview.length).toBeGreaterThan(140);
    for (const told of ['Standing', 'Room', 'night', '14', 'http']) expect(preview).not.toContain(told);
  });

  it('B1: says the series, the day, and the time with its zone', () => {
    for (const told of ['Standing meeting', '2026', '14:00', '(Europe/Athens)']) expect(text).toContain(told);
  });

  it('says the same as text and as HTML, and opens the app', () => {
    const said = [...content.paragraphs, ...(content.list?.lines ?? []), ...content.remarks];
    for (const one of said) {
      expect(one.trim()).not.toBe('');
      expect([text.includes(one), html.includes(escapeHtml(one))]).toEqual([true, true]);
    }
    expect(linksIn(text)).toEqual([OPENS]);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([OPENS, OPENS]);
  });

  it('is written in this language', () => {
    const others = LANGUAGES.filter((other) => other !== language).map((other) => written(other, kind).paragraphs[0]);
    expect(others).not.toContain(content.paragraphs[0]);
  });
});

describe.each(LANGUAGES)('answers in a letter in %s', (language) => {
  const answers = (['comes', 'stand_in', 'apologies'] as const).map((reply) => ({
    reply,
    address: `${REPLY}.${reply}`,
  }));
  const content = writeMeetingLetter(language, { kind: 'meeting_called', facts: FACTS }, OPENS, answers);
  const [text, html] = [letterText(content), letterHtml(content)];

  it('L6: stand before the way to the app, each with a word of its own, and the letter says what is so with them', () => {
    const there = [...answers.map(({ address }) => address), OPENS];
    expect(linksIn(text)).toEqual(there);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(there);
    const labels = content.links.map(({ label }) => label);
    expect(new Set(labels).size).toBe(4);
    expect(content.links.map(({ aside = false }) => aside)).toEqual([false, false, false, true]);
    expect(content.remarks).toContain(MEETING_WORDS[language].byLink);
  });

  it('L6: are not spoken of where there are none', () => {
    expect(letterText(written(language, 'meeting_moved'))).not.toContain(MEETING_WORDS[language].byLink);
  });
});

describe('a letter that calls to a meeting', () => {
  it('B1: has the place, the minutes, the agenda in its order, and the minutes that are to be approved', () => {
    expect(called({})).toContain('Where: Room 2, first floor');
    expect(called({})).toContain('and may take 90 minutes.');
    expect(called({})).toContain(
      [
        'What stands on the agenda:',
        '1. To approve: minutes of the last meeting (5 min)',
        '2. Places for the night (15 min, 2 papers)',
        '3. An item for named people',
        '4. An item about a case (20 min)',
      ].join('\n'),
    );
  });

  it('says the time where the reader’s table is as well, where the clocks there show another', () => {
    expect(called({})).not.toContain('By the clocks of your table');
    expect(called({ zone: 'Asia/Nicosia' })).not.toContain('By the clocks of your table');
    expect(called({ zone: 'Africa/Nairobi' })).toContain('By the clocks of your table that is Tuesday');
    expect(called({ zone: 'Africa/Nairobi' })).toContain('15:00');
    expect(called({ zone: 'Pacific/Auckland' })).toContain('2 December 2026');
  });

  it('leaves out what names a case, however it is typed, and tells only that there is an item about one', () => {
    for (const reference of ['S-0000000000', 's-0000 0000 00', 'S 0000000000', 'S-OOOOOOOOOO']) {
      const text = called({ agenda: [{ title: `About ${reference}, again`, minutes: 5 }], place: `At ${reference}` });
      expect(text).toContain('1. An item about a case (5 min)');
      expect(text).not.toContain('again');
      expect(text).not.toContain('Where');
    }
  });

  it('says that an item has no title once its words were erased', () => {
    expect(called({ agenda: [{ title: null, minutes: 5 }] })).toContain('1. An item without a title (5 min)');
  });

  it('has the address to which one goes by a browser, and makes a link of nothing else', () => {
    const room = 'https://meet.example.org/room-7?pwd=x';
    expect(linksIn(called({ place: `By video: ${room}` }))).toEqual([room, OPENS]);
    for (const evil of [
      'evil.example.com',
      'http://evil.example.com',
      'javascript:alert(1)',
      'https://me:you@evil.example.com',
      'https://xn--80ak6aa92e.com',
      'mail@evil.example.com',
    ]) {
      const item = { title: evil, minutes: 1 };
      expect(linksIn(called({ place: `Room ${evil}`, series: evil, agenda: [item] }))).toEqual([OPENS]);
    }
    expect(linksIn(called({ agenda: [{ title: room, minutes: 1 }] }))).toEqual([OPENS]);
  });

  it('is not bent by what is typed: no markup, no line of its own', () => {
    const evil = '</ol><script>alert(1)</script>\r\n9. Another item\n\nBcc: x';
    const content = written('en', 'meeting_called', {
      series: evil,
      place: evil,
      agenda: [{ title: evil, minutes: 1 }],
    });
    expect(letterHtml(content)).not.toContain('<script');
    expect(letterText(content)).not.toMatch(/^(9\.|Bcc)/m);
    expect(content.subject).toBe(written('en', 'meeting_called').subject);
  });

  it('has a word for every part of an agenda, in every language', () => {
    for (const language of LANGUAGES)
      expect(Object.keys(MEETING_WORDS[language].parts).sort()).toEqual([...AGENDA_ORDER].sort());
  });
});
