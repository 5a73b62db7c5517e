import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { chooseDemonstrationPerson, createHttp, NoAnswerError } from '#libs/client';
import { looks, makeBarazaDatabase } from '../bench/bench-database.mjs';
import { atEnd } from '../bench/endings.mjs';
import { startApi, startWorker } from '../bench/server-process.mjs';
import { holdsWithin, sleep } from '../bench/sleep.mjs';
import { openLedger } from './ledger.mjs';
import { openMailSink } from './mail-sink.mjs';
import { PEOPLE, seating } from './table-of-faults.mjs';

/** What settles at all has settled within this (ms). */
const SETTLES_MS = 30_000;

/** The clock stands at eleven in Athens next Tuesday, so that nothing is held for a night or a Sunday. */
const ON_A_WORKING_DAY = `select baraza.set_clock_offset(date_trunc('week', now() at time zone 'UTC') at time zone 'UTC'
  + interval '8 days 9 hours' - now())`;

/**
 * One installation to break: a database, an api, a mail server, and as many workers as a row starts.
 * @param {ReturnType<import('./chance.mjs').chanceOf>} chance from which every choice of the row follows
 */
export async function openRig(chance) {
  const database = await makeBarazaDatabase();
  await looks(database.name, seating());
  await looks(database.name, ON_A_WORKING_DAY);
  const sink = await openMailSink();
  const settings = {
    WORKER_SWEEP_MS: '1000',
    KEY_FILE: keyFile(),
    SMTP_URL: sink.url,
    // One person holds everything here, and every letter is counted by itself.
    REMINDERS_PER_HOUR: '100000',
    MAIL_FROM: 'board@example.org',
    LOG_LEVEL: 'info',
  };
  const api = await startApi(database.url, [], { settings: { ...settings, WORKER: 'apart' } });
  const origin = `http://127.0.0.1:${api.port}`;
  const http = createHttp({ origin, cookie: await chooseDemonstrationPerson(origin, PEOPLE.holder.personId) });
  const { caseId } = (await http('POST', '/api/cases', { handle: 'Nikos' }, v7())).result;
  return new Rig({ database, sink, settings, api, origin, http, caseId, chance });
}

class Rig {
  items = [];
  processes = [];
  faults = openLedger('faults');
  deeds = openLedger('deeds');

  constructor(parts) {
    Object.assign(this, parts);
  }

  ask = (sql, values) => looks(this.database.name, sql, values);

  async worker(more = {}, nodeOptions = []) {
    const worker = await startWorker(this.database.url, { ...this.settings, ...more }, nodeOptions);
    this.processes.push(worker);
    return worker;
  }

  /** Ends whatever still runs, so that the next row has the machine for itself. */
  async close() {
    for (const server of [...this.processes, this.api]) await server.kill();
  }

  /** A line to the api as somebody else who takes part. */
  async as(name) {
    return createHttp({
      origin: this.origin,
      cookie: await chooseDemonstrationPerson(this.origin, PEOPLE[name].personId),
    });
  }

  agencyOf = (name) => PEOPLE[name].agencyId;

  /** Agrees on so many things, in an order of chance; the holder's agency holds them. Nothing of them is due for weeks. */
  async agrees(count, given = {}) {
    const made = [];
    for (let place = 0; place < count; place++) {
      const id = v7();
      const due = this.inDays(40);
      const { personId, agencyId } = PEOPLE.holder;
      this.deeds.note('agreed', { id });
      const body = { actionId: id, words: 'Call the clinic', agencyId, personId, due, ...given };
      await this.insists(`/api/cases/${this.caseId}/actions`, body);
      made.push({ id });
    }
    this.items.push(...made);
    return this.chance.shuffled(made);
  }

  /** The steps of these come in so many seconds by the database's clock, the highest last. */
  async comesDue(items, steps, inSeconds = 0) {
    for (const item of items) item.due = steps;
    this.deeds.note('due', { ids: items.map(({ id }) => id), steps, inSeconds });
    await this.ask(
      `update baraza.rung set fire_at = baraza.now() + interval '1 second' * ($3 - ($4 - number) * 0.001)
        where subject_id = any ($1) and number = any ($2) and state = 'planned'`,
      [items.map(({ id }) => id), steps, inSeconds, Math.max(...steps)],
    );
  }

  /** Gives a command until it is answered, under one id, as everybody does whom nobody answered. */
  async insists(path, body) {
    const id = v7();
    for (let tries = 1; ; tries++) {
      try {
        return await this.http('POST', path, body, id);
      } catch (error) {
        if (tries === 5 || !(error instanceof NoAnswerError || error.refusal?.code === 'busy')) throw error;
      }
    }
  }

  /** Somebody takes a step with it. */
  async acts(item, step, body) {
    await this.insists(`/api/cases/${this.caseId}/actions/${item.id}/${step}`, body);
    this.deeds.note(step, { id: item.id });
  }

  /** Somebody finishes it. */
  async finishes(item) {
    await this.acts(item, 'finish', { words: 'Done' });
    this.deeds.note('finished', { id: item.id });
  }

  /** A day so far away, without a time. */
  inDays = (days) => ({
    date: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
    zone: 'Europe/Athens',
  });

  /** SIGKILL when the worker stands at a fault point of its own. Answers how many stood there. */
  killedAt = (point) => this.standsAt(point, () => undefined);

  /** A worker stands at a fault point; meanwhile something happens, and then it is killed. Answers how many stood there. */
  async standsAt(point, meanwhile) {
    const worker = await this.worker({ FAULT_POINT: point });
    const reached = await holdsWithin(SETTLES_MS, () => worker.output().includes(`fault point reached: ${point}`));
    await meanwhile();
    await worker.kill();
    const times = worker.output().split(`fault point reached: ${point}`).length - 1;
    this.faults.note('SIGKILL', { pid: worker.pid, point, times });
    return reached ? times : 0;
  }

  /** Time goes by, for the database and for every process. */
  async timeGoesBy(interval) {
    this.faults.note('time', { interval });
    await this.ask('select baraza.set_clock_offset((select clock_offset from baraza.installation) + $1::interval)', [
      interval,
    ]);
  }

  /** The clock of the database stands at a moment, in milliseconds since 1970. Whoever was signed in before comes in anew. */
  async clockStandsAt(ms) {
    this.faults.note('clock', { at: new Date(ms).toISOString() });
    await this.ask('select baraza.set_clock_offset(to_timestamp($1::float8 / 1000) - clock_timestamp())', [ms]);
    this.http = await this.as('holder');
  }

  /** Waits so long (ms), and then until nothing is due and nothing waits to be sent. */
  async settlesAfter(ms) {
    await sleep(ms);
    return this.settles();
  }

  /** Waits until nothing is due and nothing waits to be sent. */
  async settles(ms = SETTLES_MS) {
    const quiet = await holdsWithin(ms, async () => {
      const [{ open }] = await this.ask(
        `select (select count(*) from baraza.rung where state = 'planned' and fire_at <= baraza.now())
              + (select count(*) from baraza.notice where state = 'waiting') as open`,
      );
      return Number(open) === 0;
    });
    await sleep(1500);
    return quiet;
  }
}

function keyFile() {
  const folder = mkdtempSync(join(tmpdir(), 'baraza-faults-key-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'key');
  writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return file;
}
