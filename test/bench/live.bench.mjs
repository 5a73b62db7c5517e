import { durabilityOf, makeBarazaDatabase, makeReferenceDatabase } from './bench-database.mjs';
import { killUnderLoad } from './durability.mjs';
import { end } from './endings.mjs';
import { durabilityGoals, growthGoals, latencyGoals, throughputGoals } from './live-goals.mjs';
import { latencyRuns, throughputRuns, warmUp } from './live-parts.mjs';
import { reportOf } from './live-report.mjs';
import { machine } from './machine.mjs';
import { optionsOf, refuse } from './options.mjs';
import { measureAtScale, SCALE_PARTS } from './scale-parts.mjs';
import { API_SETTINGS, startApi, startReference } from './server-process.mjs';

/**
 * What a post costs until its sender is answered and until all members of the case have it, how many of them a second one
 * case bears, and that none is lost: Baraza as it is built, beside a reference without framework, on one database server.
 *
 *   --json             one object on standard output and nothing else
 *   --quick            short, to see that it runs; the figures are rough
 *   --only=PARTS       latency, throughput, durability, separated by commas; and what is measured only when it is named:
 *                      quiet (a quiet case beside a busy one), wide (1000 members), behind (10,000 events), storm (2,000
 *                      clients lose their server), idle (10,000 sockets)
 *   --members=COUNTS   of 10, 50 and 200, separated by commas
 *   --profile=FOLDER   the api writes a processor profile there when it ends
 */
const PARTS = ['latency', 'throughput', 'durability'];
const MEMBERS = [10, 50, 200];
/** Posts a second on each side: more of them are steadier, fewer leave the machine room where a post reaches many. */
const RATES = { 10: 50, 50: 50, 200: 20 };
const FULL = { rates: RATES, seconds: 20, rounds: 5, window: 32, roundSeconds: 3, kills: 3, killSeconds: 2 };
const QUICK = { rates: RATES, seconds: 3, rounds: 2, window: 32, roundSeconds: 1, kills: 1, killSeconds: 1.5 };

const values = optionsOf({
  json: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  only: { type: 'string', default: PARTS.join(',') },
  members: { type: 'string', default: MEMBERS.join(',') },
  profile: { type: 'string' },
});
const only = chosen('only', [...PARTS, ...SCALE_PARTS]);
const memberCounts = chosen('members', MEMBERS.map(String)).map(Number);
const size = values.quick ? QUICK : FULL;
const say = (line) => process.stderr.write(`${line}\n`);

try {
  const found = await measure();
  process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : `\n${reportOf(found)}\n`);
} finally {
  await end();
}

async function measure() {
  const database = await makeBarazaDatabase();
  const durability = await durabilityOf(database.url);
  const found = { machine: machine(durability), goals: [], raw: { settings: API_SETTINGS, ...size } };
  say(
    `The api runs as built, with ${Object.entries(API_SETTINGS)
      .map(([name, value]) => `${name}=${value}`)
      .join(', ')} (one person posts all the load); everything else as an installation has it.`,
  );
  if (only.includes('latency') || only.includes('throughput')) await measureSpeed(database, found);
  if (only.includes('durability')) {
    found.raw.durability = await killUnderLoad(database, { kills: size.kills, seconds: size.killSeconds });
    found.goals.push(...durabilityGoals(found.raw.durability, durability));
  }
  await measureAtScale(
    database,
    only,
    { quick: values.quick, window: size.window, profile: profileOptions(), say },
    found,
  );
  return found;
}

async function measureSpeed(database, found) {
  const reference = await startReference((await makeReferenceDatabase()).url);
  const twin = await startReference((await makeReferenceDatabase()).url);
  const raw = await startReference();
  const api = await startApi(database.url, profileOptions());
  const servers = { api, reference, twin, raw };
  await warmUp(servers);
  if (only.includes('latency')) {
    const { rates, seconds } = size;
    const runs = await latencyRuns(servers, { memberCounts, doors: ['socket', 'http'], rates, seconds, say });
    found.raw.latency = runs;
    found.goals.push(...runs.flatMap(latencyGoals), ...growthGoals(runs));
  }
  if (only.includes('throughput')) {
    const { rounds, window, roundSeconds } = size;
    const large = memberCounts.filter((members) => members > 10);
    const runs = await throughputRuns(servers, { memberCounts: large, rounds, window, seconds: roundSeconds, say });
    found.raw.throughput = runs;
    found.goals.push(...runs.flatMap(throughputGoals));
  }
  for (const server of [api, reference, twin, raw]) await server.stop();
}

function profileOptions() {
  return values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [];
}

function chosen(option, known) {
  const names = values[option].split(',');
  const strange = names.filter((name) => !known.includes(name));
  if (strange.length) refuse(`--${option} does not know ${strange.join(', ')}; there are ${known.join(', ')}.`);
  return names;
}
