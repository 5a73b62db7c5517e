import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  caseStream,
  type CommandAnswer,
  DATA_OF,
  type FeedView,
  LABELS,
  mayReach,
  type Reader,
  READERS,
  type SearchAnswer,
  type Sector,
  type Standing,
  type StreamName,
  WHO_SEES_WHAT,
} from '#libs/domain';
import { Agreement, inDays } from '../support/actions.js';
import { becomes } from '../support/acts.js';
import { isOlder } from '../support/aged.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { writes } from '../support/person-file.js';
import { drafts, goesTo } from '../support/referrals.js';
import { gives } from '../support/shares.js';
import { type AgencyName, agencyId, CAST, type CastName, personId } from '../support/table.js';

/**
 * Every cell of the table of who sees what (continuum.md D5), tried by every way on which something could leave: over HTTP, on a socket, by the
 * search, in an export and in a feed. What is expected follows from the table; a cell that is not tried fails.
 */
const board = useBoard();

/** Who of the cast reads as which of the table’s readers; standings that the cast has not are given before. */
const SEATED: Record<Reader, CastName> = {
  volunteer: 'bea',
  health: 'ana',
  social: 'ben',
  municipality: 'admin',
  justice: 'dino',
  coordination: 'chair',
  evaluator: 'alexis',
};
const GIVEN: Partial<Record<CastName, Standing[]>> = {
  admin: ['administrator', 'worker'],
  chair: ['chair', 'coordinator'],
  alexis: ['evaluator'],
};
/** Those who are in the case beside Carla, who wrote everything; justice and those who only coordinate are not. */
const IN_THE_CASE: { name: AgencyName; sector: Sector }[] = [
  { name: 'health', sector: 'health' },
  { name: 'shelter', sector: 'social_service' },
  { name: 'municipality', sector: 'municipality' },
];
/** What has a label in a file; the step of a referral; and what is told to all who are in the case, which shows that the ways do show. */
const THINGS = ['said', 'promised', 'step', ...LABELS] as const;
type Thing = (typeof THINGS)[number];

/** What somebody gets by a way, whole, as it came. */
type Way = (person: Person, place: Place) => Promise<string>;
interface Place {
  caseId: string;
  /** Everything of that case that has a stream, known or not to whoever asks. */
  streams: StreamName[];
}
const WAYS: Record<'http' | 'socket' | 'search' | 'export' | 'feed', Way> = {
  http: async (person, { caseId }) => {
    const asked = [
      '/api/cases',
      ...['stages', 'holders', 'actions'].map((view) => `/api/board?view=${view}`),
      `/api/cases/${caseId}`,
      `/api/cases/${caseId}/parts`,
      '/api/referrals',
      `/api/cases/${caseId}/referrals`,
      `/api/cases/${caseId}/shares`,
      `/api/cases/${caseId}/actions`,
    ].map((path) => person.http('GET', path));
    const opened = [{}, { purpose: 'TREAT' }, { purpose: 'COC' }].map((what) =>
      person.http('POST', `/api/cases/${caseId}/file/read`, what),
    );
    return (await Promise.all([...asked, ...opened])).map(({ text }) => text).join('\n');
  },
  socket: async (person, { streams }) => {
    const answers = await Promise.all(streams.map((stream) => person.live.ask('follow', { stream })));
    const ranges = await Promise.all(
      streams.map((stream) => person.live.ask('range', { stream, before: 1_000, limit: 100 })),
    );
    return JSON.stringify([answers, ranges, person.live.frames]);
  },
  search: async (person) => {
    const found = await Promise.all(
      THINGS.map((thing) => person.http<SearchAnswer>('POST', '/api/search', { terms: [markOf(thing)] })),
    );
    // The answer repeats nothing of what was asked, so that a mark in it was found.
    return found.map(({ text }) => text).join('\n');
  },
  export: (person) => gets('/api/actions/export?language=en&whose=agency', person.cookieHeader),
  feed: async (person) => {
    const { body } = await person.http<CommandAnswer<{ address: string }> & FeedView>('PUT', '/api/account/feed', {
      language: 'en',
    });
    return gets(new URL(body.result!.address).pathname);
  },
};

/** A word that stands nowhere but there; of a step its id is looked for, since it has no words, and of a promise by a feed as well. */
const markOf = (thing: Thing): string => `kiboko${thing.replace('-', '').toLowerCase()}zuri`;

async function gets(path: string, cookie?: string): Promise<string> {
  const answer = await fetch(`${board.api.origin}${path}`, { headers: cookie ? { cookie } : {} });
  return answer.text();
}

/** Where what is told to all who are in the case can be found. */
const TOLD_BY: Record<'said' | 'promised', (keyof typeof WAYS)[]> = {
  said: ['http', 'socket', 'search'],
  promised: ['http', 'socket', 'export', 'feed'],
};

/**
 * What the table says of it. Whoever volunteers opens no file, and holds no step: that comes with accompanying somebody.
 */
function isSeen(reader: Reader, thing: Thing, way: keyof typeof WAYS, agreed: boolean): boolean {
  if (thing === 'said' || thing === 'promised')
    return WHO_SEES_WHAT.barriers[reader] === 'own' && TOLD_BY[thing].includes(way);
  if (!agreed || reader === 'volunteer') return false;
  if (thing === 'step') return WHO_SEES_WHAT.step[reader] !== 'never' && (way === 'http' || way === 'socket');
  return way === 'http' && ['own', 'agreed'].includes(WHO_SEES_WHAT[DATA_OF[thing]][reader]);
}

/** A case of Carla’s with an entry of each label; referred to each of the others, on what may be agreed at most, where it is agreed. */
async function aCase(agreed: boolean): Promise<Place & { marks: Record<Thing, string[]> }> {
  const carla = await board.sits('carla');
  const caseId = await board.caseOf(carla, ...IN_THE_CASE.map(({ name }) => name));
  const referrals: string[] = [];
  for (const { name, sector } of agreed ? IN_THE_CASE : []) {
    const labels = LABELS.filter((label) => mayReach(sector, 'TREAT', label));
    await gives(carla, caseId, name, { labels });
    const referralId = await drafts(carla, caseId, name, { service: SERVICE[name] });
    await goesTo(carla, referralId, 'offered');
    referrals.push(referralId);
  }
  for (const label of LABELS) await writes(carla, caseId, { label, words: `${markOf(label)} was said.` });
  await carla.says(caseId, `${markOf('said')} was said.`);
  const promises = IN_THE_CASE.map(() => new Agreement({ caseId }));
  for (const [place, promise] of promises.entries()) {
    const of = IN_THE_CASE[place]!.name;
    await promise.isAgreedBy(carla, { words: markOf('promised'), agencyId: agencyId(of), due: inDays(9) });
  }
  await isOlder(board, caseId);
  const streams = await board.looks<{ id: StreamName }>(
    `select f.stream_id as id from baraza.person_file f where f.episode_id = $1
     union all select s.stream_id from baraza.share s where s.episode_id = $1
     union all select r.stream_id from baraza.referral r where r.episode_id = $1`,
    [caseId],
  );
  const marks = Object.fromEntries(THINGS.map((thing) => [thing, [markOf(thing)]])) as Record<Thing, string[]>;
  marks.step = referrals;
  marks.promised.push(...promises.map(({ id }) => id));
  return { caseId, streams: [caseStream(caseId), ...streams.map(({ id }) => id)], marks };
}
const SERVICE: Partial<Record<AgencyName, string>> = {
  health: 'treatment',
  shelter: 'shelter',
  municipality: 'papers',
};

beforeAll(async () => {
  const admin = await board.sits('admin');
  for (const [name, standings] of Object.entries(GIVEN) as [CastName, Standing[]][]) {
    const act = becomes(personId(name), agencyId(CAST[name][0]), standings);
    expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
  }
});

describe.each([
  ['by agreements that cover all that may be told', true],
  ['without any agreement', false],
])('what one agency wrote of somebody, %s', (_, agreed) => {
  let place: Awaited<ReturnType<typeof aCase>>;
  beforeAll(async () => (place = await aCase(agreed)));

  it.each(Object.keys(READERS) as Reader[])('is seen as the table says by whoever is %s', async (reader) => {
    const person = await board.sits(SEATED[reader]);
    await person.live.connected();
    const cells: Record<string, boolean> = {};
    const expected: typeof cells = {};
    for (const [way, asks] of Object.entries(WAYS) as [keyof typeof WAYS, Way][]) {
      const text = await asks(person, place);
      for (const thing of THINGS) {
        cells[`${thing} by ${way}`] = place.marks[thing].some((mark) => text.includes(mark));
        expected[`${thing} by ${way}`] = isSeen(reader, thing, way, agreed);
      }
    }
    expect(cells).toEqual(expected);
    expect(Object.keys(cells)).toHaveLength(THINGS.length * Object.keys(WAYS).length);
  });
});
