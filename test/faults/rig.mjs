import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { chooseDemonstrationPerson, createHttp } from '#libs/client';
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

/** One installation to break: a database, an api, a mail server, and as many workers as a row starts. */
export async function openRig() {
  const database = await makeBarazaDatabase();
  await looks(database.name, seating());
  await looks(database.name, ON_A_WORKING_DAY);
  const sink = await openMailSink();
  const settings = {
    WORKER_SWEEP_MS: '1000',
    KEY_FILE: keyFile(),
    SMTP_URL: sink.url,
    MAIL_FROM: 'board@example.org',
    LOG_LEVEL: 'info',
  };
  const api = await startApi(database.url, [], { settings: { ...settings, WORKER: 'apart' } });
  const origin = `http://127.0.0.1:${api.port}`;
  const http = createHttp({ origin, cookie: await chooseDemonstrationPerson(origin, PEOPLE.holder.personId) });
  const { caseId } = (await http('POST', '/api/cases', { handle: 'Nikos' }, v7())).result;
  return new Rig({ database, sink, settings, api, http, caseId });
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

  /** Agrees on so many things; the holder's agency holds them. Nothing of them is due for weeks. */
  async agrees(count) {
    const made = [];
    for (let place = 0; place < count; place++) {
      const id = v7();
      const due = { date: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10), zone: 'Europe/Athens' };
      const { personId, agencyId } = PEOPLE.holder;
      this.deeds.note('agreed', { id });
      const body = { actionId: id, words: 'Call the clinic', agencyId, personId, due };
      await this.http('POST', `/api/cases/${this.caseId}/actions`, body, v7());
      made.push({ id });
    }
    this.items.push(...made);
    return made;
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

  /** Somebody finishes it. */
  async finishes(item) {
    await this.http('POST', `/api/cases/${this.caseId}/actions/${item.id}/finish`, { words: 'Done' }, v7());
    this.deeds.note('finished', { id: item.id });
  }

  /** SIGKILL when the worker stands at a fault point of its own. */
  async killedAt(point) {
    const worker = await this.worker({ FAULT_POINT: point });
    const reached = await holdsWithin(SETTLES_MS, () => worker.output().includes(`fault point reached: ${point}`));
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
