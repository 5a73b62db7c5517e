import 'reflect-metadata';
import { v7 } from 'uuid';
import { chooseDemonstrationPerson, connect, createHttp } from '#libs/client';
import { SEATS } from './bench-table.mjs';
import { startGenerator } from './generator.mjs';
import { quantile, rounded, spread } from './quantile.mjs';
import { startApi } from './server-process.mjs';
import { sleep, sleepUntil } from './sleep.mjs';

const GENERATORS = 2;
const CASES = 20;
const RATE = 20;
const BEFORE_S = 8;
const MISSED_EACH = 20;
const WITHIN_MS = 60_000;
const WORDS = 'Bed for tonight is kept until eight, the dog may come along, ask at the side door. ';
const SETTINGS = { SOCKETS_PER_PERSON: '50' };

/**
 * A server that ends with so many clients of the product on it, and begins again on the same port: in order, or by SIGKILL.
 * Somebody posts all the while.
 * @returns {Promise<{count: number, how: string, awayS: number, caughtUpS: number, p50S: number, busiestSecond: number,
 *   before: object, during: object, failed: number, busy: number, notOpened: number, told: number, missing: number}[]>}
 */
export async function storms(database, { count, hows, say }) {
  const runs = [];
  for (const how of hows) {
    const run = await storm(database, count, how);
    runs.push(run);
    say(
      `storm of ${count}, ${how}: away ${run.awayS} s, all caught up ${run.caughtUpS} s after it was back, ` +
        `${run.busiestSecond} in the busiest second; ack p50 ${run.before.p50} ms before, ${run.during.p50} ms meanwhile`,
    );
  }
  return runs;
}

async function storm(database, count, how) {
  let api = await startApi(database.url, [], { settings: SETTINGS });
  const origin = `http://127.0.0.1:${api.port}`;
  const cookies = [];
  for (const { personId } of SEATS) cookies.push(await chooseDemonstrationPerson(origin, personId));
  const caseIds = await openCases(origin, cookies[0]);
  const streams = caseIds.map((caseId) => `case/${caseId}`);
  const generators = Array.from({ length: GENERATORS }, () => startGenerator('storm-clients.mjs'));
  const each = Math.round(count / GENERATORS);
  const all = (message) =>
    Promise.all(generators.map((one, n) => one.ask({ ...message, count: each, place: n * each })));
  await all({ name: 'open', origin, cookies, streams });
  const poster = new Poster(origin, cookies[0], caseIds);
  const before = await poster.posts(() => false, BEFORE_S);
  await all({ name: 'begin' });
  const goneAt = Date.now();
  await (how === 'killed' ? api.kill() : api.stop());
  api = await startApi(database.url, [], { port: api.port, settings: SETTINGS });
  const backAt = Date.now();
  await poster.isUp();
  await poster.says(CASES * MISSED_EACH);
  let over = false;
  const answered = all({ name: 'caughtUp', heads: poster.heads, withinMs: WITHIN_MS });
  void answered.finally(() => (over = true));
  const during = await poster.posts(() => over, WITHIN_MS / 1000);
  const told = await answered;
  poster.close();
  generators.forEach((one) => one.stop());
  await api.stop();
  const list = (name) => told.flatMap((one) => one[name]);
  const seconds = list('caughtUpAt').map((at) => (at ? Math.max(0, (at - backAt) / 1000) : Infinity));
  return {
    count,
    how,
    awayS: rounded((backAt - goneAt) / 1000, 1),
    caughtUpS: rounded(Math.max(...seconds), 1),
    p50S: rounded(quantile(seconds, 0.5), 1),
    busiestSecond: busiest(list('upAt').map((at) => (at - backAt) / 1000)),
    before: spread(before.acks),
    during: spread(during.acks),
    failed: before.failed + during.failed,
    busy: poster.busy,
    notOpened: told.reduce((sum, one) => sum + one.notOpened, 0),
    told: told.reduce((sum, one) => sum + one.told, 0),
    missing: seconds.filter((one) => one === Infinity).length,
  };
}

async function openCases(origin, cookie) {
  const http = createHttp({ origin, cookie });
  const caseIds = [];
  for (let n = 0; n < CASES; n++) {
    const { caseId } = (await http('POST', '/api/cases', { handle: 'Nikos' }, v7())).result;
    for (const agencyId of new Set(SEATS.map((seat) => seat.agencyId)))
      if (agencyId !== SEATS[0].agencyId) await http('POST', `/api/cases/${caseId}/agencies`, { agencyId }, v7());
    caseIds.push(caseId);
  }
  return caseIds;
}

/** Most moments that lie in one second. */
function busiest(seconds) {
  const counts = new Map();
  for (const at of seconds) counts.set(Math.floor(at), (counts.get(Math.floor(at)) ?? 0) + 1);
  return Math.max(...counts.values());
}

/** Somebody who posts to all cases in turn. */
class Poster {
  heads = {};
  /** How often a post was answered `busy`, and sent again. */
  busy = 0;
  #client;
  #next = 0;
  #caseIds;

  constructor(origin, cookie, caseIds) {
    this.#client = connect({ origin, cookie, pause: () => 50 });
    this.#caseIds = caseIds;
  }

  isUp = () => this.#client.up(30_000);
  close = () => this.#client.close();

  /** Posts so many at once, a few under way. */
  async says(count) {
    for (let n = 0; n < count; n += 10) await Promise.all(Array.from({ length: 10 }, () => this.#post()));
  }

  /** Posts at the rate until it is over; times from when each was due (ms). */
  async posts(isOver, seconds) {
    const acks = [];
    let failed = 0;
    const underWay = [];
    const begun = performance.now();
    for (let n = 0; n < seconds * RATE && !isOver(); n++) {
      const due = begun + (n * 1000) / RATE;
      await sleepUntil(due);
      underWay.push(
        this.#post().then(
          () => acks.push(performance.now() - due),
          () => failed++,
        ),
      );
    }
    await Promise.race([Promise.all(underWay), sleep(16_000)]);
    return { acks, failed };
  }

  async #post() {
    const caseId = this.#caseIds[this.#next++ % this.#caseIds.length];
    const id = v7();
    for (;;) {
      try {
        const { seq } = await this.#client.command('message.post', { caseId, words: WORDS }, id);
        return void (this.heads[`case/${caseId}`] = seq);
      } catch (error) {
        if (error.refusal?.code !== 'busy') throw error;
        this.busy++;
        await sleep(error.refusal.retryAfter * 1000);
      }
    }
  }
}
