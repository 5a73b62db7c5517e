import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  AGENCY_STANDINGS,
  FoundTaskForce,
  HANDLE_MAX,
  holdsAny,
  type Actor,
  type CaseSeat,
  type CaseView,
  mayAdmitAgency,
  mayCloseCase,
  mayOpenCase,
  mayPostMessage,
  mayReleaseAgency,
  MESSAGE_MAX,
  moveCase,
  SECTORS,
} from '#libs/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AGENCIES, ATHENS, PEOPLE, type AgencyKey, type PersonKey } from './athens.table.js';
import type { Conversation, Moment, Step } from './conversation.js';
import { CONVERSATIONS } from './conversations/index.js';

const people = ATHENS.agencies.flatMap((agency) =>
  agency.people.map((person) => ({ ...person, agencyId: agency.id, agency })),
);

function actor(key: PersonKey): Actor {
  const person = people.find(({ id }) => id === PEOPLE[key])!;
  return { personId: person.id, agencyId: person.agencyId, taskForceId: ATHENS.id, standings: person.standings };
}

function seatOf(key: AgencyKey): CaseSeat {
  const agency = ATHENS.agencies.find(({ id }) => id === AGENCIES[key])!;
  return { agencyId: agency.id, people: agency.people.map(({ id }) => id) };
}

/** Minutes on one line of time, in which earlier is smaller and today's midnight is 0. */
function minutes([daysAgo, time]: Moment): number {
  const [hours, rest] = time.split(':').map(Number);
  return hours! * 60 + rest! - daysAgo * 24 * 60;
}

/** What is wrong with a step, seen by the policy of cases; null when nothing is. Changes the view as the step does. */
function applyStep(view: CaseView, step: Step): string | null {
  const who = actor(step.by);
  if ('says' in step) return mayPostMessage(who, view) ? null : 'may not speak';
  if ('closes' in step) {
    const allowed = mayCloseCase(who, view);
    Object.assign(view, { status: moveCase(view.status, 'closed'), outcome: step.closes });
    return allowed ? null : 'may not close';
  }
  if ('admits' in step) {
    if (view.seats.some(({ agencyId }) => agencyId === AGENCIES[step.admits])) return 'is at the case already';
    const allowed = mayAdmitAgency(who, view);
    view.seats.push(seatOf(step.admits));
    return allowed ? null : 'may not admit';
  }
  const released = AGENCIES[step.releases];
  if (!view.seats.some(({ agencyId }) => agencyId === released)) return 'releases who is not there';
  const allowed = mayReleaseAgency(who, view, released);
  view.seats = view.seats.filter(({ agencyId }) => agencyId !== released);
  return allowed ? null : 'may not release';
}

/** Tells a conversation step by step to the policy of cases, and returns whatever it would refuse. */
function refusedSteps({ handle, opened, steps }: Conversation): string[] {
  const opener = actor(opened.by);
  const lead = (Object.keys(AGENCIES) as AgencyKey[]).find((key) => AGENCIES[key] === opener.agencyId)!;
  const view: CaseView = {
    id: handle,
    subjectId: handle,
    reference: '',
    handle,
    status: 'open',
    outcome: null,
    leadAgencyId: opener.agencyId,
    openedAt: '',
    closedAt: null,
    seats: [seatOf(lead)],
  };
  return steps.flatMap((step) => {
    const wrong = view.status === 'closed' ? 'comes after the end' : applyStep(view, step);
    return wrong ? [`${step.at.join(' ')} ${step.by}: ${wrong}`] : [];
  });
}

const messages = (conversation: Conversation): string[] =>
  conversation.steps.flatMap((step) => ('says' in step ? [step.says] : []));

const all = CONVERSATIONS.flatMap(messages);

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

describe('the table of Athens', () => {
  it('is a task force that may be founded', () => {
    expect(validateSync(plainToInstance(FoundTaskForce, ATHENS), { whitelist: true })).toEqual([]);
  });

  it('has eight agencies over the six sectors, with letters and names of their own', () => {
    expect(ATHENS.agencies).toHaveLength(8);
    expect(new Set(ATHENS.agencies.map(({ sector }) => sector))).toEqual(new Set(SECTORS));
    for (const field of ['id', 'name', 'shortName', 'letters'] as const)
      expect(new Set(ATHENS.agencies.map((agency) => agency[field])).size).toBe(8);
    for (const { shortName } of ATHENS.agencies) expect(shortName.length).toBeLessThanOrEqual(16);
    expect(ATHENS.agencies.map(({ id }) => id).sort()).toEqual(Object.values(AGENCIES).sort());
  });

  it('has twenty people, each with standings, among them one chair, one coordinator, one administrator', () => {
    expect(people).toHaveLength(20);
    expect(people.map(({ id }) => id).sort()).toEqual(Object.values(PEOPLE).sort());
    expect(new Set(people.map(({ name }) => name)).size).toBe(20);
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
  it('are twelve, under twelve names to use', () => {
    expect(CONVERSATIONS).toHaveLength(12);
    expect(new Set(CONVERSATIONS.map(({ handle }) => handle)).size).toBe(12);
    for (const { handle } of CONVERSATIONS) expect(handle.length).toBeLessThanOrEqual(HANDLE_MAX);
  });

  it('are opened by all kinds of agencies, and two of them have ended', () => {
    expect(new Set(CONVERSATIONS.map(({ opened }) => actor(opened.by).agencyId)).size).toBe(8);
    expect(CONVERSATIONS.flatMap(({ steps }) => steps.filter((step) => 'closes' in step))).toHaveLength(2);
    expect(CONVERSATIONS.some(({ steps }) => steps.some((step) => 'releases' in step))).toBe(true);
  });

  it('begin with Nikos, whose newest message is of this morning', () => {
    expect(CONVERSATIONS[0]!.handle).toBe('Nikos');
    expect(CONVERSATIONS[0]!.steps.at(-1)).toMatchObject({ at: [0, '09:40'], says: expect.any(String) });
    const latest = CONVERSATIONS.slice(1).map(({ steps }) => minutes(steps.at(-1)!.at));
    expect(Math.max(...latest)).toBeLessThan(minutes([0, '09:40']));
  });

  describe.each(CONVERSATIONS.map((conversation) => [conversation.handle, conversation] as const))('%s', (_, told) => {
    it('is something that the policy of cases allows, step by step', () => {
      expect(mayOpenCase(actor(told.opened.by))).toBe(true);
      expect(refusedSteps(told)).toEqual([]);
    });

    it('goes forward in time, by day and evening of the last three weeks', () => {
      const moments = [told.opened.at, ...told.steps.map(({ at }) => at)];
      for (const [daysAgo, time] of moments) {
        expect([...Array(22).keys()]).toContain(daysAgo);
        expect(time).toMatch(/^(0[6-9]|1\d|2[0-3]):[0-5]\d$/);
      }
      const order = moments.map(minutes);
      expect(order.filter((at, index) => index > 0 && at <= order[index - 1]!)).toEqual([]);
    });

    it('has between 12 and 40 messages of more than one person', () => {
      expect(messages(told).length).toBeGreaterThanOrEqual(12);
      expect(messages(told).length).toBeLessThanOrEqual(40);
      expect(new Set(told.steps.map(({ by }) => by)).size).toBeGreaterThan(1);
    });
  });
});

describe('the words', () => {
  it('say no sentence twice', () => {
    const said = all.flatMap(sentences);
    expect(said.length).toBeGreaterThan(400);
    expect(said.filter((sentence, index) => said.indexOf(sentence) !== index)).toEqual([]);
  });

  it('fit into a message and have no loose spaces', () => {
    for (const words of all) {
      expect(words.length).toBeLessThanOrEqual(MESSAGE_MAX);
      expect(words).not.toMatch(/^\s|\s$| {2}|[^\P{Cc}\n]/u);
    }
  });

  it('never judge a person', () => {
    const found = [...all, ...CONVERSATIONS.map(({ handle }) => handle)].flatMap((words) => {
      const bare = bareWords(words);
      const line = ` ${bare.join(' ')} `;
      const begins = NEVER_BEGINS.filter((beginning) => bare.some((word) => word.startsWith(beginning)));
      return [...begins, ...NEVER.filter((word) => line.includes(` ${word} `))].map((word) => `${word}: ${words}`);
    });
    expect(found).toEqual([]);
  });

  it('name no day of the week, month or season', () => {
    expect(all.filter((words) => bareWords(words).some((word) => CALENDAR.includes(word)))).toEqual([]);
  });

  it('hold no number that could call or find somebody, and only links to invented places', () => {
    expect(all.filter((words) => /\d[\d\s./-]{5,}\d|@/.test(words))).toEqual([]);
    const links = all.flatMap((words) => words.match(/https?:\/\/[^\s,]+/g) ?? []);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !/^https:\/\/[a-z-]+\.example\.org\/[a-z/-]+$/.test(link))).toEqual([]);
  });

  it('are Greek in part, as they would be in Athens', () => {
    const greek = all.filter((words) => /\p{Script=Greek}{3}/u.test(words)).length / all.length;
    expect(greek).toBeGreaterThan(0.15);
    expect(greek).toBeLessThan(0.5);
  });
});
