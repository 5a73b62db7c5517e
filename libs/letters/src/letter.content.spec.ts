import { describe, expect, it } from '@jest/globals';
import { LinkifyIt } from 'linkify-it';
import { LANGUAGES, type Language } from '#libs/domain';
import { escapeHtml, type LetterContent, letterHtml, letterText } from '#libs/delivery';

import { type LinkKind, LINK_KINDS, NOTICE_KINDS, type NoticeKind, type Occasion } from './letter.js';
import { writeLetter } from './letter.content.js';

const LINK = 'https://baraza.example.org/invitation#aSecret-of_43-letters';
const NAMES = { taskForce: 'Table One', agency: 'Agency Two', invitedBy: 'Person Three', name: 'Person Four' };
const TIME = { expiresAt: '2026-10-01T10:05:00.5+00:00', zone: 'Africa/Nairobi' };
/** What an ill-meaning person would call themselves. */
const EVIL = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</p><a href="javascript:alert(1)">here</a>',
  '[here](javascript:alert(1))',
  'javascript:alert(1)',
  'https://evil.example.com/invitation#x',
  '{{facts.name}} ${facts.name} %s <%= x %>',
  'One\r\nBcc: ben@example.org\r\n\r\n<h1>x</h1>',
  '&lt;b&gt; &amp;',
  '=?utf-8?q?x?=',
];

const kinds = [...LINK_KINDS, ...NOTICE_KINDS];
const every = LANGUAGES.flatMap((language) => kinds.map((kind) => [language, kind] as const));

function occasionOf(kind: LinkKind | NoticeKind, names = NAMES): Occasion {
  if (kind === 'invitation') return { kind, facts: { ...names, ...TIME } };
  if (kind === 'recovery' || kind === 'address') return { kind, facts: TIME };
  return { kind, facts: { at: TIME.expiresAt, zone: TIME.zone, device: 'Firefox on Android' } };
}

const written = (language: Language, kind: LinkKind | NoticeKind, names = NAMES): LetterContent =>
  writeLetter(language, occasionOf(kind, names), LINK_KINDS.some((known) => known === kind) ? LINK : null);

/** Every element and attribute of an HTML text, as `name` and `name attribute=value`. */
const markupOf = (html: string): string[] =>
  [...html.matchAll(/<([a-z!/][^\s>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>/gi)].map(([, name, attributes]) =>
    `${name!.toLowerCase()}${attributes}`.trim(),
  );

describe.each(every)('a letter in %s of the kind %s', (language, kind) => {
  const content = written(language, kind);
  const [text, html] = [letterText(content), letterHtml(content)];
  const carries = LINK_KINDS.some((known) => known === kind);

  it('has the same subject for everybody, in one short line', () => {
    const others = { taskForce: 'A', agency: 'B', invitedBy: 'C', name: 'D' };
    expect(written(language, kind, others).subject).toBe(content.subject);
    expect(content.subject).toMatch(/^[^\p{Cc}{}<>]{5,60}$/u);
    for (const name of Object.values(NAMES)) expect(content.subject).not.toContain(name);
  });

  it('names nobody and shows no link in what a locked phone shows of it', () => {
    const preview = `${content.greeting} ${content.paragraphs[0]}`;
    if (kind === 'invitation') expect(preview.length).toBeGreaterThan(140);
    for (const told of [...Object.values(NAMES), 'http', 'Firefox']) expect(preview).not.toContain(told);
  });

  it('says the same as text and as HTML', () => {
    const all = [content.greeting, ...content.paragraphs, ...content.remarks];
    for (const said of all) {
      expect(said.trim()).not.toBe('');
      expect(text).toContain(said);
      expect(html).toContain(escapeHtml(said));
    }
    expect(html).toContain(`<html lang="${language}">`);
  });

  it('says when, by the clock of the place', () => {
    expect(text).toContain('13:05');
    expect(text).toContain('2026');
    expect(text).not.toContain('10:05');
  });

  it('carries its link, or none when it is a warning', () => {
    const links = (new LinkifyIt().match(text) ?? []).map(({ url }) => url);
    expect(links).toEqual(carries ? [LINK] : []);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(carries ? [LINK, LINK] : []);
  });

  it('fetches nothing and runs nothing', () => {
    expect(html).not.toMatch(/<(script|img|link|iframe|object|embed|form|svg|base)\b|url\(|@import|\bsrc=|\son\w+=/i);
  });

  it('is not changed by what somebody is called: no markup, no link, no line, no template', () => {
    for (const evil of EVIL) {
      const names = { taskForce: evil, agency: evil, invitedBy: evil, name: evil };
      const device = { kind, facts: { at: TIME.expiresAt, zone: TIME.zone, device: evil } } as Occasion;
      const letter = carries ? written(language, kind, names) : writeLetter(language, device, null);
      expect(letter.subject).toBe(content.subject);
      expect(markupOf(letterHtml(letter))).toEqual(markupOf(html));
      const links = (new LinkifyIt().match(letterText(letter)) ?? []).map(({ url }) => url);
      expect(links).toEqual(carries ? [LINK] : []);
      expect(letterText(letter).split('\n')).toHaveLength(text.split('\n').length);
    }
  });
});

describe('letters', () => {
  it('say the names of those who invite and are invited as they are typed', () => {
    for (const language of LANGUAGES) {
      const names = { taskForce: 'Πρώτο {{x}}', agency: 'A & B', invitedBy: 'Ελένη <3', name: 'O’Brien' };
      const letter = written(language, 'invitation', names);
      for (const name of Object.values(names)) {
        expect(letterText(letter)).toContain(name);
        expect(letterHtml(letter)).toContain(escapeHtml(name));
      }
    }
  });

  it('leave out what is not known of what happened', () => {
    const bare = writeLetter('en', { kind: 'recovered', facts: {} }, null);
    expect(bare.paragraphs).toHaveLength(2);
    const unknown = writeLetter(
      'en',
      { kind: 'recovered', facts: { at: TIME.expiresAt, zone: 'UTC', device: '' } },
      null,
    );
    expect(unknown.paragraphs).toHaveLength(3);
  });

  it('are not written without the link that they are about, nor with a time that is none', () => {
    expect(() => writeLetter('en', occasionOf('recovery'), null)).toThrow('needs its link');
    const never = { kind: 'recovery', facts: { expiresAt: 'never', zone: 'UTC' } } as const;
    expect(() => writeLetter('en', never, LINK)).toThrow(RangeError);
  });

  it('are in the language that they say: no two languages share a sentence', () => {
    for (const kind of kinds) {
      const sentences = LANGUAGES.map((language) => written(language, kind).paragraphs[0]);
      expect(new Set(sentences).size).toBe(LANGUAGES.length);
    }
  });
});
