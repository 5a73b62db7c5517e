import type { TallyKind } from '#libs/domain';
import type { PersonKey } from './athens.table.js';
import type { Moment } from './talk.js';

/** What somebody counted for their agency: how many people were given something who want no file. */
export interface Counted {
  by: PersonKey;
  at: Moment;
  kind: TallyKind;
  count: number;
}

const row = (by: PersonKey, daysAgo: number, time: string, kind: TallyKind, count: number): Counted => ({
  by,
  at: [daysAgo, time],
  kind,
  count,
});

/** The evenings of three agencies, over four weeks. */
export const COUNTED: Counted[] = [
  row('yusuf', 27, '22:40', 'contact', 23),
  row('yusuf', 27, '22:42', 'kit', 17),
  row('zoi', 25, '21:15', 'contact', 12),
  row('pavlos', 22, '18:30', 'test', 6),
  row('yusuf', 20, '22:50', 'contact', 19),
  row('yusuf', 20, '22:52', 'kit', 14),
  row('zoi', 18, '21:05', 'contact', 15),
  row('zoi', 18, '21:07', 'kit', 9),
  row('pavlos', 15, '18:20', 'test', 8),
  row('ioanna', 13, '22:30', 'contact', 26),
  row('yusuf', 13, '22:45', 'kit', 21),
  row('zoi', 11, '21:20', 'contact', 11),
  row('pavlos', 8, '18:40', 'test', 5),
  row('pavlos', 8, '18:42', 'contact', 9),
  row('yusuf', 6, '22:35', 'contact', 28),
  row('yusuf', 6, '22:37', 'kit', 19),
  row('zoi', 4, '21:10', 'contact', 14),
  row('zoi', 4, '21:12', 'kit', 8),
  row('pavlos', 1, '18:25', 'test', 7),
];
