import { describe, expect, it } from '@jest/globals';
import { ACCEPT_STEP, ANSWER_ACTS, LANGUAGES, RUNG_AUDIENCES } from '#libs/domain';
import { letterHtml, letterText } from '#libs/delivery';

import { writeNotice } from './notice.content.js';

const due = { date: '2026-12-04', time: '16:00', zone: 'Europe/Athens' };
const BEFORE = Date.parse('2026-12-01T08:00Z');
const AFTER = Date.parse('2026-12-05T08:00Z');
const ADDRESS = 'https://table.example/actions/5f0c7a3e-0000-4000-8000-000000000001';

const written = (language: (typeof LANGUAGES)[number], audience: (typeof RUNG_AUDIENCES)[number], now = BEFORE) =>
  writeNotice({ language, kind: 'action', number: 1, audience, due, standsIn: false }, now, ADDRESS);

describe('the letter of a reminder', () => {
  it('says when it is due in the words of the promise, and afterwards that it was', () => {
    expect(written('en', 'owner').paragraphs[1]).toMatch(/^It is due on Friday,? 4 December 2026 at 16:00 EET\.$/);
    expect(written('en', 'owner', AFTER).paragraphs[1]).toMatch(/^It was due on Friday,? 4 December 2026/);
    const day = writeNotice(
      {
        language: 'it',
        kind: 'action',
        number: 1,
        audience: 'lead',
        due: { date: '2026-12-04', zone: 'Pacific/Auckland' },
        standsIn: false,
      },
      BEFORE,
      ADDRESS,
    );
    expect(day.paragraphs[1]).toBe('La scadenza è venerdì 4 dicembre 2026.');
  });

  it('asks whether something is taken on that was given in the absence of the agency', () => {
    for (const language of LANGUAGES) {
      const asked = writeNotice(
        { language, kind: 'action', number: ACCEPT_STEP, audience: 'liaison', due, standsIn: false },
        BEFORE,
        ADDRESS,
      );
      const usual = written(language, 'liaison');
      expect(asked.subject).toBe(usual.subject);
      expect(asked.paragraphs[1]).toBe(usual.paragraphs[1]);
      for (const place of [0, 2]) expect(asked.paragraphs[place]).not.toBe(usual.paragraphs[place]);
    }
  });

  it('has one subject for everybody, and tells the chair without saying what or who', () => {
    for (const language of LANGUAGES) {
      const subjects = new Set(RUNG_AUDIENCES.map((audience) => written(language, audience).subject));
      expect(subjects.size).toBe(1);
      expect(written(language, 'chair').paragraphs).not.toEqual(written(language, 'owner').paragraphs);
    }
  });

  it('is a whole letter in every language, as text and as HTML, with its address in both', () => {
    for (const language of LANGUAGES) {
      const content = written(language, 'liaison');
      for (const whole of [letterText(content), letterHtml(content)]) {
        expect(whole).toContain(ADDRESS);
        expect(whole).not.toMatch(/undefined|\[object/);
      }
    }
  });

  it('offers what its reader can answer, each at an address of its own, before the way into the app', () => {
    for (const language of LANGUAGES) {
      const answers = ANSWER_ACTS.map((act) => ({ act, address: `https://table.example/answer#secret.${act}` }));
      const { links, paragraphs } = writeNotice(
        { language, kind: 'action', number: 1, audience: 'owner', due, standsIn: true },
        BEFORE,
        ADDRESS,
        answers,
      );
      expect(links.map(({ address }) => address)).toEqual([...answers.map(({ address }) => address), ADDRESS]);
      expect(new Set(links.map(({ label }) => label)).size).toBe(6);
      expect(paragraphs).toHaveLength(5);
    }
  });

  it('says to whoever stands in that it is for somebody else, and not for whom', () => {
    for (const language of LANGUAGES) {
      const of = (standsIn: boolean) =>
        writeNotice({ language, kind: 'action', number: 1, audience: 'owner', due, standsIn }, BEFORE, ADDRESS)
          .paragraphs;
      expect(of(true).filter((line) => !of(false).includes(line))).toHaveLength(1);
    }
  });
});
