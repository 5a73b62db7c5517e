import type { EntityManager } from 'typeorm';
import { type RungChannel, USUAL_WISHES, type Wishes } from '#libs/domain';

type Counts = Record<'hour' | 'day', number>;

/** What somebody wishes of being told, and how much went out to them on each way; a way that is not here was not used. */
export interface Wishing {
  wishes: Wishes;
  sent: Partial<Record<RungChannel, Counts>>;
}

/** Somebody whom a step speaks to. */
export interface ToldOne {
  subjectId: string;
  number: number;
  personId: string;
}

/** What people wish of being told, by functions of the gate for the system's actor. */
export const wishStore = {
  /**
   * What each of them wishes, by their id. Until the transaction ends nobody else tells these people anything.
   * @param people with the moment at which each is to be told, in milliseconds since 1970
   */
  async of(db: EntityManager, people: readonly { id: string; at: number }[]): Promise<Map<string, Wishing>> {
    const rows = (await db.query('select person_id as "personId", ways, sent from baraza.wishes_of($1)', [
      JSON.stringify(people),
    ])) as (Pick<Wishing, 'sent'> & { personId: string; ways: Partial<Wishes> })[];
    return new Map(rows.map(({ personId, ways, sent }) => [personId, { wishes: { ...USUAL_WISHES, ...ways }, sent }]));
  },

  /** How many notices about each plan that runs went out, by its subject and way: `<id> mail`. */
  async plans(db: EntityManager, subjectIds: readonly string[]): Promise<Map<string, number>> {
    const rows = (await db.query('select subject_id as id, channel, many::int from baraza.plans_told($1)', [
      subjectIds,
    ])) as { id: string; channel: RungChannel; many: number }[];
    return new Map(rows.map(({ id, channel, many }) => [`${id} ${channel}`, many]));
  },

  /** Whoever is told by a step is not told again of a lower one that they wanted to hear of later. */
  async dropSnoozed(db: EntityManager, told: readonly ToldOne[]): Promise<void> {
    await db.query('select baraza.drop_snoozed($1)', [JSON.stringify(told)]);
  },
};
