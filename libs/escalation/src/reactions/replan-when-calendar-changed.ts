import { parseStream } from '#libs/domain';
import { defineReaction } from '#libs/kernel';
import { reminderStore } from '../reminder.store.js';

/** Days on which people work changed: what is planned by them at that table is reckoned anew. */
export const replanWhenCalendarChanged = defineReaction<'calendar.changed' | 'task_force.changed'>({
  name: 'replan-when-calendar-changed',
  on: 'task-force',
  to: ['calendar.changed', 'task_force.changed'],
  fromStart: false,
  async react({ db, stream, event }) {
    const agencyId = event.type === 'calendar.changed' ? event.data.agencyId : null;
    await reminderStore.markStale(db, parseStream(stream)!.id, agencyId);
    return [];
  },
});
