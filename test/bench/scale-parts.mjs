import { makeReferenceDatabase } from './bench-database.mjs';
import { behind } from './behind.mjs';
import { growth } from './growth.mjs';
import { idleMemory } from './idle-memory.mjs';
import { quietCase } from './quiet-case.mjs';
import { behindGoals, idleGoals, quietGoals, stormGoals, wideGoals } from './scale-goals.mjs';
import { startApi, startReference } from './server-process.mjs';
import { storms } from './storm.mjs';

/** What is measured only when it is asked for: it takes long, or many sockets. */
export const SCALE_PARTS = ['quiet', 'wide', 'behind', 'storm', 'idle'];
const HOWS = ['stopped', 'killed'];

/** Measures those of the parts that were chosen, and adds what was found. */
export async function measureAtScale(database, only, { quick, window, profile, say }, found) {
  const { goals, raw } = found;
  if (only.some((part) => ['quiet', 'wide', 'behind'].includes(part))) {
    const api = await startApi(database.url, profile);
    const seconds = quick ? 3 : 8;
    if (only.includes('quiet')) {
      const how = { members: 50, rate: 20, window, seconds, say };
      raw.quiet = await quietCase('Baraza', api, how);
      const reference = await startReference((await makeReferenceDatabase()).url);
      raw.quietReference = await quietCase('reference', reference, how);
      await reference.stop();
      goals.push(...quietGoals(raw.quiet));
    }
    if (only.includes('wide')) {
      raw.wide = await growth(api, { memberCounts: [200, 1000], rate: 5, seconds: 2 * seconds, say });
      goals.push(...wideGoals(raw.wide));
    }
    if (only.includes('behind')) {
      raw.behind = await behind(database, api, { counts: [100, 500, 10_000], tries: quick ? 2 : 5, say });
      goals.push(...behindGoals(raw.behind));
    }
    await api.stop();
  }
  if (only.includes('storm')) {
    raw.storms = await storms(database, { count: quick ? 400 : 2000, hows: HOWS, say });
    goals.push(...raw.storms.flatMap(stormGoals));
  }
  if (only.includes('idle')) {
    raw.idle = await idleMemory(database, { count: quick ? 2000 : 10_000, say });
    goals.push(...idleGoals(raw.idle));
  }
}
