import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Client, connect, type Followed, type RefusedError } from '#libs/client';
import { caseStream, type StreamName } from '#libs/domain';
import { startApi, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { figureOf } from '../support/figures.js';
import { journalFaults } from '../support/journal.js';
import type { Person } from '../support/person.js';
import type { CastName } from '../support/table.js';

const board = useBoard({ DATABASE_POOL: '4', SOCKETS_PER_PERSON: '100' });
const PEOPLE: readonly CastName[] = ['alexis', 'ben', 'bea', 'carla', 'dino'];
const COUNT = 150;
const AT_ONCE = 10;
/** How often each of them asks. */
const TIMES = 4;

/** Somebody's screen, and when its line came up (ms). */
interface Screen {
  client: Client;
  followed: Followed;
  ups: number[];
  /** Within how many milliseconds it was asked to come back. */
  spread: number[];
}
const screens: Screen[] = [];
afterEach(() => {
  for (const { client } of screens.splice(0)) client.close();
});

async function opensScreen({ origin, cookieHeader }: Person, stream: StreamName): Promise<Screen> {
  const [ups, spread]: number[][] = [[], []];
  const client = connect({
    origin,
    cookie: cookieHeader,
    // Where a server went away without a word, or is not there yet: no longer than a story bears.
    pause: () => Math.random() * 2000,
    onFrame: ([message, said]) => {
      if (message === 'ending') spread!.push((said as { withinMs: number }).withinMs);
    },
  });
  client.link.status.subscribe(() => {
    if (client.link.status.get().up) ups!.push(performance.now());
  });
  await client.up(60_000);
  const screen = { client, followed: await client.follow(stream), ups: ups!, spread: spread! };
  screens.push(screen);
  return screen;
}

/** A case that all of them follow, each on as many screens. */
async function busyCase(): Promise<{ ana: Person; caseId: string; stream: StreamName }> {
  const ana = await board.sits('ana');
  const caseId = await board.caseOf(ana, 'shelter', 'legal', 'justice');
  const stream = caseStream(caseId);
  await ana.live.connected();
  const people = await Promise.all(PEOPLE.map((name) => board.sits(name)));
  for (let n = 0; n < COUNT; n += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, (_, place) => people[(n + place) % people.length]!);
    await Promise.all(some.map((person) => opensScreen(person, stream)));
  }
  return { ana, caseId, stream };
}

async function speaks(ana: Person, caseId: string, words: string): Promise<void> {
  expect(await ana.says(caseId, words)).toMatchObject({ result: {} });
}

describe('a hundred and fifty screens whose server is restarted', () => {
  it('come back spread over the time that it named, while people speak, and all hold the same', async () => {
    const { ana, caseId } = await busyCase();
    await speaks(ana, caseId, 'before');
    await board.api.stop();
    expect(await board.api.ended).toBe(0);
    board.api = await startApi(board.database.appUrl, {
      DATABASE_POOL: '4',
      SOCKETS_PER_PERSON: '100',
      PORT: String(board.api.port),
    });
    await ana.live.connected();
    const isBack = ({ ups }: Screen): boolean => ups.length > 1;
    for (let n = 0; !screens.every(isBack); n++) {
      await speaks(ana, caseId, `during ${n}`);
      await wait(50);
    }
    expect(screens.filter(({ spread }) => spread[0] !== 1510)).toEqual([]);
    const ups = screens.map((screen) => screen.ups.at(-1)!).sort((one, other) => one - other);
    // From the tenth to the hundred and fortieth: not in one moment.
    expect(ups[139]! - ups[9]!).toBeGreaterThan(500);
    const { head } = await ana.follows(caseId);
    await until(() => screens.every(({ followed }) => followed.state().head >= head), 'all to have caught up', 20_000);
    const held = screens.map(({ followed }) => followed.state());
    expect(held.filter(({ head: own }) => own !== head)).toEqual([]);
    for (const { view, events } of held) {
      expect(view).toEqual(held[0]!.view);
      expect(events.slice(-50)).toEqual(held[0]!.events.slice(-50));
    }
    expect(await journalFaults(board)).toEqual([]);
  }, 180_000);
});

describe('six hundred who ask at once for what they missed', () => {
  it('wait in line for two of four connections, while whoever speaks is answered', async () => {
    const { ana, caseId, stream } = await busyCase();
    for (let n = 0; n < 60; n++) await speaks(ana, caseId, `word ${n}`);
    const answers: string[] = [];
    const asks = ({ client }: Screen): Promise<unknown> =>
      client.link.ask('range', { stream, after: 1 }).then(
        () => answers.push('a page'),
        ({ refusal }: RefusedError) => answers.push(`${refusal.code}, again after ${typeof refusal.retryAfter}`),
      );
    const all = Promise.all(Array.from({ length: TIMES }, () => screens.map(asks)).flat());
    let spoken = 0;
    let waiting = 0;
    while (answers.length < COUNT * TIMES) {
      await speaks(ana, caseId, `meanwhile ${spoken++}`);
      waiting = Math.max(waiting, await figureOf(board.api, 'baraza_waiting_readings'));
    }
    await all;
    expect(waiting).toBeGreaterThan(50);
    // Behind all that waited to read, the first word would have been the last to be answered.
    expect(spoken).toBeGreaterThan(3);
    expect(new Set(answers)).toContain('a page');
    expect(answers.filter((answer) => answer !== 'a page' && answer !== 'busy, again after number')).toEqual([]);
    expect(await figureOf(board.api, 'baraza_waiting_readings')).toBe(0);
  }, 180_000);
});
