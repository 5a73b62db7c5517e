import type { EntityManager } from 'typeorm';
import type { RungChannel } from '#libs/domain';
import type { Further } from './further-ways.js';

/**
 * Which of these people, and of these agencies, turned on more than the app and mail; by a function of the gate for the system.
 * @param ways those that this installation has
 */
export async function loadFurther(
  db: EntityManager,
  people: readonly { personId: string; agencyId: string }[],
  ways: ReadonlySet<RungChannel>,
): Promise<Further> {
  if (!people.length || !(ways.has('push') || ways.has('webhook'))) return { push: new Set(), webhook: new Set() };
  const rows = (await db.query('select channel, id from baraza.further_ways($1, $2)', [
    people.map(({ personId }) => personId),
    [...new Set(people.map(({ agencyId }) => agencyId))],
  ])) as { channel: keyof Further; id: string }[];
  const of = (channel: keyof Further) =>
    new Set(rows.filter((row) => ways.has(channel) && row.channel === channel).map(({ id }) => id));
  return { push: of('push'), webhook: of('webhook') };
}
