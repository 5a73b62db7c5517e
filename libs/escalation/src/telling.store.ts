import type { EntityManager } from 'typeorm';
import { type RungChannel, USUAL_WISHES, type Wishes } from '#libs/domain';
import type { Further } from './further-ways.js';

type Counts = Record<'hour' | 'day', number>;

/** What somebody wishes of being told, and how much went out to them on each way; a way that is not here was not used. */
export interface Wishing {
  wishes: Wishes;
  sent: Partial<Record<RungChannel, Counts>>;
}

/** Who is to be told, of what. */
export interface ToTell {
  /** People, with the moment at which each is to be told, in milliseconds since 1970. */
  people: readonly { id: string; at: number }[];
  subjectIds: readonly string[];
  agencyIds: readonly string[];
}

/** All that is to be known before people are told. */
export interface Known {
  /** By the ids of the people. */
  wishing: Map<string, Wishing>;
  /** How many notices about each plan that runs went out, by its subject and way: `<id> mail`. */
  plans: Map<string, number>;
  further: Further;
}

interface Row {
  wishes: { id: string; ways: Partial<Wishes>; sent: Wishing['sent'] }[];
  plans: { id: string; channel: RungChannel; many: number }[];
  push: string[];
  webhook: string[];
}

/**
 * Asks for all that is to be known before people are told, by a function of the gate for the system's actor. Until the transaction ends
 * nobody else tells these people anything.
 * @param ways those that this installation has: on others nobody is told further
 */
export async function loadTelling(
  db: EntityManager,
  { people, subjectIds, agencyIds }: ToTell,
  ways: ReadonlySet<RungChannel>,
): Promise<Known> {
  if (!people.length) return knownOf({ wishes: [], plans: [], push: [], webhook: [] }, ways);
  const [row] = (await db.query('select wishes, plans, push, webhook from baraza.telling_of($1, $2, $3)', [
    JSON.stringify(people),
    subjectIds,
    agencyIds,
  ])) as [Row];
  return knownOf(row, ways);
}

const knownOf = ({ wishes, plans, push, webhook }: Row, ways: ReadonlySet<RungChannel>): Known => ({
  wishing: new Map(wishes.map(({ id, ways, sent }) => [id, { wishes: { ...USUAL_WISHES, ...ways }, sent }])),
  plans: new Map(plans.map(({ id, channel, many }) => [`${id} ${channel}`, many])),
  further: {
    push: new Set(ways.has('push') ? push : []),
    webhook: new Set(ways.has('webhook') ? webhook : []),
  },
});
