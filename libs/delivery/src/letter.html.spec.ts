import { describe, expect, it } from '@jest/globals';
import { LinkifyIt } from 'linkify-it';
import type { LetterContent, LetterLink } from './letter.content.js';
import { escapeHtml, letterHtml } from './letter.html.js';
import { letterText } from './letter.text.js';

const COPY = 'If you see no button, copy this address:';
const LABELS = ['I take it on', 'Done', 'On track', 'Late, because', 'Tomorrow "again" & <later>'];
const LINKS = LABELS.map((label, place) => ({ label, address: `https://baraza.example.org/a?to=${place}&x=1#s` }));

const letterWith = (links: LetterLink[]): LetterContent => ({
  language: 'en',
  subject: 'Something waits for you',
  greeting: 'Hello,',
  paragraphs: ['A first sentence.', 'A second one.'],
  links,
  copy: COPY,
  remarks: ['Nobody reads answers.'],
});

const buttonsIn = (html: string) =>
  [...html.matchAll(/<a class="button[^"]*" href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href, label]) => [
    href,
    label,
  ]);
const escaped = ({ address, label }: LetterLink) => [escapeHtml(address), escapeHtml(label)];

describe('a letter', () => {
  it('with several answers shows a button for each, in order, side by side as far as there is room, and below one another on a phone', () => {
    const html = letterHtml(letterWith(LINKS));
    expect(buttonsIn(html)).toEqual(LINKS.map(escaped));
    for (const [style] of html.matchAll(/(?<=class="button several"[^>]*style=")[^"]*/g))
      expect(style).toMatch(/^display:inline-block;margin:0 8px 8px 0;/);
    expect(html).toMatch(/@media \(max-width:480px\)\{\s*\.several\{display:block/);
  });

  it('draws what it is not sent for so that it stands back', () => {
    const html = letterHtml(letterWith(LINKS.map((link, place) => ({ ...link, aside: place === 4 }))));
    expect([...html.matchAll(/class="button aside several"/g)]).toHaveLength(1);
  });

  it('with several answers says none of the addresses to copy', () => {
    const html = letterHtml(letterWith(LINKS));
    expect(html).not.toContain(COPY);
    expect([...html.matchAll(/href="/g)]).toHaveLength(LINKS.length);
    expect(html.replace(/<[^>]*>/g, '')).not.toContain('https://');
  });

  it('with one answer has its address under the button as well, if there is a sentence to say so', () => {
    const [only] = LINKS as [LetterLink];
    const html = letterHtml(letterWith([only]));
    expect(buttonsIn(html)).toEqual([escaped(only)]);
    expect(html).toContain(COPY);
    expect(html.replace(/<[^>]*>/g, '')).toContain(escapeHtml(only.address));
    const without = letterHtml({ ...letterWith([only]), copy: undefined });
    expect(buttonsIn(without)).toEqual([escaped(only)]);
    expect(without.replace(/<[^>]*>/g, '')).not.toContain('https://');
  });

  it('without an answer only tells', () => {
    const html = letterHtml(letterWith([]));
    expect(html).not.toContain('<a ');
    expect(html).not.toContain(COPY);
    expect(letterText(letterWith([]))).toBe(
      'Hello,\n\nA first sentence.\n\nA second one.\n\nNobody reads answers.\n\nBaraza\n',
    );
  });

  it('says each answer and its address in plain text, the address on a line of its own', () => {
    const text = letterText(letterWith(LINKS));
    for (const { label, address } of LINKS) expect(text).toContain(`\n\n${label}:\n${address}\n\n`);
    expect((new LinkifyIt().match(text) ?? []).map(({ url }) => url)).toEqual(LINKS.map(({ address }) => address));
  });
});
