import { v5 } from 'uuid';
import type { EventType, StreamName } from '#libs/domain';
import { cardCode, IDENTITY_REACTIONS } from '#libs/identity';
import type { Kernel, ReactionContext } from '#libs/kernel';
import { foundTaskForce } from '#libs/people';
import { moveReferralsByTime, REFERRAL_REACTIONS } from '#libs/referrals';
import type { Act, Give, OfItself } from './act.js';
import { actorOf } from './actor-of.js';
import { ATHENS } from './data/athens.table.js';
import { CONVERSATIONS } from './data/conversations/index.js';
import { SHORT_CASES } from './data/referrals/index.js';
import type { Conversation, Moment } from './data/talk.js';
import { firstMeetingDay, holdMeetings } from './hold-meetings.js';
import { instantIn } from './instant-in.js';
import { playConversation } from './play-conversation.js';
import { playCounted } from './play-counted.js';
import { scaled } from './scale.js';
import { LOADER } from './told.js';

const ZONE = 'Europe/Athens';
const DAY_MS = 86_400_000;
/** The table is there so long before its first meeting. */
const FOUNDED_BEFORE_MS = 20 * DAY_MS;
/** The newest words are at least this old when the table opens. */
const SETTLED_MS = 120_000;
/** So many cases are in memory at once. */
const ROUND = 200;
const REACTIONS = [...REFERRAL_REACTIONS, ...IDENTITY_REACTIONS];

/**
 * Sets the demonstration's table and plays its months through the same commands that people give, each at its own time:
 * the demonstration's clock stands back while it loads. Does nothing where that is done.
 * @param scale how many times as many cases, for measuring; the first ones are those of the demonstration itself
 */
export async function loadDemonstration(kernel: Kernel, scale = scaleOf(process.env)): Promise<void> {
  const { pool } = kernel.database;
  const { rows } = await pool.query<{ empty: boolean; loading: boolean }>(
    `select baraza.is_empty() as empty, clock_offset <> '0' as loading from baraza.installation`,
  );
  if (!rows[0]?.empty && !rows[0]?.loading) return;
  const all = [...CONVERSATIONS, ...SHORT_CASES];
  const instantOf = calendarOf(all, kernel.clock.outsideMs());
  const firstCase = Math.min(...all.map(({ opened }) => instantOf(opened.at)));
  const firstMeeting = Date.parse(firstMeetingDay(kernel.clock.outsideMs())) - FOUNDED_BEFORE_MS;
  await standAt(kernel, Math.min(firstCase - DAY_MS, firstMeeting));
  await kernel.runner.run(foundTaskForce, { system: 'system:demonstration' }, v5('found', LOADER), ATHENS);
  const ofItself = worksMeanwhile(kernel);
  for (const round of rounds(told(scale)))
    await perform(
      kernel,
      round.flatMap((conversation) => playConversation(conversation, instantOf)),
      ofItself,
    );
  await perform(kernel, playCounted(instantOf), ofItself);
  await holdMeetings(kernel, (at) => standAt(kernel, at));
  await standAt(kernel, kernel.clock.outsideMs());
}

/** The cases in which people talk, as many as are asked for, and those that tell of referrals beside them. */
function* told(scale: number): Generator<Conversation> {
  yield* scaled(CONVERSATIONS, scale);
  yield* SHORT_CASES;
}

/** The part of a worker's work on which what is told next depends; it meets all of it once more when the table is open, and finds it done. */
function worksMeanwhile(kernel: Kernel): OfItself {
  /** What one reaction makes of an event of which it reads no more than this. */
  const react = (reaction: string, stream: StreamName, data: object): Promise<void> => {
    const { name, react: meet } = REACTIONS.find((one) => one.name === reaction)!;
    return kernel.unitOfWork.write({ system: `system:${name}` }, async (db) => {
      await meet({ db, stream, event: { data } as ReactionContext<EventType>['event'] });
    });
  };
  return {
    moves: () => moveReferralsByTime(kernel),
    ended: (stream, state) => react('release-when-referral-ended', stream, { now: { state } }),
    shown: (stream, showingId) => react('settle-showing-when-card-shown', stream, { showingId }),
    codeOf: (commandId, chance) => cardCode(kernel.key, commandId, chance),
  };
}

/** `npm run demo -- --scale` hands it on; it is no setting of an installation. */
const scaleOf = (env: NodeJS.ProcessEnv): number =>
  Math.max(1, Math.trunc(Number(env['DEMONSTRATION_SCALE'] ?? 1)) || 1);

/** The instant of each moment of the telling: its newest words stand a little before now. */
function calendarOf(conversations: readonly Conversation[], now: number): (moment: Moment) => number {
  const known = new Map<string, number>();
  const instantOf = (moment: Moment): number => {
    const key = moment.join(' ');
    const at = known.get(key) ?? instantIn(ZONE, new Date(now - moment[0] * DAY_MS), moment[1]);
    known.set(key, at);
    return at;
  };
  const newest = Math.max(...conversations.flatMap((one) => playConversation(one, instantOf).map(({ at }) => at)));
  const shift = Math.max(0, Math.ceil((newest - (now - SETTLED_MS)) / DAY_MS)) * DAY_MS;
  return (moment) => instantOf(moment) - shift;
}

function* rounds(conversations: Iterable<Conversation>): Generator<Conversation[]> {
  const round: Conversation[] = [];
  for (const conversation of conversations) {
    round.push(conversation);
    if (round.length === ROUND) yield round.splice(0);
  }
  if (round.length) yield round;
}

/** Does everything in order of time; what happens at one time in several cases is done together. */
async function perform(kernel: Kernel, acts: Act[], ofItself: OfItself): Promise<void> {
  const inOrder = acts.sort((one, other) => one.at - other.at);
  for (let first = 0; first < inOrder.length;) {
    const { at } = inOrder[first]!;
    let after = first;
    while (inOrder[after]?.at === at) after += 1;
    await standAt(kernel, at);
    await Promise.all(
      [...byCase(inOrder.slice(first, after)).values()].map((some) => oneByOne(kernel, some, ofItself)),
    );
    first = after;
  }
}

function byCase(acts: readonly Act[]): Map<string, Act[]> {
  const cases = new Map<string, Act[]>();
  for (const act of acts) cases.set(act.of, [...(cases.get(act.of) ?? []), act]);
  return cases;
}

async function oneByOne({ runner }: Kernel, acts: readonly Act[], ofItself: OfItself): Promise<void> {
  for (const { by, name, perform } of acts) {
    const give: Give = (command, input) => runner.run(command, actorOf(by!), v5(name, LOADER), input);
    await perform(give, ofItself);
  }
}

async function standAt(kernel: Kernel, at: number): Promise<void> {
  const offsetMs = at - kernel.clock.outsideMs();
  const settled = Math.abs(offsetMs) < 1000 ? 0 : offsetMs;
  await kernel.database.pool.query(`select baraza.set_clock_offset($1 * interval '1 millisecond')`, [settled]);
  kernel.clock.setOffset(settled);
}
