import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  AGENCY_STANDINGS,
  CASE_OUTCOMES,
  FoundTaskForce,
  HANDLE_MAX,
  holdsAny,
  SECTORS,
  suggestWords,
} from '#libs/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { agencyOf } from './agency-of.js';
import { ASKED_FOR } from './asked-for.js';
import { AGENCIES, ATHENS, PEOPLE } from './athens.table.js';
import { minuteOf } from './check-talk.js';
import { CONVERSATIONS } from './conversations/index.js';
import { EMERGENCIES } from './emergencies.js';
import { ANONYMOUS } from './identified.js';
import type { Conversation, Line, Step } from './talk.js';
import { REFERRED, SHORT_CASES } from './referrals/index.js';
import { NEXT, TODAY, TOPICS } from './topics.js';

const people = ATHENS.agencies.flatMap((agency) =>
  agency.people.map((person) => ({ ...person, agencyId: agency.id, agency })),
);

const isLine = (step: Step): step is Line => 'words' in step;

const messages = (conversation: Conversation): string[] =>
  conversation.steps.filter(isLine).flatMap(({ words, edited }) => (edited ? [edited.words] : [words]));

const all = CONVERSATIONS.flatMap(messages);

/** Everything that is said in its meetings. */
const inMeetings = [...TOPICS, ...TODAY, ...NEXT].flatMap(({ title, note, text, remark, action }) =>
  [title, note, text, remark?.words, action?.words].filter((words) => words !== undefined),
);

/** Everything that is said with referrals, and in the short cases around them. */
const inReferrals = [
  ...[...REFERRED.values()]
    .flat()
    .flatMap(({ words, share, then }) =>
      [words, share?.ownWords, ...then.map((turn) => ('to' in turn ? turn.words : undefined))].filter(
        (one) => one !== undefined,
      ),
    ),
  ...SHORT_CASES.flatMap(messages),
];

/** What people ask for and how they want to be known, and why files were opened in an emergency. */
const besides = [
  ...[...ASKED_FOR, ...EMERGENCIES, ...ANONYMOUS].map(({ words }) => words),
  ...EMERGENCIES.flatMap(({ reviewed }) => (reviewed ? [reviewed.words] : [])),
];

/** The sentences of a message in one spelling: small letters and figures, single spaces, no marks. */
const sentences = (words: string): string[] =>
  words
    .split(/(?<=[.!?…;:][”»]?)\s+|\n/)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => sentence !== '');

/** Words without accents, in small letters. */
const bareWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** Beginnings of words that judge a person or name them by one thing. */
const NEVER_BEGINS = [
  ...['addict', 'abus', 'junk', 'offend', 'offence', 'crimin', 'relaps', 'alcoholic', 'homeless', 'victim', 'noncompl'],
  ...['refus', 'fail', 'default', 'illegal', 'prostitut', 'hotspot', 'suffer', 'stigma', 'vagrant', 'beggar', 'deport'],
  ...['ναρκομαν', 'τοξικομαν', 'τοξικοεξ', 'εξαρτημεν', 'πρεζ', 'χρηστ', 'υποτροπ', 'υποκαταστατ', 'αστεγ', 'εγκλημα'],
  ...['παρανομ', 'λαθρ', 'πορν', 'αλκοολικ', 'μεθυσ', 'τρελ', 'ζητιαν', 'βρωμικ', 'περιθωρ', 'κακοποι', 'αλητ'],
];
const NEVER = [
  ...['user', 'users', 'clean', 'dirty', 'drunk', 'crazy', 'crime', 'dealer', 'arrest', 'arrested', 'substitution'],
  ...['replacement', 'lost cause', 'no show', 'hard to reach', 'frequent flyer', 'non compliant', 'target group'],
  ...[
    'καθαρος',
    'καθαρη',
    'κλεφτης',
    'κλεφτρα',
    'φυλακη',
    'jail',
    'prison',
    'police',
    'αστυνομια',
    'ποινη',
    'θυμα',
    'θυματα',
  ],
];

/** Days of the week and months: the days of a demonstration move, so nobody may name one. */
const CALENDAR = [
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'weekend', 'christmas', 'easter'],
  ...[
    'january',
    'february',
    'march',
    'april',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  ...['δευτερα', 'τριτη', 'τεταρτη', 'πεμπτη', 'παρασκευη', 'σαββατο', 'κυριακη', 'σαββατοκυριακο', 'πασχα'],
  ...['spring', 'summer', 'autumn', 'winter', 'ανοιξη', 'καλοκαιρι', 'φθινοπωρο', 'χειμωνας'],
];

/** What somebody says about themselves stands in quotes, and is theirs to say. */
const withoutQuotes = (words: string): string => words.replace(/“[^”]*”|«[^»]*»/g, ' ');

describe('the table of Athens', () => {
  it('is a task force that may be founded', () => {
    expect(validateSync(plainToInstance(FoundTaskForce, ATHENS), { whitelist: true })).toEqual([]);
  });

  it('has nine agencies over the six sectors, with letters and names of their own', () => {
    expect(ATHENS.agencies).toHaveLength(9);
    expect(new Set(ATHENS.agencies.map(({ sector }) => sector))).toEqual(new Set(SECTORS));
    for (const field of ['id', 'name', 'shortName', 'letters'] as const)
      expect(new Set(ATHENS.agencies.map((agency) => agency[field])).size).toBe(9);
    for (const { shortName } of ATHENS.agencies) expect(shortName.length).toBeLessThanOrEqual(16);
    expect(ATHENS.agencies.map(({ id }) => id).sort()).toEqual(Object.values(AGENCIES).sort());
  });

  it('has twenty-five people, each with standings, among them one chair, one coordinator, one administrator', () => {
    expect(people).toHaveLength(25);
    expect(people.map(({ id }) => id).sort()).toEqual(Object.values(PEOPLE).sort());
    expect(new Set(people.map(({ name }) => name)).size).toBe(25);
    for (const { standings } of people) expect(standings.length).toBeGreaterThan(0);
    for (const standing of ['chair', 'coordinator', 'administrator'] as const)
      expect(people.filter(({ standings }) => standings.includes(standing))).toHaveLength(1);
    expect(people.find(({ standings }) => standings.includes('coordinator'))?.agency.sector).toBe('municipality');
  });

  it('gives every agency two people or more, and somebody who works on cases', () => {
    for (const agency of ATHENS.agencies) {
      expect(agency.people.length).toBeGreaterThanOrEqual(2);
      expect(agency.people.some((person) => holdsAny(person, ['worker', 'liaison']))).toBe(true);
    }
  });

  it('gives no work on cases to the chair, the coordinator and the administrator', () => {
    for (const person of people.filter((one) => holdsAny(one, ['chair', 'coordinator', 'administrator'])))
      expect(holdsAny(person, AGENCY_STANDINGS)).toBe(false);
  });
});

describe('the cases', () => {
  it('are twenty-five, under twenty-five names to use', () => {
    expect(CONVERSATIONS).toHaveLength(25);
    expect(new Set(CONVERSATIONS.map(({ handle }) => handle)).size).toBe(25);
    for (const { handle } of CONVERSATIONS) expect(handle.length).toBeLessThanOrEqual(HANDLE_MAX);
  });

  it('are opened by eight kinds of agencies, and have ended in each of the four ways', () => {
    expect(new Set(CONVERSATIONS.map(({ opened }) => agencyOf(opened.by))).size).toBe(8);
    const ends = CONVERSATIONS.flatMap(({ steps }) => steps.flatMap((step) => ('closes' in step ? [step.closes] : [])));
    expect(ends.sort()).toEqual([...CASE_OUTCOMES].sort());
    expect(CONVERSATIONS.some(({ steps }) => steps.some((step) => 'releases' in step))).toBe(true);
  });

  it('begin with Nikos, whose newest message is of this morning', () => {
    expect(CONVERSATIONS[0]!.handle).toBe('Nikos');
    expect(CONVERSATIONS[0]!.steps.at(-1)).toMatchObject({ at: [0, '09:40'], words: expect.any(String) });
    const latest = CONVERSATIONS.slice(1).map(({ steps }) => minuteOf(steps.at(-1)!.at));
    expect(Math.max(...latest)).toBeLessThan(minuteOf([0, '09:40']));
  });

  it('are quiet for four weeks in one place that is still open', () => {
    const open = CONVERSATIONS.filter(({ steps }) => !steps.some((step) => 'closes' in step));
    const quiet = open.filter(({ steps }) => steps.at(-1)!.at[0] >= 28);
    expect(quiet.map(({ handle }) => handle)).toContain('Olive');
  });

  it('are six long ones and shorter ones beside them, about a thousand messages in all', () => {
    const lengths = CONVERSATIONS.map((told) => told.steps.filter(isLine).length).sort((one, other) => other - one);
    expect(lengths.slice(0, 6).filter((length) => length < 60 || length > 120)).toEqual([]);
    expect(lengths.slice(6).filter((length) => length < 8 || length > 40)).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(900);
    expect(all.length).toBeLessThanOrEqual(1200);
  });

  it.each(CONVERSATIONS.map((told) => [told.handle, told] as const))('%s happens by day and evening', (_, told) => {
    for (const { at } of [told.opened, ...told.steps]) {
      expect([...Array(84).keys()]).toContain(at[0]);
      expect(at[1]).toMatch(/^(0[06-9]|1\d|2[0-3]):[0-5]\d$/);
    }
    expect(new Set(told.steps.map(({ by }) => by)).size).toBeGreaterThan(1);
  });
});

describe('the words', () => {
  it('say no sentence twice', () => {
    const said = [...all, ...besides].flatMap(sentences);
    expect(said.length).toBeGreaterThan(400);
    expect(said.filter((sentence, index) => said.indexOf(sentence) !== index)).toEqual([]);
  });

  it('have no loose spaces', () => {
    for (const words of [...all, ...besides]) {
      expect(words).not.toMatch(/^\s|\s$| {2}|[^\P{Cc}\n]/u);
    }
  });

  it('never judge a person', () => {
    const names = [...CONVERSATIONS, ...SHORT_CASES].map(({ handle }) => handle);
    const found = [...all, ...inMeetings, ...inReferrals, ...besides, ...names].flatMap((words) => {
      const bare = bareWords(withoutQuotes(words));
      const line = ` ${bare.join(' ')} `;
      const begins = NEVER_BEGINS.filter((beginning) => bare.some((word) => word.startsWith(beginning)));
      return [...begins, ...NEVER.filter((word) => line.includes(` ${word} `))].map((word) => `${word}: ${words}`);
    });
    expect(found).toEqual([]);
  });

  it('are such that the composer would suggest no other ones', () => {
    expect(
      [...all, ...inMeetings, ...inReferrals, ...besides].flatMap((words) =>
        suggestWords(words, ['en', 'el', 'it', 'sw']).map(({ found }) => `${found}: ${words}`),
      ),
    ).toEqual([]);
  });

  it('name no day of the week, month or season', () => {
    const named = (words: string): boolean => bareWords(words).some((word) => CALENDAR.includes(word));
    expect([...all, ...inReferrals, ...besides].filter(named)).toEqual([]);
  });

  it('hold no number that could call or find somebody, and only links to invented places', () => {
    expect([...all, ...besides].filter((words) => /\d[\d\s./-]{5,}\d/.test(words))).toEqual([]);
    const links = all.flatMap((words) => words.match(/https?:\/\/[^\s,]+/g) ?? []);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !/^https:\/\/[a-z-]+\.example\.org\/[a-z/-]+$/.test(link))).toEqual([]);
  });

  it('are Greek in part, as they would be in Athens', () => {
    const greek = all.filter((words) => /\p{Script=Greek}{3}/u.test(words)).length / all.length;
    expect(greek).toBeGreaterThanOrEqual(0.2);
    expect(greek).toBeLessThan(0.4);
  });
});
