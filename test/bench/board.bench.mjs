import 'reflect-metadata';
import { v4, v7 } from 'uuid';
import { chooseDemonstrationPerson } from '#libs/client';
import { durabilityOf, makeBarazaDatabase } from './bench-database.mjs';
import { BENCH_TABLE, SEATS } from './bench-table.mjs';
import { boardReport } from './board-report.mjs';
import { makeBoard, READER } from './board-rows.mjs';
import { end } from './endings.mjs';
import { openHttpDoor } from './http-door.mjs';
import { machine } from './machine.mjs';
import { optionsOf } from './options.mjs';
import { spread } from './quantile.mjs';
import { startApi } from './server-process.mjs';
import { openSocketIo } from './socket-io-client.mjs';

/**
 * What the board costs whoever reads ten thousand open cases, from the request to the answer, signed in; and how long a change that
 * somebody else makes takes to reach it.
 *
 *   --json    one object on standard output and nothing else
 *   --quick   fewer rounds
 */
const values = optionsOf({ json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } });
const CASES = 10_000;
const [ROUNDS, CHANGES] = values.quick ? [15, 15] : [40, 40];
const VIEWS = {
  'cases by stage': 'view=stages',
  'cases by stage, late': 'view=stages&overdue=true',
  'cases by stage, one column': 'view=stages&column=screening&page=2',
  'referrals by holder': 'view=holders',
  'actions by agency': 'view=actions',
};
const say = (line) => process.stderr.write(`${line}\n`);

try {
  const found = await measure();
  process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : `\n${boardReport(found)}\n`);
} finally {
  await end();
}

async function measure() {
  const database = await makeBarazaDatabase();
  const raw = { cases: CASES };
  const found = { machine: machine(await durabilityOf(database.url)), goals: [], raw };
  await (await startApi(database.url)).stop();
  say(`Making ${CASES} cases ...`);
  await makeBoard(database, BENCH_TABLE.id, CASES);
  const api = await startApi(database.url);
  const people = { reader: await signsIn(api, READER), other: await signsIn(api, SEATS[25]) };
  say('Opening the board ...');
  raw.open = [];
  for (const [what, query] of Object.entries(VIEWS)) raw.open.push({ what, ...(await openings(people.reader, query)) });
  say('Changing what is on it ...');
  raw.change = await changes(api, people);
  found.goals = goalsOf(raw);
  return found;
}

async function signsIn(api, { personId, agencyId }) {
  const origin = `http://127.0.0.1:${api.port}`;
  const cookie = await chooseDemonstrationPerson(origin, personId);
  const ask = openHttpDoor(api.port);
  const http = async (method, path, body) => {
    const headers = method === 'GET' ? { cookie } : { cookie, origin, 'idempotency-key': v7() };
    const answer = await ask(method, path, body, headers);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return { personId, agencyId, cookie, origin, http };
}

/** How long one way of looking takes, in milliseconds; the first time is left out. */
async function openings({ http }, query) {
  const times = [];
  let answer;
  for (let round = 0; round <= ROUNDS; round++) {
    const begin = performance.now();
    answer = await http('GET', `/api/board?${query}`);
    if (round > 0) times.push(performance.now() - begin);
  }
  const cards = answer.columns.reduce((sum, column) => sum + column.cards.length, 0);
  return {
    ...spread(times),
    all: answer.counts.all,
    cards,
    kilobytes: Math.round(JSON.stringify(answer).length / 1000),
  };
}

/**
 * A referral goes to and fro between two agencies. How long after it was sent off the other person's device is told to look again, and has
 * the column in which it stands then.
 */
async function changes(api, { reader, other }) {
  const { caseId } = (await reader.http('POST', '/api/cases', { handle: 'Nikos' })).result;
  const shareId = v4();
  await reader.http('POST', `/api/cases/${caseId}/shares`, {
    shareId, recipientAgencyId: other.agencyId, purpose: 'COC', labels: ['N'], backward: 'steps',
    legalBasis: 'consent', evidence: 'written', language: 'en', interpreter: false }); // prettier-ignore
  const referralId = v4();
  await reader.http('POST', `/api/cases/${caseId}/referrals`, {
    referralId, receiverAgencyId: other.agencyId, service: 'papers', purpose: 'COC', priority: 'standard' }); // prettier-ignore
  const move = (who, to, more = {}) => who.http('POST', `/api/referrals/${referralId}/move`, { to, ...more });
  await move(reader, 'offered');
  await move(other, 'acknowledged');
  let told = () => {};
  // Whoever signs in is told of their lists without following anything.
  const socket = await openSocketIo({
    port: api.port,
    headers: { cookie: reader.cookie, origin: reader.origin },
    onEvent(buffer, start, end) {
      const frame = buffer.toString('utf8', start, end);
      if (frame.startsWith('["changed"') && frame.includes('"referrals"')) told();
    },
  });
  const [hints, shown] = [[], []];
  for (let round = 0; round <= CHANGES; round++) {
    const [who, to, more] =
      round % 2 === 0
        ? [other, 'info_needed', { words: 'Which papers?', asksFor: ['N'] }]
        : [reader, 'acknowledged', { words: 'All of them.' }];
    const heard = new Promise((resolve) => (told = resolve));
    const begin = performance.now();
    const moved = move(who, to, more);
    await heard;
    const hint = performance.now() - begin;
    await reader.http('GET', '/api/board?view=holders');
    const seen = performance.now() - begin;
    await moved;
    if (round > 0) {
      hints.push(hint);
      shown.push(seen);
    }
  }
  socket.close();
  return { hint: spread(hints), shown: spread(shown) };
}

function goalsOf({ open, change }) {
  const under = (what, { p50, n }, most) => ({
    goal: 'board',
    what,
    value: p50,
    bound: `< ${most}`,
    holds: p50 < most,
    n,
  });
  return [
    ...open.map((one) => under(`the board of 10,000 cases opened, ${one.what}, p50 in ms`, one, 300)),
    under('a change told to another person’s board, p50 in ms', change.hint, 100),
  ];
}
