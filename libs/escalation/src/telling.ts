import { v5 } from 'uuid';
import {
  heldUntil,
  type Limits,
  type PlannedRung,
  type RungChannel,
  toldAs,
  WISH_WAYS,
  type WayOut,
  wayOut,
  type WishWay,
} from '#libs/domain';
import type { Recipient } from '#libs/ladders';
import { furtherWays } from './further-ways.js';
import type { ReminderDatabase, StandingReminder } from './reminder.store.js';
import { type Known, loadTelling } from './telling.store.js';

/** The name space of the ids of notices: the same rung, person and way make the same id, and so the same Message-ID. */
const NOTICES = '5b1d7c0e-2a94-5f0e-9d6b-7c1f4e0a9b35';
/** What waits for a daily letter is never due by itself. */
const NEVER_BY_ITSELF = 'Infinity';
const MINUTE_MS = 60_000;

/** Which ways this installation has. What is told on any other ends at once, with that reason. */
export type Ways = ReadonlySet<RungChannel>;

/** A step that speaks, and whom it speaks to. */
export interface SpokenStep {
  found: Pick<StandingReminder, 'subjectId' | 'revision' | 'now' | 'priority'>;
  rung: Pick<PlannedRung, 'number' | 'channels'>;
  people: readonly Recipient[];
}

/**
 * What steps that fire together say to their people, as each of them wishes to be told. It counts while it tells, so that nobody is
 * told more than the limits allow.
 */
export class Telling {
  private constructor(
    private readonly ways: Ways,
    private readonly limits: Limits,
    private readonly known: Known,
    private readonly heldFor: HeldFor,
  ) {}

  static async of(db: ReminderDatabase, steps: readonly SpokenStep[], ways: Ways, limits: Limits): Promise<Telling> {
    const heldFor = reckoningOnce();
    const moments = new Map(
      steps.flatMap(({ found, people }) =>
        people.map((person) => [person.personId, heldFor(found, person) ?? found.now] as const),
      ),
    );
    const toTell = {
      people: [...moments].map(([id, at]) => ({ id, at })),
      subjectIds: steps.map(({ found }) => found.subjectId),
      agencyIds: [...new Set(steps.flatMap(({ people }) => people.map(({ agencyId }) => agencyId)))],
    };
    const known = await loadTelling(db, toTell, ways);
    return new Telling(ways, limits, known, heldFor);
  }

  /** One notice for each of its people and each way. */
  notices({ found, rung, people }: SpokenStep) {
    const { subjectId, revision } = found;
    return people.flatMap((person) => {
      const { personId, agencyId, audience, forId } = person;
      const until = this.heldFor(found, person);
      const channels = furtherWays(rung.channels, person, people, this.known.further);
      const outs = channels.map((channel) => ({ channel, out: this.wayOut(found, channel, person) }));
      return withApp(outs).map(({ channel, out }) => ({
        id: v5(`${subjectId} ${revision} ${rung.number} ${personId} ${channel}`, NOTICES),
        number: rung.number,
        personId,
        agencyId,
        audience,
        channel,
        forId: forId ?? null,
        ...this.stateAtFirst(channel, out, person.hasAddress, channel === 'webhook' ? null : until),
      }));
    });
  }

  /** How a notice goes out; what goes out by itself is counted. */
  private wayOut({ subjectId, priority }: SpokenStep['found'], channel: RungChannel, person: Recipient): WayOut {
    // A system is nobody's to wish, and sleeps never.
    if (channel === 'webhook') return 'by_itself';
    const { wishes, sent } = this.known.wishing.get(person.personId)!;
    const wish = isWishWay(channel) ? wishes[toldAs(person.audience)][channel] : 'at_once';
    const { hour, day } = sent[channel] ?? { hour: 0, day: 0 };
    const plan = this.known.plans.get(`${subjectId} ${channel}`) ?? 0;
    const out = wayOut(channel, wish, { hour, day, plan }, priority === 'life_or_safety', this.limits);
    if (out === 'by_itself') {
      sent[channel] = { hour: hour + 1, day: day + 1 };
      this.known.plans.set(`${subjectId} ${channel}`, plan + 1);
    }
    return out;
  }

  /** In the app a notice has arrived with its commit. What is not wished, or cannot go out at all, ends here. */
  private stateAtFirst(channel: RungChannel, out: WayOut, hasAddress: boolean, until: number | null) {
    const ends = (state: string, reason: string | null) => ({ state, reason, heldUntil: until });
    if (!this.ways.has(channel)) return ends('failed', 'way_off');
    if (channel === 'app') return ends('sent', null);
    if (out === 'not_wished') return ends('cancelled', out);
    // The daily letter is a letter, also for what would have gone another way.
    const byMail = channel === 'mail' || out !== 'by_itself';
    if (byMail && !this.ways.has('mail')) return ends('failed', 'way_off');
    if (byMail && !hasAddress) return ends('failed', 'no_address');
    return out === 'by_itself' ? ends('waiting', null) : { state: 'waiting', reason: out, heldUntil: NEVER_BY_ITSELF };
  }
}

/** Until when what is said to somebody is held; null when it is not. What is about life or safety disturbs. */
type HeldFor = (found: SpokenStep['found'], person: Recipient) => number | null;

/** Reckons with time zones once for each person whom steps speak to that fire together: that takes longer than all else here. */
function reckoningOnce(): HeldFor {
  const known = new Map<Recipient, number | null>();
  return ({ now, priority }, person) => {
    if (priority === 'life_or_safety') return null;
    const until = known.has(person) ? known.get(person)! : heldInMinute(now, person);
    known.set(person, until);
    return until;
  };
}

/** What was reckoned of a minute, by hours and days. Quiet hours and free days begin and end with a minute, so it holds for all of it. */
const reckoned = { minute: NaN, until: new Map<string, number | null>() };

/** The same for steps that fire one by one within a minute, as when a great deal is due. */
function heldInMinute(now: number, { quiet, days }: Recipient): number | null {
  const minute = Math.floor(now / MINUTE_MS);
  if (minute !== reckoned.minute) Object.assign(reckoned, { minute, until: new Map() });
  const key = JSON.stringify([quiet, days?.weekdays, days && [...days.closed]]);
  const until = reckoned.until.has(key) ? reckoned.until.get(key)! : heldUntil(now, quiet, days);
  reckoned.until.set(key, until);
  return until;
}

const isWishWay = (channel: RungChannel): channel is WishWay => (WISH_WAYS as readonly RungChannel[]).includes(channel);

/** Whoever wishes none of the ways of a step is told in the app all the same. */
const withApp = (ways: { channel: RungChannel; out: WayOut }[]): typeof ways =>
  ways.some(({ channel, out }) => channel !== 'webhook' && out !== 'not_wished')
    ? ways
    : [{ channel: 'app', out: 'by_itself' }, ...ways];
