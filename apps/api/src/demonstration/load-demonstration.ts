import { v5 } from 'uuid';
import { admitAgency, closeCase, openCase, postMessage, releaseAgency } from '#libs/cases';
import type { Actor } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { foundTaskForce } from '#libs/people';
import { AGENCIES, ATHENS, PEOPLE } from './data/athens.table.js';
import type { Conversation, Moment, Step } from './data/conversation.js';
import { CONVERSATIONS } from './data/conversations/index.js';
import { instantIn } from './instant-in.js';

const ZONE = 'Europe/Athens';
const DAY_MS = 86_400_000;
/** The name space of the loader's command ids: the same step has the same id, so a load that was cut short goes on where it was. */
const LOADER = '6f1d1c6e-52a8-5d0e-8c3f-0e6a0b8f4d21';
/** The newest words are at least this old when the table opens. */
const SETTLED_MS = 120_000;

/** One thing that happens, and when. */
interface Happening {
  at: number;
  conversation: Conversation;
  /** Its place in the conversation; undefined for the opening. */
  place: number | undefined;
}

/**
 * Sets the demonstration's table and plays its weeks through the same commands that people give, each at its own time:
 * the demonstration's clock stands back while it loads. Does nothing where that is done.
 */
export async function loadDemonstration(kernel: Kernel): Promise<void> {
  const { pool } = kernel.database;
  const { rows } = await pool.query<{ empty: boolean; loading: boolean }>(
    `select baraza.is_empty() as empty, clock_offset <> '0' as loading from baraza.installation`,
  );
  if (!rows[0]?.empty && !rows[0]?.loading) return;
  const happenings = inOrder(kernel.clock.outsideMs());
  await standAt(kernel, happenings[0]!.at - DAY_MS);
  await kernel.runner.run(foundTaskForce, { system: 'system:demonstration' }, v5('found', LOADER), ATHENS);
  const caseIds = new Map<string, string>();
  for (const happening of happenings) {
    await standAt(kernel, happening.at);
    await happen(kernel, happening, caseIds);
  }
  await standAt(kernel, kernel.clock.outsideMs());
}

/** Everything that happens in all conversations, oldest first, the newest a little before now. */
function inOrder(now: number): Happening[] {
  const newest = Math.max(...CONVERSATIONS.flatMap(({ steps }) => steps.map((step) => instantOf(step.at, now))));
  const shift = Math.max(0, Math.ceil((newest - (now - SETTLED_MS)) / DAY_MS)) * DAY_MS;
  return CONVERSATIONS.flatMap((conversation) => [
    { conversation, place: undefined, at: instantOf(conversation.opened.at, now) - shift },
    ...conversation.steps.map((step, place) => ({ conversation, place, at: instantOf(step.at, now) - shift })),
  ]).sort((one, other) => one.at - other.at);
}

const instantOf = ([daysAgo, time]: Moment, now: number): number =>
  instantIn(ZONE, new Date(now - daysAgo * DAY_MS), time);

async function standAt(kernel: Kernel, at: number): Promise<void> {
  const offsetMs = at - kernel.clock.outsideMs();
  const settled = Math.abs(offsetMs) < 1000 ? 0 : offsetMs;
  await kernel.database.pool.query(`select baraza.set_clock_offset($1 * interval '1 millisecond')`, [settled]);
  kernel.clock.setOffset(settled);
}

async function happen(kernel: Kernel, { conversation, place }: Happening, caseIds: Map<string, string>): Promise<void> {
  const { handle, opened, steps } = conversation;
  const id = v5(`${handle} ${place ?? 'opened'}`, LOADER);
  if (place === undefined) {
    const { result } = await kernel.runner.run(openCase, actorOf(opened.by), id, { handle });
    caseIds.set(handle, result.caseId);
    return;
  }
  await take(kernel, steps[place]!, id, caseIds.get(handle)!);
}

async function take(kernel: Kernel, step: Step, id: string, caseId: string): Promise<void> {
  const { runner } = kernel;
  const actor = actorOf(step.by);
  if ('says' in step) await runner.run(postMessage, actor, id, { caseId, words: step.says });
  else if ('admits' in step) await runner.run(admitAgency, actor, id, { caseId, agencyId: AGENCIES[step.admits] });
  else if ('releases' in step)
    await runner.run(releaseAgency, actor, id, { caseId, agencyId: AGENCIES[step.releases] });
  else await runner.run(closeCase, actor, id, { caseId, outcome: step.closes });
}

function actorOf(key: keyof typeof PEOPLE): Actor {
  for (const { id: agencyId, people } of ATHENS.agencies) {
    const person = people.find(({ id }) => id === PEOPLE[key]);
    if (person) return { personId: person.id, agencyId, taskForceId: ATHENS.id, standings: person.standings };
  }
  throw new Error(`nobody is called ${key}`);
}
