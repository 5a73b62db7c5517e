/** Events of a task force's own stream: who sits at the table. */
export interface TaskForceEventMap {
  /** The table was set: these agencies with these people. */
  'task_force.founded': { agencies: { agencyId: string; people: string[] }[] };
}

/** The lists that a person's stream can speak of. */
export type ListName = 'cases';

/** Events of a person's own stream: which of the lists they look at changed. */
export interface PersonEventMap {
  'list.changed': { list: ListName; ids: string[] };
}
