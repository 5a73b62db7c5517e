import { allows, mustWork, SetCalendar, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { calendarStore } from '../calendar.store.js';
import { holidaysOf } from '../holidays.js';

/** Says when the table works and whose public holidays it keeps. What is planned by working days is planned anew after it. */
export const setCalendar = defineCommand({
  name: 'calendar.set',
  input: SetCalendar,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('calendar.set', actor, ['table']),
  async run({ db, clock, input, append }) {
    const { country, weekdays, from, to } = input;
    const holidays = country === undefined ? [] : await holidaysOf(country, clock.now().getUTCFullYear());
    mustWork({ zone: 'UTC', weekdays, from, to, closed: new Set(holidays.map(({ date }) => date)) });
    await calendarStore.set(db, input, holidays);
    append('calendar.changed', { agencyId: null });
    return {};
  },
});
