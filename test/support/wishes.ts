import { until } from './api-process.js';
import type { Board } from './board.js';
import type { Person } from './person.js';

export const AT_ONCE = { mail: 'at_once', push: 'at_once' };
/** Letters about what is one's own come once a day. */
export const DAILY = { own: { ...AT_ONCE, mail: 'daily' } };

/** Says how somebody is told: everything at once, but for this. */
export const wishes = (person: Person, change: object) =>
  person.http('PUT', '/api/account/wishes', {
    own: AT_ONCE,
    agency: AT_ONCE,
    table: AT_ONCE,
    dailyAt: '08:00',
    ...change,
  });

/** Until this has become of the last daily letter of somebody of this name, such as `cancelled empty`. */
export const dailyLetterIs = (board: Board, name: string, said: string): Promise<void> =>
  until(
    async () => {
      const [last] = await board.looks<{ said: string }>(
        `select concat_ws(' ', d.state, d.reason) as said from baraza.digest d join baraza.person p on p.id = d.person_id
          where p.name = $1 order by d.window_day desc limit 1`,
        [name],
      );
      return last?.said === said;
    },
    `the daily letter to be ${said}`,
    15_000,
  );
