import type { Actor } from '#libs/domain';

/** The system itself, under the name of what acts: a reaction, a sweep, a loader. It reads no words and holds no membership. */
export interface SystemActor {
  system: `system:${string}`;
}

/** Whoever acts. */
export type AnyActor = Actor | SystemActor;

export const isSystem = (actor: AnyActor): actor is SystemActor => 'system' in actor;

/** The name of the actor in journal and receipts: a person's id, or `system:<name>`. */
export const actorName = (actor: AnyActor): string => (isSystem(actor) ? actor.system : actor.personId);
